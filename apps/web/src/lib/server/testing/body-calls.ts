import { officeDate } from '@veche/schema/kernel';
import { bodyMembers, bodyPosts, bodySubstitutions } from '@veche/schema/store';
import type { Api } from './api.ts';
import { BODY_ID, idOf, type Name } from './office.ts';

/** Who calls, how, by which address of the description, by which real one, with which body. */
export type ApiCall = readonly [Name | 'guest', string, string, string, unknown?];

/** The operations on a body, each on somebody of its own. */
export async function bodyCalls(api: Api): Promise<readonly ApiCall[]> {
	const { sql } = api.office;
	const item = '/bodies/{id}';
	const at = `/bodies/${BODY_ID}`;
	const from = officeDate(new Date());
	const entered = (name: Name) => ({ personId: idOf(name), role: 'member', voting: true, from });
	const acting = (name: Name) => ({
		...{ substituteId: idOf('deputy_chair'), absentId: idOf(name) },
		...{ from, lastDay: '2199-01-31', basis: 'распоряжение № 14' }
	});
	for (const name of ['participant', 'endorser'] as const) {
		await api.call('office_head', 'POST', `${at}/members`, { json: entered(name) });
	}
	await api.call('office_head', 'POST', `${at}/substitutions`, { json: acting('member') });
	const post = { title: 'Юрист', role: 'member', voting: true, from };
	for (const title of ['Юрист', 'Экономист']) {
		await api.call('office_head', 'POST', `${at}/posts`, { json: { ...post, title } });
	}
	const posts = await bodyPosts(sql, BODY_ID);
	const postAt = (title: string) =>
		`${at}/posts/${posts.find((one) => one.title === title)?.id ?? ''}`;
	const holder = { personId: idOf('guest'), from, lastDay: null };
	const members = await bodyMembers(sql, BODY_ID);
	const memberId = (name: Name) => members.find((one) => one.personId === idOf(name))?.id ?? '';
	const [substitution] = await bodySubstitutions(sql, BODY_ID);
	const settings = {
		...{ route: 'chair', quorum: 'two_thirds', membersWrite: { agenda: true, minutes: true } },
		terms: { agendaDays: 3, materialsDays: 5, meetingMinutes: 120, minutesDays: 3 }
	};
	const one = `${item}/members/{memberId}`;
	const sub = `${item}/substitutions/{substitutionId}`;
	const realSub = `${at}/substitutions/${substitution?.id ?? ''}`;
	const role = { role: 'deputy_chair', voting: false, from };
	const on = { on: from };
	return [
		['member', 'GET', '/bodies', '/bodies'],
		['office_head', 'POST', `${item}/members`, `${at}/members`, entered('curator')],
		['secretary', 'PATCH', one, `${at}/members/${memberId('participant')}`, role],
		['secretary', 'POST', `${one}/end`, `${at}/members/${memberId('endorser')}/end`, on],
		['chair', 'POST', `${item}/posts`, `${at}/posts`, { ...post, personId: idOf('lead') }],
		['chair', 'POST', `${item}/posts/{postId}/holder`, `${postAt('Юрист')}/holder`, holder],
		['chair', 'POST', `${item}/posts/{postId}/end`, `${postAt('Экономист')}/end`, on],
		['chair', 'POST', `${item}/substitutions`, `${at}/substitutions`, acting('secretary')],
		['chair', 'POST', `${sub}/end`, `${realSub}/end`, on],
		['chair', 'PUT', `${item}/settings`, `${at}/settings`, settings],
		['member', 'GET', item, at]
	];
}
