import * as Y from 'yjs';
import { eventually, pause } from '../support/wait.ts';
import type { Room } from './sync-targets.ts';

const EVERY_MS = 25;
/** Each so many keys a writer asks whether it is on disk; more would measure the questions. */
const ASK_EVERY = 8;

export interface Measured {
	/** From the key until another client has it, ms. */
	readonly seen: readonly number[];
	/** From the key until it is known to be on disk, ms. */
	readonly disk: readonly number[];
}

/** Lets every writer type into a paragraph of his own, and accounts for every key at another client. */
export async function typeTogether(room: Room, during: number): Promise<Measured> {
	const { writers, reader } = room;
	await layOut(room);
	const sent: number[][] = writers.map(() => []);
	const seen: number[] = [];
	const disk: number[] = [];
	const counted = writers.map(() => 0);
	const look = (): void => {
		const at = performance.now();
		for (const [n, keys] of sent.entries()) {
			const length = paragraph(reader.doc, n)?.length ?? 0;
			for (let key = counted[n] ?? 0; key < length; key += 1) seen.push(at - (keys[key] ?? at));
			counted[n] = length;
		}
	};
	reader.doc.on('update', look);
	const until = performance.now() + during;
	await Promise.all(
		writers.map(async (writer, n) => {
			const keys = sent[n] ?? [];
			let next = performance.now() + (EVERY_MS * n) / writers.length;
			for (; next < until; next += EVERY_MS) {
				await pause(Math.max(0, next - performance.now()));
				const text = paragraph(writer.doc, n);
				const at = performance.now();
				keys.push(at);
				text?.insert(text.length, 'я');
				if (keys.length % ASK_EVERY !== 0 || writer.onDisk === null) continue;
				void writer.onDisk().then(() => disk.push(performance.now() - at));
			}
		})
	);
	const total = sent.reduce((sum, keys) => sum + keys.length, 0);
	await eventually(() => seen.length === total, 'every key at the reader', 60_000);
	reader.doc.off('update', look);
	disk.push(...(await room.storedLater(sent)));
	return { seen, disk };
}

/** One empty paragraph for each writer, known to all before the first key. */
async function layOut({ writers, reader }: Room): Promise<void> {
	const [first] = writers;
	first?.doc.transact(() => {
		const lines = writers.map(() => {
			const line = new Y.XmlElement('paragraph');
			line.insert(0, [new Y.XmlText()]);
			return line;
		});
		first.doc.getXmlFragment('goal').insert(0, lines);
	});
	for (const { doc } of [...writers, reader]) {
		await eventually(() => paragraph(doc, writers.length - 1) !== null, 'the paragraphs');
	}
}

function paragraph(doc: Y.Doc, n: number): Y.XmlText | null {
	const line = doc.getXmlFragment('goal').get(n);
	const text = line instanceof Y.XmlElement ? line.get(0) : null;
	return text instanceof Y.XmlText ? text : null;
}
