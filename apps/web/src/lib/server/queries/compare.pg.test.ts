import type { DocumentId } from '@veche/schema/kernel';
import { moveRow, readPassport, removeRow, setCell, setField } from '@veche/schema/passport';
import type { Actor } from '@veche/schema/people';
import { documentById } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { done } from '../../../../demo/story.ts';
import { writeEdits } from '../../../../demo/write-text.ts';
import type { Side } from '../../compare/comparison.ts';
import { transition } from '../commands/transition.ts';
import { footprint } from '../testing/footprint.ts';
import { planMeeting } from '../testing/meetings.ts';
import { idOf, NOW, openOffice, type Name, type Office } from '../testing/office.ts';
import { compare } from './compare.ts';

let office: Office;
let first: DocumentId;
let second: DocumentId;
beforeAll(async () => {
	office = await openOffice();
	first = (await office.passport('approved')).documentId;
	const revised = await act('lead', first, 'revise');
	second = revised.documentId;
	await write('lead', (doc) => setField(doc, 'territory', 'Правый берег'));
	await write('project_admin', (doc) => {
		const { tasks, indicators } = readPassport(doc);
		setCell(doc, { root: 'indicators', row: indicators[0]?.id ?? '', key: 'frequency' }, 'month');
		setCell(
			doc,
			{ root: 'tasks', row: tasks[0]?.id ?? '', key: 'text' },
			`${tasks[0]?.text} города, его пригородов и посёлков района`
		);
		removeRow(doc, 'tasks', tasks[1]?.id ?? '', idOf('project_admin'));
	});
});
afterAll(() => office.drop());

async function act(name: Name, documentId: DocumentId, event: string) {
	const actor = await office.actor(name);
	return done(
		await transition(office.deps(), actor, { documentId, event, comment: 'Причина', ifSeq: null }),
		event
	);
}

async function write(name: Name, edit: (doc: Y.Doc) => void, id = second): Promise<void> {
	await writeEdits(office, { documentId: id, personId: idOf(name), from: NOW, pace: 0 }, [edit]);
}

async function compared(from: Side, to: Side, name: Name = 'chair', id = second) {
	return compare(office.deps(), await office.actor(name), { id, from, to, locale: 'ru' });
}

test('[V-01] the text now is compared with the version before, in words and with who wrote it', async () => {
	const before = await footprint(office.sql);
	const outcome = await compared(1, 'current');
	if (!outcome.ok) throw new Error(outcome.error.kind);
	const { differences } = outcome.value;
	const at = (path: RegExp) => differences.find((one) => path.test(one.path));
	expect(at(/^fields\/territory/)).toMatchObject({
		kind: 'changed',
		place: 'Территория',
		after: 'Правый берег',
		authors: ['Проверкин lead']
	});
	expect(at(/^indicators\/.*\/frequency/)).toMatchObject({
		place: 'Показатель 1, периодичность',
		after: 'месяц',
		authors: ['Проверкин project_admin']
	});
	const task = at(/^tasks\/.*\/text/);
	expect(task?.lines?.[0]?.kind).toBe('changed');
	const added = task?.lines?.flatMap((line) => (line.kind === 'skipped' ? [] : line.pieces)) ?? [];
	expect(added.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
		' города, его пригородов и посёлков района'
	]);
	expect(differences.filter(({ kind }) => kind === 'removed')).toHaveLength(1);
	expect(differences).toHaveLength(4);
	expect(await footprint(office.sql)).toEqual(before);
});

test('[V-01] the other way round what was added is taken out', async () => {
	const outcome = await compared('current', 1);
	if (!outcome.ok) throw new Error(outcome.error.kind);
	expect(outcome.value.differences.filter(({ kind }) => kind === 'added')).toHaveLength(1);
});

