import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditChoices, listAudit, readAudit, type AuditFilter } from './audit-log.ts';
import { appendAudit, verifyAudit, withAuditOrigin, type AuditRecord } from './audit.ts';
import { connect, transaction } from './connection.ts';
import { DAY, openOffice, type TestOffice } from './testing-office.ts';

let office: TestOffice;
const hour = (n: number): Date => new Date(DAY.getTime() + n * 3_600_000);
const write = (record: Partial<AuditRecord>, n: number) =>
	transaction(office.sql, (tx) =>
		appendAudit(tx, {
			...{ actorId: office.chair, action: 'passport.approve', objectKind: 'document' },
			...{ objectId: 'x', details: { n }, at: hour(n), ...record }
		})
	);

beforeAll(async () => {
	office = await openOffice();
	await write({}, 1);
	await write({ actorId: null, action: 'person.create', objectKind: 'person', objectId: 'p' }, 2);
	await write({ actorId: office.lead, action: 'person.block', objectKind: 'person' }, 3);
	await withAuditOrigin({ address: '10.0.0.9', userAgent: 'u'.repeat(500) }, () =>
		write({ action: 'session.open', objectKind: 'person', objectId: 'p' }, 4)
	);
	await write({ actingFor: office.lead }, 5);
});
afterAll(() => office.db.drop());

const seqs = async (filter: AuditFilter, beforeSeq: number | null = null, limit = 10) =>
	(await listAudit(office.sql, filter, { beforeSeq, limit })).map(({ seq }) => seq);

it('[AC-06] lists the newest first, page by page without doubles', async () => {
	expect(await seqs({}, null, 2)).toEqual([5, 4]);
	expect(await seqs({}, 4, 2)).toEqual([3, 2]);
	expect(await seqs({}, 2, 2)).toEqual([1]);
	expect(await seqs({}, 1, 2)).toEqual([]);
});

it('[AC-06] filters by person, thing, object and period', async () => {
	expect(await seqs({ actorId: office.chair })).toEqual([5, 4, 1]);
	expect(await seqs({ thing: 'person' })).toEqual([3, 2]);
	expect(await seqs({ thing: `person' or true --` })).toEqual([]);
	expect(await seqs({ objectKind: 'person', objectId: 'p' })).toEqual([4, 2]);
	expect(await seqs({ from: hour(2), before: hour(4) })).toEqual([3, 2]);
	expect(await seqs({ actorId: office.chair, thing: 'passport', before: hour(5) })).toEqual([1]);
});

it('[AC-06] [SYS-8] knows from where, outside the chain, and forgets it after a year', async () => {
	const [, entry] = await listAudit(office.sql, {}, { beforeSeq: null, limit: 2 });
	expect(entry).toMatchObject({ seq: 4, address: '10.0.0.9', userAgent: 'u'.repeat(300) });
	await withAuditOrigin({ address: '10.0.0.8', userAgent: '' }, () => write({}, 24 * 400));
	const rows = await office.sql`select seq, address from audit_origin`;
	expect(rows.map((row) => [row['seq'], row['address']])).toEqual([[6, '10.0.0.8']]);
	expect(await verifyAudit(office.sql)).toEqual({ ok: true, checked: 6 });
});

it('gives what a filter may choose from', async () => {
	const { things, actors } = await auditChoices(office.sql);
	expect(things).toEqual(['passport', 'person', 'session']);
	expect(actors.toSorted()).toEqual([office.chair, office.lead].toSorted());
});

it('reads everything that matches, the oldest first', async () => {
	const read: number[] = [];
	for await (const page of readAudit(office.sql, { objectKind: 'person' })) {
		read.push(...page.map(({ seq }) => seq));
	}
	expect(read).toEqual([2, 3, 4]);
});

it('[AC-06] finds a page of a long log without reading all of it', async () => {
	const owner = connect(office.db.ownerUrl, { max: 1, applicationName: 'veche-test-owner' });
	await owner`set session_replication_role = replica`;
	await owner`
		insert into audit (seq, at, actor_id, action, object_kind, object_id, details, previous, hash)
		select n, ${DAY}::timestamptz + n * interval '1 minute', ${office.lead}, 'document.move', 'document',
			(n % 500)::text, '{}', null, n::text from generate_series(1000, 21000) n`;
	await owner`analyze audit`;
	const plans = await Promise.all([
		owner`explain select seq from audit where split_part(action, '.', 1) = 'person' order by seq desc limit 50`,
		owner`explain select seq from audit where actor_id = ${office.chair} order by seq desc limit 50`,
		owner`explain select seq from audit where object_kind = 'person' and object_id = 'p' order by seq desc limit 50`,
		owner`explain select seq from audit where seq < 20000 order by seq desc limit 50`
	]);
	for (const plan of plans) {
		expect(plan.map((row) => String(row['QUERY PLAN'])).join('\n')).not.toContain('Seq Scan');
	}
	await owner.end();
});
