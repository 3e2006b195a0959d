import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SeriesId } from '../kernel/index.ts';
import { connect, transaction, type Sql } from './connection.ts';
import { loadDocument } from './log.ts';
import { replay } from './replay.ts';
import {
	append,
	DAY,
	draft,
	edit,
	lockNow,
	newId,
	openOffice,
	type TestOffice
} from './testing-office.ts';
import { insertVersion, latestVersion, verifyChain, versionByNo, versionsOf } from './versions.ts';

let office: TestOffice;
/** Past every trigger, as somebody with the database's files would be. */
let intruder: Sql;
beforeAll(async () => {
	office = await openOffice();
	intruder = connect(office.db.ownerUrl, { max: 1, applicationName: 'veche-test-intruder' });
	await intruder`set session_replication_role = replica`;
});
afterAll(async () => {
	await intruder.end();
	await office.db.drop();
});

/** A series of three approved revisions. */
async function threeVersions(): Promise<SeriesId> {
	const first = await draft(office);
	await append(office, edit(office, first.id));
	await lockNow(office, first);
	for (const revision of [2, 3]) {
		await lockNow(office, await draft(office, { seriesId: first.seriesId, revision }));
	}
	return first.seriesId;
}

describe('versions', () => {
	it('are numbered and chained over the revisions of a series', async () => {
		const seriesId = await threeVersions();
		const versions = await versionsOf(office.sql, seriesId);
		expect(versions.map(({ no, seq, state }) => [no, seq, state])).toEqual([
			[1, 2, 'approved'],
			[2, 1, 'approved'],
			[3, 1, 'approved']
		]);
		expect(versions.map(({ previousSha256 }) => previousSha256)).toEqual([
			null,
			versions[0]?.sha256,
			versions[1]?.sha256
		]);
		expect(await latestVersion(office.sql, seriesId)).toEqual(versions[2]);
		expect(await versionByNo(office.sql, seriesId, 2)).toMatchObject({ ...versions[1] });
		expect(await versionByNo(office.sql, seriesId, 4)).toBeNull();
		expect(await latestVersion(office.sql, newId<SeriesId>())).toBeNull();
		expect(await verifyChain(office.sql, seriesId)).toEqual({ ok: true, checked: 3 });
	});

	it('hold the Yjs state that the log makes', async () => {
		const head = await draft(office);
		await append(office, edit(office, head.id), edit(office, head.id));
		await lockNow(office, head);
		const [row] = await office.sql<{ readonly state: Uint8Array }[]>`
			select yjs_state as state from version where document_id = ${head.id}`;
		const doc = new Y.Doc();
		Y.applyUpdate(doc, row?.state ?? new Uint8Array());
		const stored = await loadDocument(office.sql, head.id);
		const log = stored === null ? null : replay(stored).doc;
		expect(doc.getMap('fields').toJSON()).toEqual(log?.getMap('fields').toJSON());
		expect(doc.getMap('fields').size).toBe(2);
	});

	it('cannot leave out edits that the log has', async () => {
		const head = await draft(office);
		await append(office, edit(office, head.id));
		const short = transaction(office.sql, (tx) =>
			insertVersion(tx, {
				...{
					documentId: head.id,
					seriesId: head.seriesId,
					no: 1,
					seq: 1,
					content: '{}',
					sha256: ''
				},
				...{ previousSha256: null, decision: 'approve', decidedBy: office.chair, actingFor: null },
				...{ comment: '', at: DAY }
			})
		);
		await expect(short).rejects.toThrow(/its log at 2/);
	});
});

describe('the proof of a chain', () => {
	it('of a series without versions is whole', async () => {
		expect(await verifyChain(office.sql, newId<SeriesId>())).toEqual({ ok: true, checked: 0 });
	});

	it('finds a changed content', async () => {
		const series = await threeVersions();
		await intruder`
			update version set content = replace(content, '"version":2', '"version":3')
			where series_id = ${series} and no = 2`;
		expect(await verifyChain(office.sql, series)).toEqual({
			...{ ok: false, checked: 1, at: 2, fault: 'hash' }
		});
	});

	it('finds a content that was changed together with its hash', async () => {
		const series = await threeVersions();
		await intruder`
			update version set content = content || ' ', sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')
			where series_id = ${series} and no = 1`;
		expect(await verifyChain(office.sql, series)).toEqual({
			...{ ok: false, checked: 1, at: 2, fault: 'previous' }
		});
	});

	it('finds a row that was linked anew against what its content says', async () => {
		const series = await threeVersions();
		await intruder`
			update version set content = content || ' ', sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')
			where series_id = ${series} and no = 1`;
		await intruder`
			update version set previous_sha256 = (select sha256 from version where series_id = ${series} and no = 1)
			where series_id = ${series} and no = 2`;
		expect(await verifyChain(office.sql, series)).toMatchObject({ at: 2, fault: 'previous' });
	});

	it('finds a version that is gone', async () => {
		const series = await threeVersions();
		await intruder`delete from version where series_id = ${series} and no = 2`;
		expect(await verifyChain(office.sql, series)).toEqual({
			...{ ok: false, checked: 1, at: 3, fault: 'number' }
		});
	});
});
