import { asId, type DocumentId } from '@veche/schema/kernel';
import { PASSPORT_EVENTS, PASSPORT_STATUSES, type PassportEvent } from '@veche/schema/passport';
import {
	appendUpdates,
	documentById,
	loadDocument,
	replay,
	versionByNo
} from '@veche/schema/store';
import { setField } from '@veche/schema/passport';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sha256 } from '../sha256.ts';
import { EVERYBODY, idOf, openOffice, type Name, type Office } from '../testing/office.ts';
import { result } from '../testing/outcomes.ts';
import { footprint } from '../testing/footprint.ts';
import type { Outcome } from './rejection.ts';
import type { Moved } from './record-step.ts';
import { transition } from './transition.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

type Status = (typeof PASSPORT_STATUSES)[number];

/** Who may do what, when, and what comes of it; domain 2.2 and 4.2. Everything else is refused. */
const ALLOWED: readonly (readonly [Status, PassportEvent, Name, Status])[] = [
	['draft', 'submit', 'lead', 'review'],
	['draft', 'approve', 'chair', 'approved'],
	['rework', 'submit', 'lead', 'review'],
	['rework', 'approve', 'chair', 'approved'],
	['review', 'return', 'chair', 'rework'],
	['review', 'return', 'office_head', 'rework'],
	['review', 'approve', 'chair', 'approved'],
	['review', 'reject', 'chair', 'rejected'],
	['approved', 'revise', 'lead', 'draft'],
	['approved', 'revise', 'office_head', 'draft']
];

async function act(
	name: Name,
	documentId: DocumentId,
	event: string,
	more: { readonly comment?: string; readonly ifSeq?: number } = {}
): Promise<Outcome<Moved>> {
	const { comment = 'Причина указана', ifSeq = null } = more;
	return transition(office.deps(), await office.actor(name), { documentId, event, comment, ifSeq });
}

test.each(PASSPORT_STATUSES)(
	'nobody but the named roles moves a passport in «%s», and a refusal changes nothing',
	async (status) => {
		const { documentId } = await office.passport(status);
		const before = await footprint(office.sql);
		for (const name of EVERYBODY) {
			for (const event of PASSPORT_EVENTS) {
				if (ALLOWED.some(([at, what, who]) => at === status && what === event && who === name))
					continue;
				const outcome = await act(name, documentId, event);
				expect.soft(['forbidden', 'not_now'], `${name} ${event}`).toContain(result(outcome));
			}
		}
		expect(await footprint(office.sql)).toEqual(before);
	}
);

test.each(ALLOWED)(
	'a passport in «%s» takes «%s» from %s and becomes «%s»',
	async (status, event, name, to) => {
		const { documentId } = await office.passport(status);
		const outcome = await act(name, documentId, event);
		expect(outcome).toMatchObject({ ok: true, value: { state: to } });
		const moved = outcome.ok ? outcome.value.documentId : '';
		expect(moved === documentId).toBe(event !== 'revise');
	}
);

test('what somebody else holds in another project gives no right here', async () => {
	const { documentId } = await office.passport('draft');
	const lead = await office.actor('lead');
	const elsewhere = await office.project();
	const grants = lead.grants.filter(
		({ scope }) => scope.kind === 'project' && scope.id === elsewhere
	);
	const stranger = { personId: lead.personId, grants };
	const move = { documentId, event: 'submit', comment: '', ifSeq: null };
	expect(result(await transition(office.deps(), stranger, move))).toBe('forbidden');
});

test('a text that grew after the person read it is not submitted: stale, with the new end of the log', async () => {
	const { documentId } = await office.passport('draft');
	const seen = await documentById(office.sql, documentId);
	await edit(documentId, 'Дворы');
	const outcome = await act('lead', documentId, 'submit', { ifSeq: seen?.headSeq ?? 0 });
	expect(outcome).toMatchObject({
		ok: false,
		error: { kind: 'stale', headSeq: (seen?.headSeq ?? 0) + 1 }
	});
	expect(result(await act('lead', documentId, 'submit', { ifSeq: (seen?.headSeq ?? 0) + 1 }))).toBe(
		'done'
	);
});

test('[P-01] an empty passport is not submitted and names what stands in the way', async () => {
	const { documentId } = await office.passport('empty');
	const outcome = await act('lead', documentId, 'submit');
	expect(result(outcome)).toBe('findings');
	const findings = !outcome.ok && outcome.error.kind === 'findings' ? outcome.error.findings : [];
	expect(findings.map(({ rule }) => rule)).toContain('P-01');
	expect(findings.every(({ severity }) => severity === 'blocking')).toBe(true);
	expect((await documentById(office.sql, documentId))?.state).toBe('draft');
});

