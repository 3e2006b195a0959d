import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendAudit, verifyAudit, type AuditRecord } from './audit.ts';
import { connect, transaction, type Sql } from './connection.ts';
import { DAY, openOffice, type TestOffice } from './testing-office.ts';

let office: TestOffice;
let intruder: Sql;
beforeEach(async () => {
	office = await openOffice();
	intruder = connect(office.db.ownerUrl, { max: 1, applicationName: 'veche-test-intruder' });
	await intruder`set session_replication_role = replica`;
});
afterEach(async () => {
	await intruder.end();
	await office.db.drop();
});

const record = (details: AuditRecord['details'] = {}): AuditRecord => ({
	...{ actorId: office.chair, action: 'passport.approve', objectKind: 'document', objectId: 'x' },
	...{ details, at: new Date(DAY.getTime() + 123) }
});
const write = (one: AuditRecord) => transaction(office.sql, (tx) => appendAudit(tx, one));

it('chains records of every content, the first one too', async () => {
	expect(await verifyAudit(office.sql)).toEqual({ ok: true, checked: 0 });
	await write(record());
	await write({ ...record(), actorId: null, action: 'person.create' });
	await write({ ...record(), actingFor: office.lead });
	await write(record({ ё: `<b>'"\\ й`, nested: { b: [1, null, true], a: 1.5 }, empty: '' }));
	expect(await verifyAudit(office.sql)).toEqual({ ok: true, checked: 4 });
	const rows = await office.sql`select seq, previous is null as first from audit order by seq`;
	expect(rows.map((row) => [row['seq'], row['first']])).toEqual([
		[1, true],
		[2, false],
		[3, false],
		[4, false]
	]);
});

it('makes one chain of what many do at once', async () => {
	await Promise.all(Array.from({ length: 30 }, (_, n) => write(record({ n }))));
	expect(await verifyAudit(office.sql)).toEqual({ ok: true, checked: 30 });
});

it('holds no record of an act that did not happen', async () => {
	const failed = transaction(office.sql, async (tx) => {
		await appendAudit(tx, record());
		throw new Error('the act fails');
	});
	await expect(failed).rejects.toThrow('the act fails');
	await write(record());
	expect(await verifyAudit(office.sql)).toEqual({ ok: true, checked: 1 });
});

it('reads a long log page by page', async () => {
	await transaction(office.sql, async (tx) => {
		for (let n = 0; n < 1_050; n += 1) await appendAudit(tx, record({ n }));
	});
	expect(await verifyAudit(office.sql)).toEqual({ ok: true, checked: 1_050 });
});

it('[SYS-8] points to the first record that was changed', async () => {
	for (let n = 0; n < 5; n += 1) await write(record({ n }));
	await intruder`update audit set details = '{"n":9}' where seq in (3, 4)`;
	expect(await verifyAudit(office.sql)).toEqual({ ok: false, checked: 2, at: 3, fault: 'hash' });
});

it('points to the record after one that was taken out', async () => {
	for (let n = 0; n < 5; n += 1) await write(record({ n }));
	await intruder`delete from audit where seq = 2`;
	expect(await verifyAudit(office.sql)).toEqual({ ok: false, checked: 1, at: 2, fault: 'number' });
	await intruder`update audit set seq = seq - 1 where seq > 2`;
	expect(await verifyAudit(office.sql)).toEqual({
		ok: false,
		checked: 1,
		at: 2,
		fault: 'previous'
	});
});

it('takes no record beside the chain', async () => {
	await write(record());
	const forged = office.sql`
		insert into audit (seq, at, action, object_kind, object_id, details, previous, hash)
		values (7, ${DAY}, 'x', 'x', 'x', '{}', null, 'x')`;
	await expect(forged).rejects.toThrow(/does not continue the chain/);
});
