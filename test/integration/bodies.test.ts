import { DEFAULT_TERMS } from '@veche/schema/body';
import { createAgenda } from '../../apps/web/src/lib/server/commands/create-agenda.ts';
import { createMeeting } from '../../apps/web/src/lib/server/commands/create-meeting.ts';
import { endMember } from '../../apps/web/src/lib/server/commands/body-members.ts';
import { changeSettings } from '../../apps/web/src/lib/server/commands/body-settings.ts';
import {
	addSubstitution,
	endSubstitution
} from '../../apps/web/src/lib/server/commands/substitutions.ts';
import { BODY_ID } from '../../apps/web/demo/load-people.ts';
import { personId } from '../../apps/web/demo/names.ts';
import { done } from '../../apps/web/demo/story.ts';
import { AGENDA_SCHEMA_VERSION } from '@veche/schema/agenda';
import { officeDate, type DocumentId, type PersonId } from '@veche/schema/kernel';
import { bodyMembers } from '@veche/schema/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type House } from '../support/house.ts';
import { CHAIR, SECRETARY } from '../support/office.ts';
import { Tab } from '../support/tab.ts';
import { eventually } from '../support/wait.ts';

const WITHIN_MS = 1_000;
const TODAY = officeDate(new Date());

let house: House;
beforeAll(async () => {
	house = await openHouse();
});
afterAll(() => house.close());

/** The draft agenda of a new meeting of the committee. */
async function agenda(): Promise<DocumentId> {
	const { office } = house;
	const secretary = await office.actor(SECRETARY);
	const details = {
		date: '2027-03-15',
		time: '10:00',
		place: 'Зал',
		form: 'hall',
		link: ''
	} as const;
	const meeting = done(
		await createMeeting(office.deps, secretary, { bodyId: BODY_ID, ...details }),
		'meeting'
	);
	const created = await createAgenda(office.deps, secretary, { meetingId: meeting.id });
	return done(created, 'agenda').id;
}

/** A tab of somebody on an agenda, joined and writing. */
function tabOf(person: PersonId, id: DocumentId): Promise<Tab> {
	const { office } = house;
	const ask = () => office.ticket(person, id, AGENDA_SCHEMA_VERSION);
	return new Tab(id, house.sync.url, ask).stay();
}

const readsOnly = (tab: Tab): boolean =>
	tab.ends.length > 0 || tab.heard.some(({ t }) => t === 'changed');

it('[L-17] [BD-06] a membership that ends closes the open window of the member within a second', async () => {
	const { office, db } = house;
	const member = personId('shipovnikov');
	const id = await agenda();
	const tab = await tabOf(member, id);
	const held = (await bodyMembers(db.sql, BODY_ID)).find(({ personId: one }) => one === member);
	if (held === undefined) throw new Error('no membership');
	const secretary = await office.actor(SECRETARY);
	const end = { bodyId: BODY_ID, memberId: held.id, on: TODAY };
	done(await endMember(office.deps, secretary, end), 'end');
	await eventually(() => tab.ends.length > 0, 'the window is closed', WITHIN_MS);
	await expect(office.ticket(member, id, AGENDA_SCHEMA_VERSION)).rejects.toThrow();
	tab.leave();
});

it('[L-17] [BD-06] a substitution opens writing at once, and its early end takes it back within a second', async () => {
	const { office } = house;
	const id = await agenda();
	const substitute = personId('kovylina');
	await expect(office.ticket(substitute, id, AGENDA_SCHEMA_VERSION)).rejects.toThrow();
	const secretary = await office.actor(SECRETARY);
	const acting = await addSubstitution(office.deps, secretary, {
		...{ bodyId: BODY_ID, absentId: CHAIR, substituteId: substitute },
		...{ validFrom: TODAY, validTo: '2199-12-31', basis: 'распоряжение № 14' }
	});
	const substitutionId = done(acting, 'substitution');
	if (substitutionId === null) throw new Error('no substitution');
	const tab = await tabOf(substitute, id);
	const end = { bodyId: BODY_ID, substitutionId, on: TODAY };
	done(await endSubstitution(office.deps, secretary, end), 'end');
	await eventually(() => tab.ends.length > 0, 'the window is closed', WITHIN_MS);
	tab.leave();
});

it('[BD-07] members who may no longer write hear of it in their open windows within a second', async () => {
	const { office } = house;
	const id = await agenda();
	const tab = await tabOf(personId('kedrin'), id);
	const chair = await office.actor(CHAIR);
	const settings = {
		route: 'chair',
		quorum: 'more_than_half',
		terms: DEFAULT_TERMS,
		membersWrite: { agenda: false, minutes: true }
	} as const;
	done(await changeSettings(office.deps, chair, { bodyId: BODY_ID, settings }), 'settings');
	await eventually(() => readsOnly(tab), 'the window hears of it', WITHIN_MS);
	tab.doc.getMap('fields').set('place', 'Поздно');
	await eventually(
		() => tab.heard.some(({ t }) => t === 'refused') || tab.ends.length > 0,
		'what is typed after it is refused'
	);
	tab.leave();
});
