import { FIELD_NAMES, type AgendaView } from '@veche/schema/agenda';
import { formatDate } from '@veche/schema/kernel';
import { FORM_CHOICES } from '@veche/schema/meeting';
import { AGENDA_SHEET } from '#lib/messages/agenda-sheet.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** When, how and where the meeting is held; place and link only where they are given. */
export function agendaLines(
	{ fields }: AgendaView,
	t: Speak
): readonly { readonly name: string; readonly value: string }[] {
	const form = FORM_CHOICES.find(({ value }) => value === fields.form);
	return [
		{
			name: t(AGENDA_SHEET.when),
			value: [formatDate(fields.date, t.locale), fields.time].filter((part) => part !== '').join(', ')
		},
		{ name: t(AGENDA_SHEET.form), value: form === undefined ? '' : t(form.name) },
		{ name: t(AGENDA_SHEET.place), value: fields.place },
		{ name: t(FIELD_NAMES.link), value: fields.link }
	].filter(({ value }, n) => n < 2 || value !== '');
}
