import { addRow, type RowsRoot } from '@veche/schema/agenda';
import type { DocumentId, MeetingId } from '@veche/schema/kernel';
import {
	actorOf,
	changeMeeting,
	listNotices,
	listen,
	meetingById,
	type StoreEvent
} from '@veche/schema/store';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chance, done } from '../../../demo/story.ts';
import { writeEdits } from '../../../demo/write-text.ts';
import { cancelMeeting } from './commands/cancel-meeting.ts';
import { changeMeeting as moveMeeting } from './commands/change-meeting.ts';
import { createAgenda } from './commands/create-agenda.ts';
import { inviteGuest, uninviteGuest } from './commands/meeting-guests.ts';
import { transition } from './commands/transition.ts';
import { meetingPage } from './queries/meeting-pages.ts';
import { openApi, type Api } from './testing/api.ts';
import { planMeeting } from './testing/meetings.ts';
import { idOf, NOW, type Name } from './testing/office.ts';

/*
 * «endorser», «expert» and «nobody» hold no role that lets them see a meeting: what they see they see as guests.
 */
let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

const YEAR = new Date().getFullYear() + 1;

interface Sitting {
	readonly meetingId: MeetingId;
	readonly agenda: DocumentId;
	/** An approved passport, the material of the item of the guest, and that of an item of somebody else. */
	readonly own: DocumentId;
	readonly foreign: DocumentId;
}

/** A meeting with two items: one names the guest, one names nobody but a member; each has a passport as material. */
async function sitting(guest: Name): Promise<Sitting> {
	const { office } = api;
	const { id: meetingId } = await planMeeting(office, `${YEAR}-12-14`);
	const secretary = await office.actor('secretary');
	const agenda = done(await createAgenda(office.deps(), secretary, { meetingId }), 'agenda').id;
	const [own, foreign] = [await office.passport('approved'), await office.passport('approved')];
	const [first, second] = [office.deps().newId(), office.deps().newId()];
	const item = { kind: 'other', minutes: '10', speaker: idOf('member') };
	const hand = { documentId: agenda, personId: idOf('secretary'), from: NOW, pace: 0 };
	await writeEdits(office, hand, [
		(doc) => {
			const row = (root: RowsRoot, id: string, cells: { readonly [key: string]: string }) =>
				addRow(doc, root, { id, cells: { ...cells } }, chance);
			row('items', first, { ...item, title: 'О причале' });
			row('items', second, { ...item, title: 'О котельной' });
			row('invited', office.deps().newId(), { itemId: first, personId: idOf(guest) });
			const material = (itemId: string, documentId: string) => ({
				itemId,
				documentId,
				version: '1'
			});
			row('materials', office.deps().newId(), material(first, own.documentId));
			row('materials', office.deps().newId(), material(second, foreign.documentId));
		}
	]);
	return { meetingId, agenda, own: own.documentId, foreign: foreign.documentId };
}

async function approve(documentId: DocumentId): Promise<void> {
	const { office } = api;
	const move = { documentId, event: 'approve', comment: '', ifSeq: null };
	done(await transition(office.deps(), await office.actor('chair'), move), 'approve');
}

async function invite(guest: Name, meetingId: MeetingId): Promise<void> {
	const { office } = api;
	const input = { meetingId, guest: { personId: idOf(guest) } };
	done(await inviteGuest(office.deps(), await office.actor('secretary'), input), 'invite');
}

const status = async (who: Name, path: string) => (await api.page(who, 'GET', path)).status;
const version = (id: DocumentId) => `/documents/${id}/versions/1`;

