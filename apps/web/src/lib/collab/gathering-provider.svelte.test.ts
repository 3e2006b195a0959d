import { HocuspocusProviderWebsocket, MessageType } from '@hocuspocus/provider';
import { expect, test, vi } from 'vitest';
import { messageYjsUpdate } from 'y-protocols/sync';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { GatheringProvider } from './gathering-provider.ts';

const NAME = '22222222-2222-4222-8222-222222222222';

/** A page that is connected and in sync, and another person whose frames it hears. */
function office() {
	const doc = new Y.Doc();
	const awareness = new Awareness(doc);
	const websocketProvider = new HocuspocusProviderWebsocket({
		url: 'ws://veche.test',
		autoConnect: false
	});
	const provider = new GatheringProvider({
		name: NAME,
		document: doc,
		awareness,
		websocketProvider
	});
	provider.attach();
	provider.synced = true;
	const other = new Y.Doc();
	const frames: MessageEvent[] = [];
	other.on('update', (update: Uint8Array) =>
		frames.push(frame([MessageType.Sync, messageYjsUpdate], update))
	);
	const hear = (): void => frames.splice(0).forEach((one) => provider.onMessage(one));
	const drawn = vi.fn();
	doc.getText('goal').observe(drawn);
	return { doc, awareness, provider, other, hear, drawn };
}

function frame(kind: readonly number[], content: Uint8Array): MessageEvent {
	const name = new TextEncoder().encode(NAME);
	const size = [(content.length & 127) | 128, content.length >> 7];
	const bytes = [name.length, ...name, ...kind, ...size, ...content];
	return new MessageEvent('message', { data: new Uint8Array(bytes).buffer });
}

const goal = (doc: Y.Doc): string => doc.getText('goal').toJSON();

test('ten keys of another are drawn once', async () => {
	const { doc, other, hear, drawn } = office();
	for (let n = 0; n < 10; n += 1) other.getText('goal').insert(n, String(n));
	hear();
	expect(drawn).not.toHaveBeenCalled();
	await expect.poll(() => goal(doc)).toBe('0123456789');
	expect(drawn).toHaveBeenCalledTimes(1);
});

test("one's own key waits for nobody, and both texts agree", async () => {
	const { doc, other, hear } = office();
	doc.on('update', (update: Uint8Array, _from, _doc, by: Y.Transaction) => {
		if (by.local) Y.applyUpdate(other, update, 'net');
	});
	other.getText('goal').insert(0, 'б');
	hear();
	doc.getText('goal').insert(0, 'а');
	expect(goal(doc)).toBe('а');
	await expect.poll(() => goal(doc)).toHaveLength(2);
	expect(goal(doc)).toBe(goal(other));
});

test('a caret is told when the text it stands in has come', async () => {
	const { awareness, provider, other, hear, drawn } = office();
	const theirs = new Awareness(other);
	theirs.setLocalStateField('field', 'goal');
	const moved = vi.fn(() => expect(drawn).toHaveBeenCalledTimes(1));
	awareness.on('change', moved);
	provider.onMessage(
		frame([MessageType.Awareness], encodeAwarenessUpdate(theirs, [other.clientID]))
	);
	other.getText('goal').insert(0, 'а');
	hear();
	await expect.poll(() => moved.mock.calls.length).toBe(1);
});

test('what was heard before the connection ended is in the text', () => {
	const { doc, provider, other, hear } = office();
	other.getText('goal').insert(0, 'а');
	hear();
	provider.onClose();
	expect(goal(doc)).toBe('а');
});

test('before the first sync nothing waits', () => {
	const { doc, provider, other, hear } = office();
	provider.synced = false;
	other.getText('goal').insert(0, 'а');
	hear();
	expect(goal(doc)).toBe('а');
});
