import { addRow as addAgendaRow, type RowsRoot } from '@veche/schema/agenda';
import type { DocumentId, MeetingId } from '@veche/schema/kernel';
import { addRow, readMinutes, rowText, setCell } from '@veche/schema/minutes';
import { richTextOf, writeRichText } from '@veche/schema/rich-text';
import { listNotices, meetingById } from '@veche/schema/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chance, done } from '../../../demo/story.ts';
import { writeEdits } from '../../../demo/write-text.ts';
import { createAgenda } from './commands/create-agenda.ts';
import { markAttendance } from './commands/mark-attendance.ts';
import { inviteGuest, uninviteGuest } from './commands/meeting-guests.ts';
import { transition } from './commands/transition.ts';
import { extractsFor, readExtract } from './queries/extract.ts';
import { myNotices } from './queries/notices.ts';
import { openApi, type Api } from './testing/api.ts';
import { expectProblem } from './testing/expect-problem.ts';
import { planMeeting } from './testing/meetings.ts';
import { EVERYBODY, idOf, NOW, type Name } from './testing/office.ts';

/*
 * «expert» is invited to the first item, «endorser» to the second, «nobody» has to execute a decision of the first;
 * «regional_office» was invited to the first and no longer is, «administrator» is invited to no item.
 */
let api: Api;
let signed: Sitting;
beforeAll(async () => {
	api = await openApi();
	// Who works in a project of the body reads its signed minutes.
	await api.office.project();
	signed = await sitting(`${new Date().getFullYear() + 1}-12-14`);
	await sign(signed);
}, 60_000);
afterAll(() => api.close());

interface Sitting {
	readonly meetingId: MeetingId;
	readonly minutes: DocumentId;
}

async function sitting(date: string): Promise<Sitting> {
	const { office } = api;
	const { id: meetingId } = await planMeeting(office, date);
	const [secretary, chair] = [await office.actor('secretary'), await office.actor('chair')];
	const agenda = done(await createAgenda(office.deps(), secretary, { meetingId }), 'agenda').id;
	const [first, second] = [office.deps().newId(), office.deps().newId()];
	const hand = { personId: idOf('secretary'), from: NOW, pace: 0 };
	await writeEdits(office, { ...hand, documentId: agenda }, [
		(doc) => {
			const row = (root: RowsRoot, id: string, cells: { readonly [key: string]: string }) =>
				addAgendaRow(doc, root, { id, cells: { ...cells } }, chance);
			const item = { kind: 'other', minutes: '10', speaker: idOf('member') };
			row('items', first, { ...item, title: 'О причале' });
			row('items', second, { ...item, title: 'О котельной' });
			const invited = (itemId: string, name: Name) =>
				row('invited', office.deps().newId(), { itemId, personId: idOf(name) });
			invited(first, 'expert');
			invited(first, 'regional_office');
			invited(second, 'endorser');
		}
	]);
	await step('chair', agenda, 'approve');
	const guest = { meetingId, guest: { personId: idOf('administrator') } };
	done(await inviteGuest(office.deps(), secretary, guest), 'invite');
	const gone = { meetingId, personId: idOf('regional_office') };
	done(await uninviteGuest(office.deps(), chair, gone), 'uninvite');
	const minutes = (await meetingById(office.sql, meetingId))?.minutesId;
	if (!minutes) throw new Error('no minutes');
	await writeEdits(office, { ...hand, documentId: minutes }, [
		(doc) => {
			for (const { id, title } of readMinutes(doc).items) {
				const heard = rowText(doc, { root: 'items', row: id, key: 'heard' });
				if (heard !== null) writeRichText(heard, richTextOf(`Доклад ${title}`));
				const decision = office.deps().newId();
				const cells = { itemId: id, kind: 'note', executor: '', due: '' };
				const texts = { text: richTextOf(`Решение ${title}`) };
				addRow(doc, 'decisions', { id: decision, cells, texts }, chance);
				if (id !== first) continue;
				const assigned = { kind: 'assign', executor: idOf('nobody'), due: date };
				for (const [key, value] of Object.entries(assigned)) {
					setCell(doc, { root: 'decisions', row: decision, key }, value);
				}
			}
		}
	]);
	const marks = (['chair', 'deputy_chair', 'secretary', 'member'] as const).map((name) => ({
		personId: idOf(name),
		attendance: name === 'deputy_chair' ? ('absent' as const) : ('hall' as const),
		reason: name === 'deputy_chair' ? 'болеет' : ''
	}));
	done(await markAttendance(office.deps(), secretary, { meetingId, marks }), 'attendance');
	return { meetingId, minutes };
}

