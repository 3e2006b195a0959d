import type { BodyRole } from '@veche/schema/body';
import type { BodyId, OfficeId, PostId } from '@veche/schema/kernel';
import type { GivenScope, Role } from '@veche/schema/people';
import {
	addBodyMember,
	addBodyPost,
	createBody,
	createOffice,
	createPerson,
	grantRole,
	saveCitySettings,
	transaction,
	type Sql,
	type Tx
} from '@veche/schema/store';
import { hashPassword } from '../src/lib/server/passwords.ts';
import type { City } from './city.ts';
import { demoId, personId } from './names.ts';
import { moment } from './story.ts';

export const BODY_ID = demoId<BodyId>('body', 'committee');
export const OFFICE_ID = demoId<OfficeId>('office', 'office');

/** The committee and the office work since then; before the first project of the story. */
const FIRST_DAY = '2024-01-09';
const SINCE = { validFrom: FIRST_DAY, validTo: null } as const;
const DOMAIN = 'svetlorechensk.example';

const COMMITTEE_ROLES: Readonly<Record<City['committee'][number]['role'], BodyRole>> = {
	председатель: 'chair',
	'заместитель председателя': 'deputy_chair',
	секретарь: 'secretary',
	член: 'member'
};

/** The three of the office, the outside office of the region and the administrator: domain, section 6. */
const OTHER_ROLES: readonly {
	readonly person: string;
	readonly role: Role;
	readonly scope: GivenScope;
}[] = [
	{ person: 'osokina', role: 'office_head', scope: { kind: 'office', id: OFFICE_ID } },
	{ person: 'kleverova', role: 'office_specialist', scope: { kind: 'office', id: OFFICE_ID } },
	{ person: 'ivnyakov', role: 'office_specialist', scope: { kind: 'office', id: OFFICE_ID } },
	{ person: 'kovylina', role: 'regional_office', scope: { kind: 'office', id: OFFICE_ID } },
	{ person: 'trostnikov', role: 'administrator', scope: { kind: 'system' } }
];

/** Enters the people with their sign-in, the committee, the office and who holds which role. */
export async function loadPeople(sql: Sql, city: City, password: string): Promise<void> {
	const at = moment(FIRST_DAY, '09:00');
	// One password, one hash: the accounts of a demo have no secrets from each other.
	const passwordHash = await hashPassword(password);
	const people = Object.values(city.people).map(({ id, fio, post, unit, external }) => ({
		id: personId(id),
		fullName: fio,
		post,
		unit,
		external,
		email: `${id}@${DOMAIN}`,
		passwordHash,
		at
	}));
	await transaction(sql, async (tx) => {
		await saveCitySettings(tx, {
			city: city.city,
			officeName: 'Отдел проектного управления и инвестиций',
			demo: true
		});
		for (const person of people) await createPerson(tx, person);
		await createBody(tx, {
			id: BODY_ID,
			name: 'Муниципальный проектный комитет',
			kind: 'committee',
			settings: {
				route: 'chair',
				quorum: 'more_than_half',
				membersWrite: { agenda: true, minutes: true }
			},
			at
		});
		await createOffice(tx, { id: OFFICE_ID, name: 'Отдел проектного управления и инвестиций', at });
		await seatCommittee(tx, city);
		for (const { person, ...grant } of OTHER_ROLES) {
			await grantRole(tx, { personId: personId(person), ...grant, voting: false, ...SINCE });
		}
	});
}

/** The committee is made up of posts: whoever holds one in the administration is a member. */
async function seatCommittee(tx: Tx, { committee, people }: City): Promise<void> {
	for (const { person, role, voting } of committee) {
		const id = demoId<PostId>('post', person);
		const seat = { bodyId: BODY_ID, role: COMMITTEE_ROLES[role], voting, ...SINCE };
		const title = people[person]?.post ?? role;
		const asInList = title.charAt(0).toUpperCase() + title.slice(1);
		await addBodyPost(tx, { id, title: asInList, ...seat });
		await addBodyMember(tx, { personId: personId(person), postId: id, ...seat });
	}
}
