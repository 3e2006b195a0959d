/*
 * Frames of the Hocuspocus protocol made by hand, so that a test can send what no client would: a document's name,
 * the kind of message, and its bytes.
 */
const KIND = { sync: 0, auth: 2 } as const;
const UPDATE = 2;
const TOKEN = 0;

/** The frame that carries a ticket. */
export function authFrame(document: string, ticket: string): Uint8Array {
	return joined(bytesOf(document), [KIND.auth, TOKEN], bytesOf(ticket));
}

/** An edit, or whatever shall be taken for one. */
export function updateFrame(document: string, update: Uint8Array): Uint8Array {
	return joined(bytesOf(document), [KIND.sync, UPDATE], counted(update));
}

function bytesOf(text: string): Uint8Array {
	return counted(new TextEncoder().encode(text));
}

/** Bytes behind their number as a variable length integer. */
function counted(bytes: Uint8Array): Uint8Array {
	const head: number[] = [];
	let rest = bytes.length;
	for (; rest > 127; rest = Math.floor(rest / 128)) head.push(128 + (rest % 128));
	return joined([...head, rest], bytes);
}

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}
