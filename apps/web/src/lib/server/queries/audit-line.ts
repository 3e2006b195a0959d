import { isDocumentKind, KINDS } from '@veche/schema/document';
import { say, type Json, type Locale } from '@veche/schema/kernel';
import { ROLE_NAMES } from '@veche/schema/people';
import type { AuditEntry } from '@veche/schema/store';
import { PERSON } from '../../messages/accounts.ts';
import { AUDIT, AUDIT_ACTS, AUDIT_DETAILS } from '../../messages/audit.ts';
import { deviceOf } from '../device-of.ts';
import { objectName, type AuditNames } from './audit-names.ts';

/** A record in words, for the page. */
export function auditLine(entry: AuditEntry, names: AuditNames, locale: Locale) {
	const { seq, at, actorId, actingFor, address, userAgent, objectKind, objectId } = entry;
	const nameOf = (id: string): string => names.people.get(id) ?? say(AUDIT.someone, locale);
	return {
		seq,
		at: at.toISOString(),
		who: actorId === null ? say(AUDIT.system, locale) : nameOf(actorId),
		actingFor: actingFor === null ? null : say(AUDIT.acting, locale, { name: nameOf(actingFor) }),
		act: actName(entry.action, locale),
		// One's own account is not worth naming beside one's own name.
		object:
			objectKind === 'person' && objectId === actorId ? null : objectName(names, entry, locale),
		details: detailsOf(entry, nameOf, locale),
		address: address ?? '',
		device: deviceOf(userAgent ?? '')
	};
}

/** An act in words: «Паспорт проекта: утвердить» for steps, an own sentence for the rest, its code when nobody named it. */
export function actName(action: string, locale: Locale): string {
	const known = AUDIT_ACTS[action];
	if (known !== undefined) return say(known, locale);
	const [thing = '', event = ''] = action.split('.');
	if (!isDocumentKind(thing)) return action;
	const workflow = KINDS[thing];
	if (!workflow.events.includes(event)) return action;
	return `${say(workflow.name, locale)}: ${say(workflow.eventName(event), locale).toLowerCase()}`;
}

function detailsOf(
	{ action, details }: AuditEntry,
	nameOf: (id: string) => string,
	locale: Locale
): string {
	const parts = Object.entries(details).map(([key, value]) => {
		if (key === 'personId' && typeof value === 'string') return nameOf(value);
		if (key === 'role') return roleName(value, locale);
		if (key === 'version' && value !== null) return worded('version', value, locale);
		if (key === 'ended' && value !== 0) return worded('ended', value, locale);
		if (key === 'kind' && action === 'person.link') {
			return say(AUDIT_DETAILS[value === 'first' ? 'first' : 'reset'], locale);
		}
		if (key === 'fields' && Array.isArray(value)) {
			const fields = value.map((field) => fieldName(String(field), locale).toLowerCase());
			return worded('fields', fields.join(', '), locale);
		}
		return '';
	});
	return parts.filter((part) => part !== '').join(' · ');
}

function worded(name: 'version' | 'ended' | 'fields', value: Json, locale: Locale): string {
	return say(AUDIT_DETAILS[name], locale, { value: String(value) });
}

function roleName(value: Json, locale: Locale): string {
	const known = Object.entries(ROLE_NAMES).find(([role]) => role === value);
	return known === undefined ? '' : say(known[1], locale);
}

const FIELD_NAMES = {
	fullName: PERSON.fullName,
	post: PERSON.post,
	unit: PERSON.unit,
	email: PERSON.email,
	external: PERSON.externalShort
};

function fieldName(field: string, locale: Locale): string {
	const known = Object.entries(FIELD_NAMES).find(([name]) => name === field);
	return known === undefined ? field : say(known[1], locale);
}
