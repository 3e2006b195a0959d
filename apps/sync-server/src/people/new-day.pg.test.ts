import { addSubstitution, grantRole } from '@veche/schema/store';
import { expect, test } from 'vitest';
import { until } from '../testing/clients.ts';
import { startNode } from '../testing/node.ts';
import { openOffice, type Colleague } from '../testing/office.ts';

test('[BD-06] at midnight of the office what begins and what ends that day reaches open documents', async () => {
	let now = new Date('2026-12-01T20:59:30Z');
	const clock = (): Date => now;
	const office = await openOffice(clock);
	const node = await startNode(office, { clock });
	const scope = { kind: 'project', id: office.projectId } as const;
	const lead = await office.hire('lead');
	const [coming, going] = [await office.hire('participant'), await office.hire('participant')];
	await addSubstitution(office.sql, {
		...{ substituteId: coming.id, absentId: lead.id, role: null, scope: null },
		...{ validFrom: '2026-12-02', validTo: '2026-12-03' }
	});
	await grantRole(office.sql, {
		...{ personId: going.id, role: 'project_admin', scope, voting: false },
		...{ validFrom: '2026-11-30', validTo: '2026-12-02' }
	});
	const id = await office.passport(lead);
	const join = async (who: Colleague) => {
		const client = node.join(id, who);
		await client.synced();
		return client;
	};
	const [begins, ends] = [await join(coming), await join(going)];
	ends.fields.set('shortTitle', 'До полуночи');
	expect(await ends.durable()).toMatchObject({ ok: true, refused: 0 });
	expect(begins.closes).toEqual([]);

	now = new Date('2026-12-01T21:00:00Z');
	await until('the pages are told', () =>
		ends.heard('changed').some((one) => one.what === 'people')
	);
	await until('the substitute comes back', () => begins.closes.includes(1012));
	await begins.synced();
	begins.fields.set('territory', 'Берег');
	expect(await begins.durable()).toMatchObject({ ok: true, refused: 0 });
	ends.fields.set('shortTitle', 'После полуночи');
	await until('the other one may not write', () => ends.heard('refused').length === 1);
	await node.stop();
	await office.database.drop();
});
