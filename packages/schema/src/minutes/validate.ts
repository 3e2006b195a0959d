import {
	addWorkingDays,
	fill,
	dateWords,
	finding,
	isFilled,
	isWritten,
	isIsoDate,
	lowerCase,
	same,
	shortName,
	worstFirst,
	type Finding,
	type Message,
	type Severity
} from '../kernel/index.ts';
import { bodyWords } from '../body/index.ts';
import type { KnownPeople } from '../people/index.ts';
import { plainText } from '../rich-text/index.ts';
import { FIELD_NAMES } from './messages.ts';
import { DECISION_RULES, RULES, SPEECH_RULES } from './rule-messages.ts';
import {
	isConsidered,
	minutesEntries,
	type DecisionRow,
	type MinutesEntry,
	type MinutesView
} from './view.ts';

/** Somebody who takes part in the meeting; `attendance` is null until the secretary has marked it. */
export interface KnownParticipant {
	readonly personId: string;
	readonly role: string;
	readonly attendance: string | null;
}

/** What the rules know besides the text. A rule whose part is absent gives no finding. */
export interface MinutesContext {
	/** The day on which the minutes are judged. */
	readonly today?: string;
	/** Day of the meeting. */
	readonly date?: string;
	readonly people?: KnownPeople;
	readonly participants?: readonly KnownParticipant[];
	/** Kind of the body, by which its members are called. */
	readonly bodyKind?: string;
	/** Items of the approved agenda. */
	readonly agendaItems?: readonly { readonly id: string; readonly title: string }[];
	/** Working days after the meeting in which minutes are written; a setting of the body. */
	readonly writeDays?: number;
}

/** All findings of the minutes rules MN-01 to MN-10, worst first. Pure; never throws. */
export function validateMinutes(view: MinutesView, context: MinutesContext): readonly Finding[] {
	const entries = minutesEntries(view);
	return worstFirst([
		...placeAndForm(view),
		...entries.flatMap((entry) => [
			...considered(entry),
			...speechesSound(entry, context),
			...decisionsSound(entry),
			...assignments(entry, context)
		]),
		...itemsOfAgenda(view, context.agendaItems),
		...attendanceMarked(context),
		...inTime(context)
	]);
}

/** MN-01: place and form of the meeting. */
function placeAndForm({ fields }: MinutesView): Finding[] {
	const missing = (['place', 'form'] as const).filter(
		(key) => !isFilled(fields[key]) && !(key === 'place' && fields.form === 'absentee')
	);
	return missing.map((key) => {
		const message = fill(RULES.empty, { place: lowerCase(FIELD_NAMES[key]) });
		return finding('MN-01', 'blocking', `fields/${key}`, message);
	});
}

/** MN-02: an item was heard and decided, or it was withdrawn or postponed and has no decision. */
function considered({ item, decisions }: MinutesEntry): Finding[] {
	const at = `items/${item.id}`;
	if (!isConsidered(item)) {
		if (decisions.length === 0) return [];
		const message = fill(RULES.decidedAnyway, { no: item.no });
		return [finding('MN-02', 'blocking', `${at}/outcome`, message)];
	}
	const found: Finding[] = [];
	if (!isWritten(plainText(item.heard))) {
		const message = fill(RULES.notHeard, { no: item.no });
		found.push(finding('MN-02', 'blocking', `${at}/heard`, message));
	}
	if (decisions.length === 0) {
		const message = fill(RULES.noDecision, { no: item.no });
		found.push(finding('MN-02', 'blocking', `${at}/decisions`, message));
	}
	return found;
}

/** MN-03: a speech has a speaker and words. MN-07: whoever speaks takes part in the meeting. */
function speechesSound({ item, speeches }: MinutesEntry, context: MinutesContext): Finding[] {
	return speeches.flatMap((row, index) => {
		const found: Finding[] = [];
		const add = (rule: string, severity: Severity, key: string, what: Message): void => {
			const message = fill(what, { item: item.no, no: index + 1 });
			found.push(finding(rule, severity, `speeches/${row.id}/${key}`, message));
		};
		if (row.personId === '') add('MN-03', 'blocking', 'personId', SPEECH_RULES.nobody);
		if (!isWritten(plainText(row.text))) add('MN-03', 'blocking', 'text', SPEECH_RULES.noText);
		const wrong = wrongSpeaker(row.personId, context);
		if (wrong !== null) add('MN-07', 'warning', 'personId', wrong);
		return found;
	});
}

