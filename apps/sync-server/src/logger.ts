/**
 * One JSON line per event. Fields are ids, counts, codes and error names: never text of documents, tickets,
 * names of people or bytes that a client sent.
 */
export type Log = (
	level: 'info' | 'warn' | 'error',
	event: string,
	fields?: { readonly [name: string]: string | number | boolean | null }
) => void;

/** Writes log lines with their time; `write` is a stream's write. */
export function createLog(write: (line: string) => unknown, now: () => Date): Log {
	return (level, event, fields = {}) => {
		write(`${JSON.stringify({ at: now().toISOString(), level, event, ...fields })}\n`);
	};
}

/** What may be told of an error in a log: its kind and code; its message may carry data. */
export function faultOf(error: unknown): { readonly fault: string; readonly code: string } {
	if (!(error instanceof Error)) return { fault: typeof error, code: '' };
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	return { fault: error.name, code };
}
