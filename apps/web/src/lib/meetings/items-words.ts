import { MEETINGS } from '#lib/messages/meetings.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** «вопрос 2», «вопросы 1, 3». */
export function itemsWords(items: readonly number[], t: Speak): string {
	return t(items.length === 1 ? MEETINGS.itemNo : MEETINGS.itemNos, { items: items.join(', ') });
}
