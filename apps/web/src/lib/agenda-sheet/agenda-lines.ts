import { FIELD_NAMES, type AgendaView } from '@veche/schema/agenda';
import { formatDate } from '@veche/schema/kernel';
import { FORM_CHOICES } from '@veche/schema/meeting';
import { AGENDA_SHEET } from '#lib/messages/agenda-sheet.ts';
import type { Attendee } from '#lib/minutes-sheet/attendance.ts';
import { nameAndPost, type SheetPeople } from '#lib/passport-sheet/reading.ts';
import type { Speak } from '#lib/shell/speak.ts';

interface Lined {
	readonly view: AgendaView;
	/** Of the meeting; for a version as of its approval. */
	readonly participants: readonly Attendee[];
	readonly people: SheetPeople;
}

/** When, how and where the meeting is held and who is invited to all of it; only the first two also when empty. */
export function agendaLines(
	{ view, participants, people }: Lined,
	t: Speak
): readonly { readonly name: string; readonly value: string }[] {
	const { fields } = view;
	const form = FORM_CHOICES.find(({ value }) => value === fields.form);
	const when = [formatDate(fields.date, t.locale), fields.time].filter((part) => part !== '');
	const invited = guestsOfMeeting(view, participants).map((id) => nameAndPost(people, id));
	return [
		{ name: t(AGENDA_SHEET.when), value: when.join(', ') },
		{ name: t(AGENDA_SHEET.form), value: form === undefined ? '' : t(form.name) },
		{ name: t(AGENDA_SHEET.place), value: fields.place },
		{ name: t(FIELD_NAMES.link), value: fields.link },
		{ name: t(AGENDA_SHEET.invited), value: invited.join('; ') }
	].filter(({ value }, n) => n < 2 || value !== '');
}

/** Guests of the meeting whom no item names: those stand at their items. */
function guestsOfMeeting(view: AgendaView, participants: readonly Attendee[]): readonly string[] {
	const named = new Set([
		...view.items.flatMap(({ speaker, coSpeakers }) => [speaker, ...coSpeakers]),
		...view.invited.map(({ personId }) => personId)
	]);
	return participants.flatMap(({ role, personId }) =>
		role === 'guest' && !named.has(personId) ? [personId] : []
	);
}