describe('somebody with an account who is invited to a meeting', () => {
	test('[VLAD-4v] [MT-04] sees it from the invitation on, is told, and loses it with the invitation at once', async () => {
		const { office } = api;
		const { id } = await planMeeting(office, `${YEAR}-12-07`);
		const at = `/meetings/${id}`;
		expect(await status('endorser', at)).toBe(403);
		const heard: StoreEvent[] = [];
		const { stop } = await listen(office.sql, {
			onEvent: (event) => heard.push(event),
			onListening: () => undefined
		});
		await invite('endorser', id);
		expect(await status('endorser', at)).toBe(200);
		expect((await api.call('endorser', 'GET', '/meetings')).text).toContain(id);
		expect(await status('expert', at)).toBe(403);
		const [notice] = await listNotices(office.sql, { personId: idOf('endorser'), limit: 1 });
		expect(notice).toMatchObject({ kind: 'meeting_invited', meetingId: id });
		const input = { meetingId: id, personId: idOf('endorser') };
		done(await uninviteGuest(office.deps(), await office.actor('chair'), input), 'uninvite');
		expect(await status('endorser', at)).toBe(403);
		const told = { t: 'access', personId: idOf('endorser') };
		await vi.waitFor(() => expect(heard.filter(({ t }) => t === 'access')).toEqual([told, told]));
		await stop();
	});

	test('[SEP-6] sees only the item that names him, and its material once the agenda is approved', async () => {
		const { meetingId, agenda, own, foreign } = await sitting('expert');
		const at = `/meetings/${meetingId}`;
		expect(await status('expert', at)).toBe(403);
		await invite('expert', meetingId);
		const early = (await api.page('expert', 'GET', at)).text;
		expect(early).toContain('О причале');
		expect(early).not.toContain('О котельной');
		expect(await status('expert', version(own))).toBe(403);
		await approve(agenda);
		const page = (await api.page('expert', 'GET', at)).text;
		expect(page).toContain(version(own));
		expect(page).not.toMatch(new RegExp(`О котельной|${foreign}`));
		expect(await status('expert', version(own))).toBe(200);
		expect(await status('expert', version(foreign))).toBe(403);
		for (const path of [`/documents/${agenda}`, `/documents/${agenda}/versions/1`]) {
			expect(await status('expert', path), path).toBe(403);
		}
		const ticket = await api.call('expert', 'POST', `/documents/${agenda}/ticket`, { json: {} });
		expect(ticket.status).toBe(403);
		expect((await api.call('expert', 'GET', '/search?q=причал')).text).not.toContain(own);
		expect(await status('nobody', version(own))).toBe(403);
	});

	test('[SEP-6] reads the material alone: not who wrote it, with whom, nor what was handed over and came back', async () => {
		const { meetingId, agenda, own } = await sitting('expert');
		await invite('expert', meetingId);
		await approve(agenda);
		const at = `/documents/${own}`;
		const hidden = [`${at}/history`, `${at}/co-authors`, `${at}/compare?from=round-1&to=1`];
		for (const path of hidden) {
			expect.soft((await api.call('expert', 'GET', path)).status, path).not.toBe(200);
			expect.soft((await api.call('member', 'GET', path)).status, path).toBe(200);
		}
		for (const path of [at, `${at}/versions`, `${at}/versions/1`]) {
			expect.soft((await api.call('expert', 'GET', path)).status, path).toBe(200);
		}
		for (const path of [at, `${at}/versions`, `${at}/compare`]) {
			expect.soft(await status('expert', path), path).toBe(200);
		}
	});

	test('[MT-04] [N-03] whoever an approved agenda names is invited by it and told, once', async () => {
		const { meetingId, agenda, own } = await sitting('nobody');
		// Known as a guest before, by name in no item, and told of no agenda.
		await invite('administrator', meetingId);
		await approve(agenda);
		expect(await status('nobody', `/meetings/${meetingId}`)).toBe(200);
		expect(await status('nobody', version(own))).toBe(200);
		const told = async (name: Name) =>
			(await listNotices(api.office.sql, { personId: idOf(name), limit: 50 }))
				.filter((one) => one.meetingId === meetingId || one.documentId === agenda)
				.map(({ kind }) => kind);
		expect(await told('nobody')).toEqual(['own_items']);
		expect(await told('administrator')).toEqual(['meeting_invited']);
		expect(await told('member')).toEqual(['approved', 'meeting_planned']);
	});

	test('[N-03] whoever is invited already hears of a move and of the agenda', async () => {
		const { office } = api;
		const { meetingId, agenda } = await sitting('endorser');
		await invite('endorser', meetingId);
		const move = { meetingId, time: '11:45' };
		done(await moveMeeting(office.deps(), await office.actor('chair'), move), 'move');
		await approve(agenda);
		const told = await listNotices(office.sql, { personId: idOf('endorser'), limit: 3 });
		expect(told.map(({ kind, meetingId: of }) => [kind, of])).toEqual([
			['own_items', meetingId],
			['meeting_moved', meetingId],
			['meeting_invited', meetingId]
		]);
	});

	test('[SEP-6] loses the materials with the invitation and with a cancelled meeting', async () => {
		const { office } = api;
		const first = await sitting('nobody');
		await approve(first.agenda);
		expect(await status('nobody', version(first.own))).toBe(200);
		const input = { meetingId: first.meetingId, personId: idOf('nobody') };
		done(await uninviteGuest(office.deps(), await office.actor('chair'), input), 'uninvite');
		expect(await status('nobody', version(first.own))).toBe(403);
		const second = await sitting('nobody');
		await approve(second.agenda);
		const cancelled = { meetingId: second.meetingId, reason: 'Нет кворума' };
		done(await cancelMeeting(office.deps(), await office.actor('chair'), cancelled), 'cancel');
		expect(await status('nobody', version(second.own))).toBe(403);
		expect(await status('nobody', `/meetings/${second.meetingId}`)).toBe(200);
	});
});

test('[MT-04] the right lasts until the day after the meeting; a member of the body is no guest', async () => {
	const { office } = api;
	const { id } = await planMeeting(office, '2026-12-14');
	await invite('endorser', id);
	const guestOn = async (name: Name, day: string) =>
		(await actorOf(office.sql, idOf(name), new Date(`${day}T09:00:00Z`)))?.grants.some(
			({ scope }) => scope.kind === 'meeting' && scope.id === id
		);
	expect(await guestOn('endorser', '2026-12-15')).toBe(true);
	expect(await guestOn('endorser', '2026-12-16')).toBe(false);
	const meeting = await meetingById(office.sql, id);
	if (meeting === null) throw new Error('no meeting');
	await changeMeeting(office.sql, id, { ...meeting, date: '2026-12-21' });
	expect(await guestOn('endorser', '2026-12-16')).toBe(true);
	const { meetingId, agenda } = await sitting('endorser');
	await approve(agenda);
	const member = await office.actor('member');
	expect(member.grants.map(({ scope }) => scope.kind)).toEqual(['body']);
	const read = await meetingPage(office.deps(), member, meetingId);
	expect(read.ok && [read.value.own, read.value.items.length]).toEqual([false, 2]);
});
