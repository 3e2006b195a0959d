import { isPassportStatus, STATUS_NAMES } from '@veche/schema/passport';
import type { Locale } from '@veche/schema/kernel';
import { isExtract, type Sheet } from '#lib/document-sheet/sheet.ts';
import { PRINT } from '#lib/messages/print.ts';
import { speaker } from '#lib/shell/speak.ts';

export interface Printed {
	readonly sheet: Sheet;
	readonly title: string;
	readonly state: string;
	readonly version: { readonly no: number; readonly state: string } | null;
	readonly locale: Locale;
}

/** What a sheet of paper says of itself at its foot: which text it is and whether it is in force. */
export function stateLine({ sheet, title, state, version, locale }: Printed): string {
	const t = speaker(locale);
	if (sheet.kind !== 'passport') {
		const foot = isExtract(sheet) ? PRINT.extractFoot : PRINT.documentFoot;
		if (version !== null) return t(foot, { title, version: version.no });
		const draft = sheet.kind === 'agenda' ? PRINT.agendaDraftFoot : PRINT.minutesDraftFoot;
		return t(draft, { no: sheet.meeting.no });
	}
	const regNo = sheet.project?.regNo ?? '';
	if (version === null) {
		const words = isPassportStatus(state)
			? t(STATUS_NAMES[state]).toLocaleLowerCase(locale)
			: state;
		return t(PRINT.draftFoot, { regNo, state: words });
	}
	const args = { regNo, no: version.no };
	if (version.state === 'superseded') return t(PRINT.supersededFoot, args);
	return t(version.state === 'rejected' ? PRINT.rejectedFoot : PRINT.versionFoot, args);
}
