import { createInterface } from 'node:readline';

/**
 * @param {import('node:stream').Readable | null} stream
 * @param {(line: string) => void} handle
 */
export function onLine(stream, handle) {
	if (stream !== null) createInterface({ input: stream }).on('line', handle);
}