test('a chair who decides alone approves a text still being written as it is', async () => {
	const { documentId } = await office.passport('empty');
	expect(result(await act('chair', documentId, 'approve'))).toBe('done');
	expect(await documentById(office.sql, documentId)).toMatchObject({
		state: 'approved',
		version: 1
	});
});

test.each(['return', 'reject'])('«%s» without a reason is refused', async (event) => {
	const { documentId } = await office.passport('review');
	expect(result(await act('chair', documentId, event, { comment: '  ' }))).toBe('invalid');
	expect((await documentById(office.sql, documentId))?.state).toBe('review');
});

test('an unknown event and an unknown document are refused in words', async () => {
	const { documentId } = await office.passport('draft');
	expect(result(await act('lead', documentId, 'destroy'))).toBe('invalid');
	const { projectId } = await office.passport('draft');
	expect(result(await act('lead', asDocument(projectId), 'submit'))).toBe('not_found');
});

test('an approved text is a version: its hash is that of its content, chained to the one before', async () => {
	const { documentId } = await office.passport('approved');
	const revised = await act('lead', documentId, 'revise');
	const next = revised.ok ? revised.value.documentId : documentId;
	await edit(next, 'Новое имя');
	expect(await act('chair', next, 'approve')).toMatchObject({ ok: true, value: { version: 2 } });
	const head = await documentById(office.sql, next);
	const series = head?.seriesId;
	if (series === undefined) throw new Error('no revision');
	const first = await versionByNo(office.sql, series, 1);
	const second = await versionByNo(office.sql, series, 2);
	expect(first?.previousSha256).toBeNull();
	expect(second?.previousSha256).toBe(first?.sha256);
	expect(sha256(second?.content ?? '')).toBe(second?.sha256);
	expect(second?.content).toContain('Новое имя');
	expect(second?.content).toContain(`"previous":"${first?.sha256 ?? '?'}"`);
	expect((await documentById(office.sql, documentId))?.state).toBe('superseded');
});

test('two people who open a revision at once make one', async () => {
	const { documentId } = await office.passport('approved');
	const outcomes = await Promise.all([
		act('lead', documentId, 'revise'),
		act('office_head', documentId, 'revise')
	]);
	expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now']);
});

test('two chairs who approve at once make one version', async () => {
	const { documentId } = await office.passport('review');
	const outcomes = await Promise.all([
		act('chair', documentId, 'approve'),
		act('chair', documentId, 'approve')
	]);
	expect(outcomes.map(result).toSorted()).toEqual(['done', 'not_now']);
});

test('a revision of a rejected revision is opened from the version in force', async () => {
	const { documentId } = await office.passport('approved');
	const first = await act('lead', documentId, 'revise');
	const revision = first.ok ? first.value.documentId : documentId;
	expect(result(await act('lead', revision, 'submit'))).toBe('done');
	expect(result(await act('chair', revision, 'reject'))).toBe('done');
	expect(await act('lead', documentId, 'revise')).toMatchObject({
		ok: true,
		value: { state: 'draft' }
	});
	expect((await documentById(office.sql, documentId))?.state).toBe('approved');
});

test('a sign that the database cannot hold does not stand in the way of a step', async () => {
	const { documentId } = await office.passport('draft');
	await edit(documentId, 'Набережная\u0000 города');
	expect(result(await act('chair', documentId, 'approve'))).toBe('done');
	expect((await documentById(office.sql, documentId))?.title).toBe('Набережная города');
});

async function edit(documentId: DocumentId, shortTitle: string): Promise<void> {
	const head = await documentById(office.sql, documentId);
	const stored = await loadDocument(office.sql, documentId);
	if (stored === null) throw new Error('no document');
	// Typed over what is there: an edit that has not seen the field would win or lose by its client id.
	const { doc } = replay(stored);
	setField(doc, 'shortTitle', shortTitle);
	const [outcome] = await appendUpdates(
		office.sql,
		[
			{
				documentId,
				update: Y.encodeStateAsUpdate(doc),
				personId: idOf('lead'),
				epoch: head?.epoch ?? 0,
				couldWrite: true,
				clientIds: [doc.clientID]
			}
		],
		'wait'
	);
	expect(outcome?.kind).toBe('appended');
}

const asDocument = (id: string): DocumentId => asId<DocumentId>(id);
