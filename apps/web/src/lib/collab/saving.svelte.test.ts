import { setField } from '@veche/schema/passport';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Copy } from './copy.ts';
import { Saving } from './saving.svelte.ts';

const AT = {
	personId: '11111111-1111-4111-8111-111111111111',
	documentId: '22222222-2222-4222-8222-222222222222',
	epoch: 1
};

interface Barrier {
	readonly t: 'barrier';
	readonly id: string;
}

/** A tab that types into a document, and the barriers that it has sent. */
function tab() {
	const saving = new Saving(
		() => Date.now(),
		() => {}
	);
	const copy = new Copy(
		AT,
		() => saving.edited(),
		() => Date.now()
	);
	const sent: Barrier[] = [];
	const connect = (): void =>
		saving.connected((message) => {
			if (isBarrier(message)) sent.push(message);
		});
	const answer = (more: { readonly ok: boolean; readonly refused?: number }): boolean => {
		const id = sent.at(-1)?.id ?? '';
		return saving.answer({ t: 'durable', id, seq: 7, refused: 0, ...more });
	};
	saving.show(copy);
	return { saving, copy, sent, connect, answer };
}

function isBarrier(message: object): message is Barrier {
	return 't' in message && message.t === 'barrier' && 'id' in message;
}

describe('what is saved', () => {
	beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
	afterEach(() => vi.useRealTimers());

	it('is unsaved from the first keystroke until the barrier is answered', () => {
		const { saving, copy, sent, connect, answer } = tab();
		connect();
		answer({ ok: true });
		setField(copy.doc, 'shortTitle', 'М');
		expect(saving.unsent).toBe(1);
		vi.advanceTimersByTime(199);
		expect(sent).toHaveLength(1);
		vi.advanceTimersByTime(1);
		expect(sent).toHaveLength(2);
		expect(saving.unsent).toBe(1);
		expect(answer({ ok: true })).toBe(true);
		expect(saving.unsent).toBe(0);
		expect(saving.savedAt).toBe(1_000_200);
	});

	it('stays unsaved while there is no connection, and is asked about when it is back', () => {
		const { saving, copy, sent, connect, answer } = tab();
		setField(copy.doc, 'start', '2027-01-01');
		vi.advanceTimersByTime(5000);
		expect(sent).toHaveLength(0);
		expect(saving.places.has('fields/start')).toBe(true);
		connect();
		expect(sent).toHaveLength(1);
		answer({ ok: true });
		expect(saving.unsent).toBe(0);
	});

	it('is asked about again when the server had not finished the first sync', () => {
		const { saving, copy, sent, connect, answer } = tab();
		setField(copy.doc, 'end', '2028-01-01');
		connect();
		expect(answer({ ok: false })).toBe(true);
		expect(saving.unsent).toBe(1);
		vi.advanceTimersByTime(200);
		expect(sent).toHaveLength(2);
	});

	it('is told when the server has refused something', () => {
		const { copy, connect, answer } = tab();
		setField(copy.doc, 'end', '2028-01-01');
		connect();
		expect(answer({ ok: false, refused: 1 })).toBe(false);
	});

	it('lets a button wait, and tells it the last edit that is known here', async () => {
		const { saving, connect, answer } = tab();
		connect();
		const settled = saving.settled();
		answer({ ok: true });
		await expect(settled).resolves.toEqual({ ok: true, value: 7 });
	});

	it('does not let a button wait for a connection that is gone', async () => {
		const { saving, connect } = tab();
		await expect(saving.settled()).resolves.toEqual({ ok: false, error: 'offline' });
		connect();
		const settled = saving.settled();
		saving.disconnected();
		await expect(settled).resolves.toEqual({ ok: false, error: 'offline' });
	});
});
