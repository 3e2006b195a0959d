import type { BaseEnvelope, Locale } from '@veche/schema/kernel';
import { isExtract, type Sheet } from '#lib/document-sheet/sheet.ts';
import { PRINT } from '#lib/messages/print.ts';
import { dayOf } from '#lib/shell/moments.ts';
import { speaker, type Speak } from '#lib/shell/speak.ts';
import { longDate } from './long-date.ts';

/** What stands above the text by ГОСТ Р 7.0.97-2025: who, what kind, when, where, which number, about what. */
export interface HeadWords {
	readonly organisation: readonly string[];
	readonly kind: string;
	/** Under the name of the kind; empty for none. */
	readonly under: string;
	/** The project in quotation marks, or null. */
	readonly project: string | null;
	readonly number: string;
	/** Date and place of a meeting, or null for a paper of no meeting. */
	readonly meeting: {
		readonly date: string;
		readonly place: string;
		readonly about: string;
	} | null;
}

interface Headed {
	readonly sheet: Sheet;
	readonly title: string;
	readonly city: string;
	readonly officeName: string;
	readonly locale: Locale;
}

export function headWords({ sheet, title, city, officeName, locale }: Headed): HeadWords {
	const t = speaker(locale);
	const body = sheet.kind === 'passport' ? officeName : sheet.meeting.body.name;
	const organisation = [
		t(PRINT.city, { city: city.toLocaleUpperCase('ru') }),
		body.toLocaleUpperCase('ru')
	];
	if (sheet.kind === 'passport') {
		return {
			organisation,
			kind: t(PRINT.passport),
			under: t(PRINT.ofProject),
			project: `«${sheet.project?.title ?? title}»`,
			number: t(PRINT.regNo, { no: sheet.project?.regNo ?? '' }),
			meeting: null
		};
	}
	const no = sheet.kind === 'agenda' ? sheet.meeting.no : sheet.number;
	return {
		organisation,
		kind: t(KINDS[isExtract(sheet) ? 'extract' : sheet.kind]),
		under: '',
		project: null,
		number: no === null ? t(PRINT.blankNo) : t(PRINT.regNo, { no }),
		meeting: {
			date: longDate(sheet.meeting.date, locale),
			place: t(PRINT.place, { city }),
			about:
				sheet.kind === 'minutes'
					? t(PRINT.ofMeetingNo, { no: sheet.meeting.no })
					: t(PRINT.ofMeeting)
		}
	};
}

const KINDS = { agenda: PRINT.agenda, minutes: PRINT.minutes, extract: PRINT.extract } as const;

interface Approved {
	readonly no: number;
	readonly state: string;
	readonly approval: BaseEnvelope['approval'];
}

/** Гриф утверждения, line by line; blanks until it is decided. Minutes are signed under the text instead. */
export function approvalLines(
	kind: Sheet['kind'],
	version: Approved | null,
	t: Speak
): readonly string[] {
	if (kind === 'minutes') return [];
	// Russian words agree with what is approved.
	const approved = t(kind === 'agenda' ? PRINT.approvedF : PRINT.approved);
	if (version === null) return [approved, t(PRINT.blankName), t(PRINT.blankDate)];
	const { by, actingFor, at } = version.approval;
	return [
		version.state === 'rejected' ? t(PRINT.rejected) : approved,
		actingFor === null ? by.post : `${t(PRINT.actingFor)} ${by.post}`,
		by.fullName,
		`${dayOf(at, t.locale)}, ${t(PRINT.versionNo, { no: version.no })}`
	].filter((line) => line !== '');
}