function wrongSpeaker(person: string, { participants, people }: MinutesContext): Message | null {
	if (person === '' || participants === undefined) return null;
	const who = participants.find(({ personId }) => personId === person);
	const known = people?.get(person);
	const name = known === undefined ? SPEECH_RULES.who : same(shortName(known.fullName));
	if (who === undefined) return fill(SPEECH_RULES.notHere, { who: name });
	return who.attendance === 'absent' ? SPEECH_RULES.absent : null;
}

/** MN-04: a decision has words and a kind. */
function decisionsSound({ decisions }: MinutesEntry): Finding[] {
	return decisions.flatMap((row) => {
		const found: Finding[] = [];
		if (!isWritten(plainText(row.text))) {
			const message = fill(DECISION_RULES.noText, { no: row.no });
			found.push(finding('MN-04', 'blocking', `decisions/${row.id}/text`, message));
		}
		if (row.kind === '') {
			const message = fill(DECISION_RULES.noKind, { no: row.no });
			found.push(finding('MN-04', 'warning', `decisions/${row.id}/kind`, message));
		}
		return found;
	});
}

/** MN-05: an assignment has an executor and a term. MN-06: he is known, and the term lies after the meeting. */
function assignments({ decisions }: MinutesEntry, context: MinutesContext): Finding[] {
	return decisions.flatMap((row) => {
		const found: Finding[] = [];
		const add = (rule: string, key: string, what: Message): void => {
			const path = `decisions/${row.id}/${key}`;
			found.push(finding(rule, 'blocking', path, fill(what, { no: row.no })));
		};
		if (row.kind === 'assign' && row.executor === '')
			add('MN-05', 'executor', DECISION_RULES.noExecutor);
		if (row.kind === 'assign' && row.due === '') add('MN-05', 'due', DECISION_RULES.noDue);
		const wrong = wrongExecutor(row, context.people);
		if (wrong !== null) add('MN-06', 'executor', wrong);
		if (row.due !== '' && !isIsoDate(row.due)) add('MN-06', 'due', DECISION_RULES.noDate);
		else if (row.due !== '' && context.date !== undefined && row.due < context.date) {
			add('MN-06', 'due', fill(DECISION_RULES.early, { date: dateWords(row.due) }));
		}
		return found;
	});
}

function wrongExecutor(row: DecisionRow, people: KnownPeople | undefined): Message | null {
	if (row.executor === '' || people === undefined) return null;
	const known = people.get(row.executor);
	if (known === undefined) return DECISION_RULES.unknown;
	return known.active ? null : DECISION_RULES.closed;
}

/** MN-08: the items are those of the approved agenda, all of them and no other. */
function itemsOfAgenda(view: MinutesView, agenda: MinutesContext['agendaItems']): Finding[] {
	if (agenda === undefined) return [];
	const here = new Set(view.items.map(({ id }) => id));
	const there = new Set(agenda.map(({ id }) => id));
	const missing = agenda
		.filter(({ id }) => !here.has(id))
		.map(({ id, title }) => {
			const message = fill(RULES.missing, { title });
			return finding('MN-08', 'blocking', `items/${id}`, message);
		});
	const foreign = view.items
		.filter(({ id }) => !there.has(id))
		.map(({ id, no }) => {
			const message = fill(RULES.foreign, { no });
			return finding('MN-08', 'blocking', `items/${id}`, message);
		});
	return [...missing, ...foreign];
}

/** MN-09: everybody of the body is marked as present or absent. */
function attendanceMarked({ participants, bodyKind = '' }: MinutesContext): Finding[] {
	const unmarked = (participants ?? []).filter(
		({ role, attendance }) => role !== 'guest' && attendance === null
	);
	if (unmarked.length === 0) return [];
	const message = fill(RULES.attendance, {
		who: bodyWords(bodyKind).ofMembers,
		count: unmarked.length
	});
	return [finding('MN-09', 'blocking', 'participants', message)];
}

/** MN-10: minutes are written within the term. */
function inTime({ today, date, writeDays = 3 }: MinutesContext): Finding[] {
	if (today === undefined || date === undefined || !isIsoDate(date)) return [];
	const last = addWorkingDays(date, writeDays);
	if (today <= last) return [];
	const message = fill(RULES.late, { last: dateWords(last) });
	return [finding('MN-10', 'warning', 'fields', message)];
}
