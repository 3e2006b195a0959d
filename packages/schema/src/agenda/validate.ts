import {
	addWorkingDays,
	fill,
	fillCount,
	dateWords,
	finding,
	isFilled,
	isWritten,
	isIsoDate,
	lowerCase,
	worstFirst,
	type Finding,
	type Message
} from '../kernel/index.ts';
import type { KnownPeople } from '../people/index.ts';
import { plainText } from '../rich-text/index.ts';
import { FIELD_NAMES } from './messages.ts';
import { isTime, whereabouts } from './required.ts';
import { LATE, RULES } from './rule-messages.ts';
import { DOCUMENT_KINDS_OF_ITEMS } from './values.ts';
import { agendaEntries, minutesOf, totalMinutes, type AgendaView } from './view.ts';

/** What the rules know besides the text. A rule whose part is absent gives no finding. */
export interface AgendaContext {
	/** The day on which the agenda is judged: that of its approval. */
	readonly today?: string;
	readonly people?: KnownPeople;
	/** Versions of the documents that may be named as materials. */
	readonly documents?: ReadonlyMap<string, { readonly versions: readonly number[] }>;
	/** Working days before the meeting by which agenda and materials are ready; settings of the body. */
	readonly leadDays?: { readonly agenda: number; readonly materials: number };
	/** Longest meeting in minutes; a setting of the body. */
	readonly maxMinutes?: number;
}

/** All findings of the agenda rules AG-01 to AG-12, worst first. Pure; never throws. */
export function validateAgenda(view: AgendaView, context: AgendaContext): readonly Finding[] {
	const found = [
		...dateSet(view),
		...itemsSound(view, context.people),
		...inTime(view, context),
		...placeAndTime(view),
		...minutes(view, context.maxMinutes ?? 180),
		...materials(view, context),
		...invitedKnown(view, context.people),
		...wording(view)
	];
	return worstFirst(found);
}

/** AG-01: there is a date. */
function dateSet({ fields }: AgendaView): Finding[] {
	if (isIsoDate(fields.date)) return [];
	return [finding('AG-01', 'blocking', 'fields/date', RULES.noDate)];
}

/** AG-02 to AG-04: at least one item; each with a title and a speaker who is known and active. */
function itemsSound(view: AgendaView, people: KnownPeople | undefined): Finding[] {
	if (view.items.length === 0) {
		return [finding('AG-02', 'blocking', 'items', RULES.noItem)];
	}
	return view.items.flatMap(({ id, no, title, speaker }) => {
		const found: Finding[] = [];
		if (!isFilled(title)) {
			found.push(finding('AG-03', 'blocking', `items/${id}/title`, fill(RULES.noTitle, { no })));
		}
		const wrong = !isFilled(speaker) ? RULES.noSpeaker : unknown(speaker, people);
		if (wrong !== null) {
			found.push(finding('AG-04', 'blocking', `items/${id}/speaker`, fill(wrong, { no })));
		}
		return found;
	});
}

/** AG-05, AG-06: agenda and materials are ready so many working days before the meeting. */
function inTime(view: AgendaView, { today, leadDays }: AgendaContext): Finding[] {
	const { date } = view.fields;
	if (today === undefined || !isIsoDate(date)) return [];
	const { agenda, materials: ahead } = leadDays ?? { agenda: 3, materials: 5 };
	const late = (what: keyof typeof LATE, days: number): Message => {
		const last = addWorkingDays(date, -days);
		return fillCount(LATE[what], { count: days, last: dateWords(last) });
	};
	const found: Finding[] = [];
	if (today > addWorkingDays(date, -agenda)) {
		found.push(finding('AG-05', 'warning', 'fields/date', late('agenda', agenda)));
	}
	if (view.materials.length > 0 && today > addWorkingDays(date, -ahead)) {
		found.push(finding('AG-06', 'warning', 'fields/date', late('materials', ahead)));
	}
	return found;
}

