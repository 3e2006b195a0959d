import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from './audit.ts';
import { connect, transaction, type Sql } from './connection.ts';
import { numberMinutes } from './meetings.ts';
import { keepRefused } from './quarantine.ts';
import { addSignature } from './signatures.ts';
import {
	append,
	DAY,
	draft,
	edit,
	holdNow,
	lockNow,
	meetingDraft,
	meetingOn,
	openOffice,
	typed,
	type TestOffice
} from './testing-office.ts';
import { recordTransition } from './transitions.ts';

let office: TestOffice;
let owner: Sql;
let locked: string;
let open: string;

beforeAll(async () => {
	office = await openOffice();
	owner = connect(office.db.ownerUrl, { max: 1, applicationName: 'veche-test-owner' });
	const head = await draft(office);
	open = (await draft(office)).id;
	await append(office, edit(office, head.id, { clientIds: [5] }));
	await keepRefused(office.sql, {
		...{
			documentId: head.id,
			update: typed('goal', 'x'),
			personId: office.lead,
			epoch: 1,
			reason: 'right'
		}
	});
	locked = (await lockNow(office, head)).id;
	await signedMinutes();
	await transaction(office.sql, async (tx) => {
		await recordTransition(tx, {
			...{
				documentId: head.id,
				event: 'approve',
				from: 'draft',
				to: 'approved',
				comment: '',
				seq: 2
			},
			...{ actorId: office.chair, actingFor: null, content: null, sha256: null, at: DAY }
		});
		await appendAudit(tx, {
			...{ actorId: office.chair, action: 'passport.approve', objectKind: 'document' },
			...{ objectId: head.id, details: {}, at: DAY }
		});
	});
});
afterAll(async () => {
	await owner.end();
	await office.db.drop();
});

/** Minutes with a number and one signature. */
async function signedMinutes(): Promise<void> {
	const { bodyId, chair: personId } = office;
	const { id } = await meetingDraft(office, await meetingOn(office, '2026-11-23'), 'minutes');
	const { epoch, headSeq: seq } = await holdNow(office, id);
	await transaction(office.sql, async (tx) => {
		const signature = { role: 'chair', personId, actingFor: null, at: DAY } as const;
		await addSignature(tx, { ...signature, documentId: id, epoch, seq });
		await numberMinutes(tx, { documentId: id, bodyId, year: 2026 });
	});
}

/** Statements that nobody may run, each on rows that are there. */
const FORBIDDEN: readonly string[] = [
	`update document_update set bytes = ''`,
	`update document_update set seq = seq + 100`,
	`delete from document_update`,
	`truncate document_update`,
	`update version set content = '{}'`,
	`delete from version`,
	`truncate version`,
	`update transition set comment = 'other'`,
	`delete from transition`,
	`truncate transition`,
	`update audit set action = 'other'`,
	`delete from audit`,
	`truncate audit cascade`,
	`update quarantine set bytes = ''`,
	`update quarantine set reason = 'other', merged_at = now()`,
	`delete from quarantine`,
	`truncate quarantine cascade`,
	`update signature set acting_for = null`,
	`delete from signature`,
	`truncate signature`,
	`update minutes_number set no = no + 1`,
	`delete from minutes_number`,
	`truncate minutes_number`,
	`update meeting_move set reason = 'other'`,
	`delete from meeting_move`,
	`truncate meeting_move`,
	`delete from meeting`,
	`truncate meeting cascade`,
	`update meeting set no = no + 1`,
	`delete from document`,
	`truncate document cascade`,
	`update document set id = gen_random_uuid()`,
	`update document set series_id = gen_random_uuid()`
];

