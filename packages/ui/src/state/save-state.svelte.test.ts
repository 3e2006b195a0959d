import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SaveState from './SaveState.svelte';
import { saveSentence, type SaveStatus } from './save-status.ts';
import { say } from '@veche/schema/kernel';

function read(
	reason: 'locked' | 'held' | 'signing',
	state: string,
	version: number | null
): SaveStatus {
	return { kind: 'read', reason, state, version };
}

afterEach(() => {
	vi.useRealTimers();
});

test.each<[SaveStatus, string]>([
	[{ kind: 'saved', at: new Date(2026, 10, 23, 12, 4) }, 'Сохранено · 12:04'],
	[{ kind: 'saving' }, 'Сохраняем…'],
	[{ kind: 'offline', edits: 7 }, 'Нет связи: правки на этом устройстве (7)'],
	[read('locked', 'approved', 3), 'Только чтение: утверждено, версия\u00A03'],
	[read('locked', 'signed', 1), 'Только чтение: подписано, версия\u00A01'],
	[read('locked', 'superseded', 2), 'Только чтение: заменено, версия\u00A02'],
	[read('locked', 'cancelled', null), 'Только чтение: документ закрыт'],
	[read('held', 'review', null), 'Только чтение: на рассмотрении'],
	[read('signing', 'review', null), 'Только чтение: на подписи'],
	[{ kind: 'error' }, 'Не сохранено: ошибка сервера, повторяем']
])('%o is said in words', (status, words) => {
	const { message, args } = saveSentence(status);
	expect(say(message, 'ru', args)).toBe(words);
});

test('a short saving is not shown, a long one is', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const at = new Date(2026, 10, 23, 12, 4);
	const screen = await render(SaveState, { locale: 'ru', status: { kind: 'saved', at } });
	const state = screen.getByRole('status');
	await screen.rerender({ status: { kind: 'saving' } });
	expect(state.element().textContent).toContain('Сохранено · 12:04');
	vi.advanceTimersByTime(401);
	vi.useRealTimers();
	await expect.element(state).toHaveTextContent('Сохраняем…');
});
