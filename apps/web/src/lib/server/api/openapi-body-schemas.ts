import { BODY_ACTIONS, BODY_ROLES, TERM_LIMITS } from '@veche/schema/body';
import type { Json } from '@veche/schema/kernel';
import { BODY_KINDS, QUORUM_FORMULAS, ROUTES } from '@veche/schema/people';
import {
	date,
	integer,
	lastDay,
	object,
	page,
	ref,
	string,
	uuid,
	uuidOrNull
} from './openapi-parts.ts';

const flag = { type: 'boolean' } as const;
const period = { from: date, lastDay, when: { enum: ['past', 'now', 'coming'] } };
const role = { enum: [...BODY_ROLES] };
const head = { id: uuid, name: string, kind: { enum: [...BODY_KINDS] } };

const terms = Object.fromEntries(
	Object.keys(TERM_LIMITS).map((name): [string, Json] => [name, integer])
);

const settings = {
	route: { enum: [...ROUTES] },
	quorum: { enum: [...QUORUM_FORMULAS] },
	membersWrite: object({ agenda: flag, minutes: flag }),
	terms: object(terms)
};

/** Shapes of bodies. */
export const BODY_SCHEMAS: { readonly [name: string]: Json } = {
	BodyLine: object({ ...head, chair: string, members: integer, voting: integer }),
	Bodies: page('BodyLine', false),
	BodySettings: object(settings),
	NewBodySettings: object(
		{
			kind: { enum: [...BODY_KINDS], description: 'Без него вид органа не меняется' },
			...settings
		},
		['kind']
	),
	BodyMember: object({
		...{ id: uuid, personId: uuid, role, voting: flag },
		postId: { ...uuidOrNull, description: 'Должность в составе; null — член по имени' },
		...period
	}),
	BodyPost: object({ id: uuid, title: string, role, voting: flag, ...period }),
	BodySubstitution: object({
		...{ id: uuid, substituteId: uuid, absentId: uuid, basis: string },
		...period
	}),
	Body: object({
		...head,
		settings: ref('BodySettings'),
		members: { type: 'array', items: ref('BodyMember') },
		posts: { type: 'array', items: ref('BodyPost') },
		substitutions: { type: 'array', items: ref('BodySubstitution') },
		actions: { type: 'array', items: { enum: [...BODY_ACTIONS] } }
	}),
	NewBodyMember: object({ personId: uuid, role, voting: flag, from: date, lastDay }, [
		'voting',
		'lastDay'
	]),
	BodyMemberChange: object({ role, voting: flag, from: date }, ['voting']),
	NewBodyPost: object(
		{
			...{ title: string, role, voting: flag, from: date, lastDay },
			personId: { ...uuidOrNull, description: 'null — должность вакантна' }
		},
		['voting', 'lastDay', 'personId']
	),
	PostHolder: object({ personId: uuid, from: date, lastDay }, ['lastDay']),
	Ending: object({ on: { ...date, description: 'Первый день, когда уже не действует' } }),
	NewSubstitution: object({
		...{ substituteId: uuid, absentId: uuid, from: date, lastDay: date },
		basis: { ...string, description: 'Документ, на котором основано замещение' }
	})
};
