import { asId, type DocumentId } from '@veche/schema/kernel';
import type { AppendItem, AppendOutcome } from '@veche/schema/store';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Metrics } from '../metrics.ts';
import { DEFAULT_LIMITS } from '../settings.ts';
import { AppendQueue } from './append-queue.ts';

const item = (documentId = randomUUID()): AppendItem => ({
	documentId: asId<DocumentId>(documentId),
	update: new Uint8Array([1]),
	personId: asId(randomUUID()),
	epoch: 1,
	couldWrite: true,
	clientIds: [1]
});

type Append = (items: readonly AppendItem[]) => Promise<readonly AppendOutcome[]>;

function queueOf(appendNow: Append, appendWaiting: Append = appendNow): AppendQueue {
	const limits = DEFAULT_LIMITS;
	return new AppendQueue({
		appendNow,
		appendWaiting,
		limits,
		metrics: new Metrics(),
		now: () => performance.now()
	});
}

const written = (items: readonly AppendItem[]): AppendOutcome[] =>
	items.map((_, at) => ({ kind: 'appended', seq: at + 1 }));

test('one batch is under way, and what arrives meanwhile is the next one', async () => {
	const batches: number[] = [];
	const first = Promise.withResolvers<void>();
	const queue = queueOf(async (items) => {
		batches.push(items.length);
		if (batches.length === 1) await first.promise;
		return written(items);
	});
	const begun = queue.append(item());
	await expect.poll(() => batches.length).toBe(1);
	const later = [queue.append(item()), queue.append(item()), queue.append(item())];
	expect(batches).toEqual([1]);
	first.resolve();
	await Promise.all([begun, ...later]);
	expect(batches).toEqual([1, 3]);
});

test('of a batch that fails only the culprit fails', async () => {
	const bad = item();
	const queue = queueOf((items) =>
		items.includes(bad) ? Promise.reject(new Error('bad item')) : Promise.resolve(written(items))
	);
	const [before, culprit, after] = [queue.append(item()), queue.append(bad), queue.append(item())];
	await expect(culprit).rejects.toThrow('bad item');
	expect(await before).toMatchObject({ kind: 'appended' });
	expect(await after).toMatchObject({ kind: 'appended' });
});

test('a lost storage fails the whole batch at once: nothing is tried edit by edit', async () => {
	let calls = 0;
	const away = Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' });
	const queue = queueOf(() => {
		calls += 1;
		return Promise.reject(away);
	});
	const results = await Promise.allSettled([queue.append(item()), queue.append(item())]);
	expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(calls).toBe(1);
});

test('a held row leaves the common batch, keeps its order and delays nobody', async () => {
	const held = randomUUID();
	const released = Promise.withResolvers<void>();
	const order: AppendItem[] = [];
	const queue = queueOf(
		(items) =>
			Promise.resolve(
				items.map(({ documentId }) =>
					documentId === held ? { kind: 'busy' } : { kind: 'appended', seq: 1 }
				)
			),
		async (items) => {
			await released.promise;
			order.push(...items);
			return written(items);
		}
	);
	const [first, second] = [item(held), item(held)];
	const stuck = [queue.append(first), queue.append(second)];
	expect(await queue.append(item())).toEqual({ kind: 'appended', seq: 1 });
	expect(queue.size).toBe(2);
	released.resolve();
	await Promise.all(stuck);
	await queue.drained();
	expect(order).toEqual([first, second]);
});
