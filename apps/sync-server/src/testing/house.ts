import { afterAll } from 'vitest';
import { startNode, type NodeOptions, type TestNode } from './node.ts';
import { openOffice, type TestOffice } from './office.ts';

/** An office with a node beside it, for the tests of the file that asks; both are cleared away after them. */
export async function openHouse(
	options?: NodeOptions
): Promise<{ readonly office: TestOffice; readonly node: TestNode }> {
	const office = await openOffice();
	const node = await startNode(office, options);
	afterAll(async () => {
		await node.stop();
		await office.database.drop();
	});
	return { office, node };
}