/** AG-07: the time, the form, and the place or link that the form asks for. */
function placeAndTime({ fields }: AgendaView): Finding[] {
	const missing = [
		...(isTime(fields.time) ? [] : (['time'] as const)),
		...(isFilled(fields.form) ? [] : (['form'] as const)),
		...whereabouts(fields.form).filter((key) => !isFilled(fields[key]))
	];
	return missing.map((key) => {
		const message = fill(RULES.empty, { place: lowerCase(FIELD_NAMES[key]) });
		return finding('AG-07', 'warning', `fields/${key}`, message);
	});
}

/** AG-08: minutes are whole numbers; whoever plans sees what is missing and what is too much. */
function minutes(view: AgendaView, most: number): Finding[] {
	const found: Finding[] = view.items.flatMap((item) => {
		if (minutesOf(item) !== null) return [];
		const path = `items/${item.id}/minutes`;
		if (item.minutes === '') {
			return [finding('AG-08', 'info', path, fill(RULES.noMinutes, { no: item.no }))];
		}
		const message = fill(RULES.wrongMinutes, { no: item.no });
		return [finding('AG-08', 'warning', path, message)];
	});
	const total = totalMinutes(view);
	if (total <= most) return found;
	const message = fill(RULES.tooLong, { total, most });
	return [...found, finding('AG-08', 'info', 'items', message)];
}

/** AG-09: an item about a document has it among its materials, in a version that exists. */
function materials(view: AgendaView, { documents }: AgendaContext): Finding[] {
	return agendaEntries(view).flatMap(({ item, materials: rows }) => {
		if (rows.length === 0) {
			if (!DOCUMENT_KINDS_OF_ITEMS.has(item.kind)) return [];
			const message = fill(RULES.noDocument, { no: item.no });
			return [finding('AG-09', 'warning', `items/${item.id}`, message)];
		}
		return rows.flatMap((row) => {
			const at = `materials/${row.id}`;
			if (row.documentId === '') {
				const message = fill(RULES.documentEmpty, { no: item.no });
				return [finding('AG-09', 'warning', `${at}/documentId`, message)];
			}
			if (documents === undefined) return [];
			const known = documents.get(row.documentId);
			if (known === undefined) {
				const message = fill(RULES.documentUnknown, { no: item.no });
				return [finding('AG-09', 'warning', `${at}/documentId`, message)];
			}
			if (row.version === '' || known.versions.some((no) => String(no) === row.version)) return [];
			const message = fill(RULES.versionUnknown, { no: item.no, version: row.version });
			return [finding('AG-09', 'warning', `${at}/version`, message)];
		});
	});
}

/** AG-10: co-speakers and the invited are known and active. */
function invitedKnown(view: AgendaView, people: KnownPeople | undefined): Finding[] {
	return agendaEntries(view).flatMap(({ item, invited }) => {
		const named = [
			...item.coSpeakers.map((person) => ({ person, path: `items/${item.id}/co:${person}` })),
			...invited.map((row) => ({ person: row.personId, path: `invited/${row.id}/personId` }))
		];
		return named.flatMap(({ person, path }) => {
			const wrong = person === '' ? RULES.nobodyInvited : unknown(person, people);
			if (wrong === null) return [];
			return [finding('AG-10', 'warning', path, fill(wrong, { no: item.no }))];
		});
	});
}

/** AG-11, AG-12: a title is worded «О …», and a decision is proposed. */
function wording(view: AgendaView): Finding[] {
	return view.items.flatMap(({ id, no, title, draftDecision }) => {
		const found: Finding[] = [];
		if (isFilled(title) && !/^(О|Об|Обо)\s/u.test(title)) {
			const message = fill(RULES.wording, { no });
			found.push(finding('AG-11', 'info', `items/${id}/title`, message));
		}
		if (!isWritten(plainText(draftDecision))) {
			const message = fill(RULES.noDraftDecision, { no });
			found.push(finding('AG-12', 'info', `items/${id}/draftDecision`, message));
		}
		return found;
	});
}

/** What is wrong with a person, or null. */
function unknown(person: string, people: KnownPeople | undefined): Message | null {
	if (people === undefined) return null;
	const known = people.get(person);
	if (known === undefined) return RULES.unknown;
	return known.active ? null : RULES.closed;
}
