import type { Message } from '@veche/schema/kernel';
import { SECTIONS } from '@veche/schema/passport';
import { AGENDA_WORDS } from '#lib/messages/agenda-steps.ts';
import { MINUTES } from '#lib/messages/minutes-editor.ts';
import { MINUTES_WORDS } from '#lib/messages/minutes-steps.ts';
import { SHEET } from '#lib/messages/passport-sheet.ts';
import { VERSION_PAGE, VERSIONS } from '#lib/messages/versions.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { Sheet } from './sheet.ts';

/** What stands above a sheet, and the way to it. */
export interface SheetWords {
	/** The small line above the title: «Паспорт муниципального проекта · МП-01-2025». */
	readonly kind: string;
	readonly title: string;
	/** The document in a sentence: «Паспорт проекта «Мастер города»». */
	readonly name: string;
	readonly place: { readonly href: string; readonly name: string } | null;
	readonly contents: readonly { readonly href: string; readonly name: string }[];
}

/** @param title title of the document's row */
export function sheetWords(sheet: Sheet, title: string, t: Speak): SheetWords {
	if (sheet.kind === 'passport') {
		const { project } = sheet;
		return {
			kind: [t(SHEET.kind), project?.regNo ?? ''].filter((part) => part !== '').join(' · '),
			title: project?.title ?? title,
			name: t(VERSIONS.of, { title }),
			place: project && { href: `/projects/${project.id}`, name: project.regNo },
			contents: SECTIONS.map(({ id, no, name }) => ({
				href: `#sheet-${id}`,
				name: `${no}. ${t(name)}`
			}))
		};
	}
	const { meeting, view } = sheet;
	return {
		kind: meeting.body.name,
		title,
		name: title,
		place: { href: `/meetings/${meeting.id}`, name: t(VERSIONS.meeting, { no: meeting.no }) },
		contents: [
			{ href: '#sheet-main', name: t(MINUTES.main) },
			...view.items.map((item) => ({
				href: `#sheet-${item.id}`,
				name: `${item.no}. ${item.title || t(MINUTES.untitled)}`
			}))
		]
	};
}

/** The one word of the stamp: УТВЕРЖДЁН, УТВЕРЖДЕНА, ПОДПИСАН, ОТКЛОНЁН. */
export function stampWord(kind: Sheet['kind'], state: string): Message {
	if (state === 'rejected') return VERSION_PAGE.rejected;
	if (kind === 'agenda') return AGENDA_WORDS.stamp;
	return kind === 'minutes' ? MINUTES_WORDS.stamp : VERSION_PAGE.approved;
}
