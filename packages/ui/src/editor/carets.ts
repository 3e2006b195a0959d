import type { Extension } from '@tiptap/core';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import { shortName } from '@veche/schema/kernel';
import type { Awareness } from 'y-protocols/awareness';
import { presenceHex, presenceVariable } from '../people/colors.ts';

/** How long the name stands over a caret after it moved; later it is shown on hover. */
const NAME_SHOWN_MS = 2000;

interface CaretUser {
	readonly clientId: number;
	readonly name: string;
	/** `#rrggbb`: TipTap refuses other colours. */
	readonly color: string;
	/** The same colour for the scheme of the screen. */
	readonly shade: string;
}

/** Carets of others. Who they are is written by the server; this editor publishes its caret and nothing else. */
export function carets(awareness: Awareness): Extension {
	const drawn = new Map<number, HTMLElement>();
	return CollaborationCaret.configure({
		provider: { awareness: caretAwareness(awareness, (clientId) => showName(drawn.get(clientId))) },
		render: (user) => {
			const caret = drawCaret(readUser(user));
			drawn.set(readUser(user).clientId, caret);
			return caret;
		},
		selectionRender: (user) => ({
			class: 'selection-of-another',
			style: `--colour: ${readUser(user).shade}`
		})
	});
}

/**
 * What TipTap may see and do: users with colours it understands, and no writing of `user`, which is the server's.
 */
function caretAwareness(awareness: Awareness, onmove: (clientId: number) => void) {
	const listeners = new Map<() => void, (change: Change) => void>();
	return {
		get clientID() {
			return awareness.clientID;
		},
		get states() {
			return states(awareness);
		},
		getStates: () => states(awareness),
		getLocalState: () => awareness.getLocalState(),
		setLocalStateField(field: string, value: unknown) {
			if (field === 'user' || awareness.getLocalState() === null) return;
			awareness.setLocalStateField(field, value);
		},
		on(event: 'change' | 'update', listener: () => void) {
			const wrapped = (change: Change) => {
				listener();
				if (event === 'change') change.updated.forEach(onmove);
			};
			listeners.set(listener, wrapped);
			awareness.on(event, wrapped);
		},
		off(event: 'change' | 'update', listener: () => void) {
			const wrapped = listeners.get(listener);
			if (wrapped) awareness.off(event, wrapped);
			listeners.delete(listener);
		}
	};
}

interface Change {
	readonly updated: readonly number[];
}

function states(awareness: Awareness): Map<number, { readonly [key: string]: unknown }> {
	return new Map(
		[...awareness.getStates()].map(([clientId, state]) => {
			const user: unknown = state['user'];
			const known = typeof user === 'object' && user !== null ? user : {};
			const name = 'name' in known && typeof known.name === 'string' ? known.name : '';
			const color = 'color' in known && typeof known.color === 'number' ? known.color : 1;
			const seen: CaretUser = {
				clientId,
				name,
				color: presenceHex(color),
				shade: presenceVariable(color)
			};
			return [clientId, { ...state, user: seen }];
		})
	);
}

function readUser(user: Record<string, unknown>): CaretUser {
	return {
		clientId: Number(user['clientId'] ?? 0),
		name: String(user['name'] ?? ''),
		color: String(user['color'] ?? ''),
		shade: String(user['shade'] ?? presenceVariable(1))
	};
}

function drawCaret(user: CaretUser): HTMLElement {
	const caret = document.createElement('span');
	caret.className = 'caret-of-another';
	caret.style.setProperty('--colour', user.shade);
	const flag = document.createElement('span');
	flag.className = 'caret-name';
	flag.textContent = shortName(user.name);
	// Word joiners keep the caret from making a break of its own in the line.
	caret.append('\u2060', flag, '\u2060');
	requestAnimationFrame(() => showName(caret));
	return caret;
}

function showName(caret: HTMLElement | undefined): void {
	const text = caret?.closest('.ProseMirror');
	if (!caret || !text) return;
	const flag = caret.querySelector('.caret-name');
	const room = text.getBoundingClientRect().right - caret.getBoundingClientRect().left;
	caret.classList.toggle('turned', flag !== null && flag.getBoundingClientRect().width > room);
	caret.classList.toggle('below', isOnLastLine(caret, text));
	caret.classList.add('moved');
	const moved = String(performance.now());
	caret.dataset['moved'] = moved;
	setTimeout(() => {
		if (caret.dataset['moved'] === moved) caret.classList.remove('moved');
	}, NAME_SHOWN_MS);
}

/** On the last line of several the name hangs below: above it would cover the words just typed. */
function isOnLastLine(caret: Element, text: Element): boolean {
	const at = caret.getBoundingClientRect();
	const first = text.firstElementChild?.getBoundingClientRect();
	const last = text.lastElementChild?.getBoundingClientRect();
	if (!first || !last) return false;
	return at.top - first.top > at.height && last.bottom - at.bottom < at.height / 2;
}
