import { ACCESS_MARKS, ITEM_KINDS } from '../agenda/index.ts';
import type { Choices } from '../kernel/index.ts';
import { FORM_CHOICES } from '../meeting/index.ts';
import { DECISION_KINDS, OUTCOMES } from '../minutes/index.ts';
import {
	ACCOUNTINGS,
	CONTROL_POINT_KINDS,
	CONTROL_POINT_LEVELS,
	DIRECTIONS,
	FREQUENCIES,
	INDICATOR_KINDS,
	INDICATOR_LEVELS,
	PASSPORT_LEVELS,
	PROGRAMME_KINDS,
	PROJECT_TYPES,
	RESULT_TYPES,
	TEAM_ROLES
} from '../passport/index.ts';
import type { DocumentKind } from './view.ts';

/** Lists of values by the collection and the cell that hold one of them. */
export const CHOICES: Readonly<Record<DocumentKind, { readonly [place: string]: Choices }>> = {
	passport: {
		'fields/level': PASSPORT_LEVELS,
		'fields/type': PROJECT_TYPES,
		'programmeLinks/kind': PROGRAMME_KINDS,
		'indicators/kind': INDICATOR_KINDS,
		'indicators/level': INDICATOR_LEVELS,
		'indicators/direction': DIRECTIONS,
		'indicators/accounting': ACCOUNTINGS,
		'indicators/frequency': FREQUENCIES,
		'results/type': RESULT_TYPES,
		'controlPoints/kind': CONTROL_POINT_KINDS,
		'controlPoints/level': CONTROL_POINT_LEVELS,
		'team/role': TEAM_ROLES
	},
	agenda: {
		'fields/form': FORM_CHOICES,
		'items/kind': ITEM_KINDS,
		'items/accessMark': ACCESS_MARKS
	},
	minutes: {
		'fields/form': FORM_CHOICES,
		'items/kind': ITEM_KINDS,
		'items/outcome': OUTCOMES,
		'decisions/kind': DECISION_KINDS
	}
};