describe.each(['the apps’ role', 'the owner of the tables'])('%s', (who) => {
	it.each(FORBIDDEN)('[SYS-8] cannot run: %s', async (statement) => {
		const sql = who === 'the owner of the tables' ? owner : office.sql;
		// 42501: no right to it; 23001: a trigger refuses.
		const expected = sql === owner ? ['23001'] : ['42501', '23001'];
		const code = await sql.unsafe(statement).then(
			() => 'allowed',
			(error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'unknown')
		);
		expect(expected).toContain(code);
	});

	it.each([
		['unlock it', `update document set open = 'written', version = null, epoch = epoch + 1`],
		['hold it', `update document set open = 'held', version = null, epoch = epoch + 1`],
		['begin an epoch', `update document set epoch = epoch + 1`],
		['rename it', `update document set title = 'other'`],
		['give it another version', `update document set version = 7`],
		['lengthen its log', `update document set head_seq = head_seq + 1`]
	])('cannot touch a locked document: %s', async (_, statement) => {
		const sql = who === 'the owner of the tables' ? owner : office.sql;
		await expect(sql.unsafe(`${statement} where id = '${locked}'`)).rejects.toThrow(
			/locked for ever/
		);
	});

	it('cannot put a row into the log of a locked document', async () => {
		const sql = who === 'the owner of the tables' ? owner : office.sql;
		const insert = sql`
			insert into document_update (document_id, seq, bytes, person_id, at)
			values (${locked}, 99, ${typed('goal', 'late')}, ${office.lead}, ${DAY})`;
		await expect(insert).rejects.toThrow(/its log takes nothing/);
	});

	it.each([
		['go back in its log', 'head_seq = 0'],
		['go back in its epochs', 'epoch = 0'],
		['be held within an epoch', `open = 'held'`],
		['be locked without a version', `open = 'locked', epoch = epoch + 1`]
	])('cannot make an open document %s', async (_, change) => {
		const sql = who === 'the owner of the tables' ? owner : office.sql;
		const update = sql.unsafe(`update document set ${change} where id = '${open}'`);
		await expect(update).rejects.toThrow(/cannot go back|violates check constraint/);
	});

	it('cannot put a version beside the chain of its series', async () => {
		const sql = who === 'the owner of the tables' ? owner : office.sql;
		const insert = (no: number, sha256: string, previous: string | null) => sql`
			insert into version (series_id, no, document_id, seq, content, sha256, previous_sha256, decision,
				decided_by, yjs_state, at)
			select series_id, ${no}, ${open}, 1, '{}', ${sha256}, ${previous}, 'approve', ${office.chair}, '', ${DAY}
			from document where id = ${locked}`;
		const empty = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
		const [last] = await sql<{ readonly sha256: string }[]>`select sha256 from version`;
		const head = last?.sha256 ?? null;
		await expect(insert(2, 'wrong', head)).rejects.toThrow(/does not continue the chain/);
		await expect(insert(2, empty, null)).rejects.toThrow(/does not continue the chain/);
		await expect(insert(3, empty, head)).rejects.toThrow(/does not continue the chain/);
	});
});

it('a locked document may only lose its force', async () => {
	await office.sql`update document set state = 'superseded' where id = ${locked}`;
	const [row] = await office.sql`select state, open from document where id = ${locked}`;
	expect(row).toEqual({ state: 'superseded', open: 'locked' });
});

it('a row that slips in while the lock is under way waits and is refused', async () => {
	const head = await draft(office);
	const slow = connect(office.db.ownerUrl, { max: 1, applicationName: 'veche-test-slow' });
	const late = await transaction(office.sql, async (tx) => {
		await tx`select id from document where id = ${head.id} for no key update`;
		const insert = slow`
			insert into document_update (document_id, seq, bytes, person_id, at)
			values (${head.id}, 2, ${typed('goal', 'late')}, ${office.lead}, ${DAY})`.then(
			() => 'accepted',
			(error: unknown) => String(error)
		);
		await tx`select pg_sleep(0.2)`;
		await tx`update document set open = 'held', epoch = epoch + 1 where id = ${head.id}`;
		return { insert };
	});
	expect(await late.insert).toMatch(/its log takes nothing/);
	await slow.end();
});
