import { randomUUID } from 'node:crypto';
import { addRow, type PassportView } from '@veche/schema/passport';
import type { DocumentId, PersonId } from '@veche/schema/kernel';
import type { KeptEdit } from '@veche/schema/store';
import { loadDocument, replay, type Sql } from '@veche/schema/store';
import * as Y from 'yjs';
import { textOfLog } from './log-text.ts';
import type { Tab } from './tab.ts';

/*
 * Words that can be told apart: each is a task row of its own, so nothing that somebody else types hides it. A word
 * that is not among the tasks was lost; one that stands there twice was doubled.
 */

export function writeWord(tab: Tab, word: string): void {
	addRow(tab.doc, 'tasks', { id: randomUUID(), cells: { text: word } }, Math.random);
}

export function wordsOf(view: PassportView): readonly string[] {
	return view.tasks.map(({ text }) => text);
}

export async function wordsOfLog(sql: Sql, id: DocumentId): Promise<readonly string[]> {
	return wordsOf((await textOfLog(sql, id)).view);
}

/** Words that lie in kept edits of a document: what applying them to its text would bring. */
export async function wordsOfKept(
	sql: Sql,
	id: DocumentId,
	kept: readonly Pick<KeptEdit, 'bytes'>[]
): Promise<readonly string[]> {
	const stored = await loadDocument(sql, id);
	if (stored === null) throw new Error(`no such document: ${id}`);
	const { doc } = replay(stored);
	for (const { bytes } of kept) Y.applyUpdate(doc, bytes);
	return [...doc.getMap<Y.Map<string>>('tasks').values()].map((row) => row.get('text') ?? '');
}

export interface Typing {
	/** Every word typed so far. */
	readonly typed: readonly string[];
	/** Those of which a barrier has said that they are on disk. */
	readonly acknowledged: readonly string[];
	/** Ends the typing after the word under way. */
	stop(): Promise<void>;
}

/** Somebody types one word after the other and asks after each whether all is saved, whatever happens meanwhile. */
export function startTyping(tab: Tab, who: string | PersonId): Typing {
	const typed: string[] = [];
	const acknowledged: string[] = [];
	let going = true;
	const work = async (): Promise<void> => {
		while (going) {
			const word = `${who} ${typed.length}`;
			writeWord(tab, word);
			typed.push(word);
			const covered = [...typed];
			try {
				const { ok } = await tab.barrier();
				if (ok) acknowledged.splice(0, acknowledged.length, ...covered);
			} catch {
				// The connection ended before the answer: nothing is acknowledged, the tab comes back by itself.
				await new Promise((resolve) => setTimeout(resolve, 30));
			}
		}
	};
	const done = work();
	return {
		typed,
		acknowledged,
		async stop() {
			going = false;
			await done;
		}
	};
}
