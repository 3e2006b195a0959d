/** What a key of the secretary asks for. */
export type MinutesKey = 'next' | 'previous' | 'decision' | 'speech' | 'legend';

type Pressed = Pick<
	KeyboardEvent,
	'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/**
 * What a pressed key asks for in the minutes, or null. Keys are told by their place on the board, so that they
 * work on the Russian layout; Ctrl is Cmd on a Mac as well.
 */
export function minutesKey(event: Pressed): MinutesKey | null {
	const { code, altKey, shiftKey } = event;
	const control = event.ctrlKey || event.metaKey;
	if (event.isComposing) return null;
	if (altKey && !control && !shiftKey) {
		if (code === 'ArrowDown') return 'next';
		return code === 'ArrowUp' ? 'previous' : null;
	}
	if (!control || altKey) return null;
	if (code === 'Enter' || code === 'NumpadEnter') return shiftKey ? 'speech' : 'decision';
	return code === 'Slash' && !shiftKey ? 'legend' : null;
}

/** Controls that use Alt and an arrow themselves: it opens their list or calendar. */
export function ownsArrows(target: EventTarget | null): boolean {
	if (target instanceof HTMLSelectElement) return true;
	return target instanceof HTMLInputElement && target.type === 'date';
}
