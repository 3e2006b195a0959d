import type { DocumentKind } from '@veche/schema/document';
import type { Locale } from '@veche/schema/kernel';
import { agendaBadge, minutesBadge, type StateBadge } from './meeting-badges.ts';
import { passportBadge } from './passport-badge.ts';

/** How the state of a document of any kind is said and looks. */
export function documentBadge(
	document: {
		readonly kind: DocumentKind;
		readonly state: string;
		readonly version: number | null;
	},
	locale: Locale
): StateBadge {
	switch (document.kind) {
		case 'passport':
			return passportBadge(document, locale);
		case 'agenda':
			return agendaBadge(document.state, locale);
		case 'minutes':
			return minutesBadge(document.state, locale);
	}
}
