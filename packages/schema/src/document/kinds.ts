import * as agenda from '../agenda/index.ts';
import {
	assert,
	formatDate,
	isIsoDate,
	say,
	type MeetingEnvelope,
	type ProjectEnvelope,
	type VersionEnvelope
} from '../kernel/index.ts';
import * as minutes from '../minutes/index.ts';
import * as passport from '../passport/index.ts';
import { workflowOf, type Kind } from './kind.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './view.ts';

const PASSPORT: Kind<'passport'> = {
	...workflowOf({
		statuses: passport.PASSPORT_STATUSES,
		events: passport.PASSPORT_EVENTS,
		steps: passport.PASSPORT_STEPS,
		statusNames: passport.STATUS_NAMES,
		eventNames: passport.EVENT_NAMES
	}),
	name: { ru: 'Паспорт проекта', en: 'Project passport' },
	about: 'project',
	shape: passport.PASSPORT_SHAPE,
	read: (doc) => {
		const view = passport.readPassport(doc);
		return {
			kind: 'passport',
			view,
			people: passport.peopleIn(view),
			documents: [],
			title: () => view.fields.shortTitle.trim(),
			findings: (context) => passport.validatePassport(view, context),
			completeness: () => passport.completeness(view),
			content: (envelope) => passport.passportContent(view, ofProject(envelope))
		};
	},
	may: (action, facts) =>
		action !== 'view_own' &&
		passport.isPassportStatus(facts.status) &&
		passport.canPassport(action, { ...facts, status: facts.status })
};

const AGENDA: Kind<'agenda'> = {
	...workflowOf({
		statuses: agenda.AGENDA_STATUSES,
		events: agenda.AGENDA_EVENTS,
		steps: agenda.AGENDA_STEPS,
		statusNames: agenda.STATUS_NAMES,
		eventNames: agenda.EVENT_NAMES
	}),
	name: { ru: 'Повестка заседания', en: 'Agenda' },
	about: 'meeting',
	shape: agenda.AGENDA_SHAPE,
	read: (doc) => {
		const view = agenda.readAgenda(doc);
		return {
			kind: 'agenda',
			view,
			people: agenda.peopleIn(view),
			documents: agenda.documentsIn(view),
			title: (meeting) => {
				if (meeting === null) return '';
				const date = isIsoDate(view.fields.date) ? view.fields.date : meeting.date;
				return say(agenda.AGENDA_TITLE, 'ru', { no: meeting.no, date: formatDate(date, 'ru') });
			},
			findings: (context) => agenda.validateAgenda(view, context),
			completeness: () => agenda.completeness(view),
			content: (envelope) => agenda.agendaContent(view, ofMeeting(envelope))
		};
	},
	may: (action, facts) =>
		action !== 'manage_co_authors' &&
		agenda.isAgendaStatus(facts.status) &&
		agenda.canAgenda(ofWholeText(action), {
			...facts,
			status: facts.status,
			membersWrite: facts.membersWrite.agenda
		})
};

const MINUTES: Kind<'minutes'> = {
	...workflowOf({
		statuses: minutes.MINUTES_STATUSES,
		events: minutes.MINUTES_EVENTS,
		steps: minutes.MINUTES_STEPS,
		statusNames: minutes.STATUS_NAMES,
		eventNames: minutes.EVENT_NAMES
	}),
	name: { ru: 'Протокол заседания', en: 'Minutes' },
	about: 'meeting',
	shape: minutes.MINUTES_SHAPE,
	read: (doc) => {
		const view = minutes.readMinutes(doc);
		return {
			kind: 'minutes',
			view,
			people: minutes.peopleIn(view),
			documents: [],
			title: (meeting) => {
				if (meeting === null) return '';
				const date = formatDate(meeting.date, 'ru');
				return meeting.number === null
					? say(minutes.MINUTES_TITLE, 'ru', { date })
					: say(minutes.MINUTES_TITLE_SIGNED, 'ru', { no: meeting.number, date });
			},
			findings: (context) => minutes.validateMinutes(view, context),
			completeness: () => minutes.completeness(view),
			content: (envelope) => minutes.minutesContent(view, ofMeeting(envelope))
		};
	},
	may: (action, facts) =>
		action !== 'manage_co_authors' &&
		minutes.isMinutesStatus(facts.status) &&
		minutes.canMinutes(ofWholeText(action), {
			...facts,
			status: facts.status,
			membersWrite: facts.membersWrite.minutes
		})
};

/** Every kind of document that is written together; a new kind is one entry here. */
export const KINDS: { readonly [K in DocumentKind]: Kind<K> } = {
	passport: PASSPORT,
	agenda: AGENDA,
	minutes: MINUTES
};

/** Whoever reads the whole text of a meeting's document reads how it came about; a guest reads neither. */
function ofWholeText<Action extends string>(action: Action | 'view_history'): Action | 'view' {
	return action === 'view_history' ? 'view' : action;
}

export function isDocumentKind(value: string): value is DocumentKind {
	return DOCUMENT_KINDS.some((kind) => kind === value);
}

function ofProject(envelope: VersionEnvelope): ProjectEnvelope {
	assert('project' in envelope, 'a document of a project in the envelope of a meeting');
	return envelope;
}

function ofMeeting(envelope: VersionEnvelope): MeetingEnvelope {
	assert('meeting' in envelope, 'a document of a meeting in the envelope of a project');
	return envelope;
}