async function sign({ minutes }: Sitting): Promise<void> {
	await step('secretary', minutes, 'submit');
	await step('secretary', minutes, 'sign');
	await step('chair', minutes, 'sign');
}

async function step(name: Name, documentId: DocumentId, event: string): Promise<void> {
	const move = { documentId, event, comment: '', ifSeq: null };
	const actor = await api.office.actor(name);
	done(await transition(api.office.deps(), actor, move), event);
}

const WHOLE: readonly Name[] = [
	...(['chair', 'deputy_chair', 'secretary', 'member'] as const),
	...(['office_head', 'office_specialist', 'office_curator'] as const),
	...(['curator', 'lead', 'project_admin'] as const)
];

async function outcome(who: Name, { minutes: id }: Sitting, whose: Name): Promise<string> {
	const actor = await api.office.actor(who);
	const read = await readExtract(api.office.deps(), actor, { id, personId: idOf(whose) });
	return read.ok ? 'read' : read.error.kind;
}

describe('the extract of signed minutes', () => {
	test.each(EVERYBODY)(
		'[MT-05] [MT-06] [VLAD-4v] as %s: one’s own, or any for who reads the whole',
		async (who) => {
			for (const whose of ['expert', 'endorser', 'nobody'] as const) {
				const may = who === whose || WHOLE.includes(who);
				expect(await outcome(who, signed, whose), whose).toBe(may ? 'read' : 'forbidden');
			}
			for (const whose of ['regional_office', 'administrator', 'member'] as const) {
				expect(await outcome(who, signed, whose), whose).toBe(
					WHOLE.includes(who) ? 'not_found' : 'forbidden'
				);
			}
		}
	);

	test('[MT-05] holds the head and his items; nothing of another, nor who was there or away', async () => {
		const { office } = api;
		const path = `/documents/${signed.minutes}`;
		const page = await api.page('expert', 'GET', `${path}/extract`);
		expect(page.status).toBe(200);
		for (const words of [
			'ВЫПИСКА ИЗ ПРОТОКОЛА',
			'О причале',
			'Доклад О причале',
			'Решение О причале'
		]) {
			expect(page.text).toContain(words);
		}
		expect(page.text).toContain('члены комитета — 3 из 4');
		const others = ['О котельной', 'болеет', idOf('deputy_chair'), 'Проверкин deputy_chair'];
		others.push(idOf('endorser'), 'Проверкин regional_office');
		for (const words of others) expect.soft(page.text, words).not.toContain(words);
		const at = `${path}/extracts/${idOf('expert')}/paper`;
		const file = await api.call('expert', 'GET', `${at}.docx`);
		expect(file.status).toBe(200);
		expect(file.headers.get('content-disposition')).toContain('extract-version-1.docx');
		expect((await api.call('secretary', 'GET', `${at}.pdf`)).type).toBe('application/pdf');
		const read = await readExtract(office.deps(), await office.actor('expert'), {
			id: signed.minutes,
			personId: idOf('expert')
		});
		expect(read.ok && Object.keys(read.value.people).toSorted()).toEqual(
			[idOf('chair'), idOf('secretary'), idOf('member'), idOf('nobody')].toSorted()
		);
	});

	test('[SEP-6] is all that its reader gets: neither the minutes nor a version, a connection or a file of them', async () => {
		const path = `/documents/${signed.minutes}`;
		for (const who of ['expert', 'nobody'] as const) {
			for (const end of ['', '/print', '/versions', '/versions/1', '/versions/1/content']) {
				expect((await api.page(who, 'GET', path + end)).status, end).toBe(403);
			}
			for (const end of ['', '/paper.pdf', '/versions/1', '/versions/1/paper.docx']) {
				expectProblem(await api.call(who, 'GET', path + end), [403], end);
			}
			expect((await api.call(who, 'POST', `${path}/ticket`, { json: {} })).status).toBe(403);
			expect((await api.call(who, 'GET', '/search?q=причале')).text).not.toContain(signed.minutes);
		}
		const foreign = `${path}/extracts/${idOf('endorser')}/paper.pdf`;
		expectProblem(await api.call('expert', 'GET', foreign), [403], foreign);
		expectProblem(await api.call('guest', 'GET', foreign), [401], foreign);
		const page = await api.page('expert', 'GET', `${path}/extract?for=${idOf('endorser')}`);
		expect(page.status).toBe(403);
		expect(page.text).not.toContain('О котельной');
		expect((await api.page('expert', 'GET', `${path}/extract?for=x`)).status).toBe(404);
	});

	test('[MT-05] is there when the invitation is over, which shows no meeting any more', async () => {
		const past = await sitting(`${new Date().getFullYear() - 1}-12-14`);
		expect(await outcome('expert', past, 'expert')).toBe('forbidden');
		expect(await outcome('member', past, 'expert')).toBe('not_now');
		await step('secretary', past.minutes, 'submit');
		expect(await outcome('expert', past, 'expert')).toBe('forbidden');
		await step('secretary', past.minutes, 'sign');
		await step('chair', past.minutes, 'sign');
		expect((await api.page('expert', 'GET', `/meetings/${past.meetingId}`)).status).toBe(403);
		const page = await api.page('expert', 'GET', `/documents/${past.minutes}/extract`);
		expect([page.status, page.text.includes('href="/notices"')]).toEqual([200, true]);
	});

	test('[MT-06] stands on the page of the meeting: all of them, or one’s own', async () => {
		const { office } = api;
		const shown = async (who: Name) =>
			(await extractsFor(office.sql, await office.actor(who), signed.minutes)).map((one) => [
				one.personId,
				one.items
			]);
		const all = [
			[idOf('endorser'), [2]],
			[idOf('expert'), [1]],
			[idOf('nobody'), [1]]
		];
		expect(await shown('secretary')).toEqual(all);
		expect(await shown('expert')).toEqual([all[1]]);
		expect(await shown('administrator')).toEqual([]);
		const at = `/meetings/${signed.meetingId}`;
		expect((await api.page('expert', 'GET', at)).text).toContain('Открыть выписку');
		expect((await api.page('secretary', 'GET', at)).text).toContain('Выписки (3)');
	});
});

test('[N-03] the signature is told to whom an extract is due, and the notice leads to it', async () => {
	const { office } = api;
	const told = async (who: Name) =>
		(await listNotices(office.sql, { personId: idOf(who), limit: 100 }))
			.filter(({ documentId }) => documentId === signed.minutes)
			.map(({ kind }) => kind);
	for (const who of ['expert', 'endorser', 'nobody'] as const) {
		expect(await told(who), who).toEqual(['own_extract']);
	}
	expect(await told('member')).toEqual(['signed']);
	for (const who of ['administrator', 'regional_office', 'office_head'] as const) {
		expect(await told(who), who).toEqual([]);
	}
	const { items } = await myNotices(office.deps(), await office.actor('nobody'), { limit: 100 });
	const notice = items.find(({ document }) => document?.id === signed.minutes);
	expect(notice).toMatchObject({ kind: 'own_extract', document: { kind: 'minutes' } });
});