test('[V-01] a text compared with itself differs in nothing; what does not exist is not found', async () => {
	expect(await compared(1, 1)).toMatchObject({ ok: true, value: { differences: [] } });
	expect(await compared('current', 'current')).toMatchObject({
		ok: true,
		value: { differences: [] }
	});
	expect(await compared(1, 9)).toMatchObject({ ok: false, error: { kind: 'not_found' } });
});

test('[V-01] whoever may not read the document compares nothing', async () => {
	expect(await compared(1, 'current', 'nobody')).toMatchObject({
		ok: false,
		error: { kind: 'forbidden' }
	});
});

test('[V-01] two approved versions name the authors of the revision between them', async () => {
	await act('lead', second, 'submit');
	await act('chair', second, 'approve');
	const head = await documentById(office.sql, second);
	expect(head?.version).toBe(2);
	const outcome = await compared(1, 2, 'member', first);
	if (!outcome.ok) throw new Error(outcome.error.kind);
	const authors = new Set(outcome.value.differences.flatMap((one) => one.authors));
	expect([...authors].sort()).toEqual(['Проверкин lead', 'Проверкин project_admin']);
});

test('[SEP-6] whoever reads them as the material of an item is told no authors', async () => {
	const { id: meetingId } = await planMeeting(office);
	const personId = idOf('expert');
	await office.sql`insert into agenda_reader (meeting_id, document_id, person_id)
		values (${meetingId}, ${first}, ${personId})`;
	const scope = { kind: 'meeting', id: meetingId } as const;
	const guest: Actor = { personId, grants: [{ role: 'guest', scope, actingFor: null }] };
	const outcome = await compare(office.deps(), guest, { id: first, from: 1, to: 2, locale: 'ru' });
	if (!outcome.ok) throw new Error(outcome.error.kind);
	expect(outcome.value.differences.length).toBeGreaterThan(2);
	expect(outcome.value.differences.flatMap((one) => one.authors)).toEqual([]);
	const round = { id: first, from: 'round-1', to: 2, locale: 'ru' } as const;
	expect(await compare(office.deps(), guest, round)).toMatchObject({
		ok: false,
		error: { kind: 'not_found' }
	});
});

test('[V-05] what was handed over is compared with what is written since, and only for those who may read it', async () => {
	const { documentId } = await office.passport('rework');
	const quiet = await compared('round-1', 'current', 'lead', documentId);
	expect(quiet).toMatchObject({ ok: true, value: { differences: [] } });
	await write(
		'project_admin',
		(doc) => {
			setField(doc, 'territory', 'Левый берег');
			const { tasks } = readPassport(doc);
			const row = tasks[0]?.id ?? '';
			moveRow(doc, { root: 'tasks', row, to: tasks.length - 1 }, () => 0.5);
			doc.transact(() => {
				const goal = doc.getXmlFragment('goal').get(0);
				const words = goal instanceof Y.XmlElement ? goal.get(0) : null;
				if (words instanceof Y.XmlText) words.format(0, 4, { bold: {} });
			});
		},
		documentId
	);
	const outcome = await compared('round-1', 'current', 'lead', documentId);
	if (!outcome.ok) throw new Error(outcome.error.kind);
	const { differences } = outcome.value;
	expect(differences.map(({ kind }) => kind)).toEqual(['changed', 'look', 'moved']);
	const [territory, goal, moved] = differences;
	expect(territory).toMatchObject({
		path: 'fields/territory',
		after: 'Левый берег',
		authors: ['Проверкин project_admin']
	});
	expect(goal).toMatchObject({ path: 'goal', before: '', after: '', lines: null });
	expect(goal?.looks).toEqual([
		{ text: expect.any(String), before: [], after: [{ name: 'bold', detail: '' }] }
	]);
	expect(moved?.move).toEqual({ from: 2, to: 1 });
	expect(await compared('round-2', 'current', 'lead', documentId)).toMatchObject({
		ok: false,
		error: { kind: 'not_found' }
	});
	expect(await compared('round-1', 'current', 'nobody', documentId)).toMatchObject({
		ok: false,
		error: { kind: 'forbidden' }
	});
});
