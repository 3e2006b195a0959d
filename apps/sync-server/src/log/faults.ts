const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Connection, resources, operator's intervention, system: the server is not there for us now. */
const AWAY_CLASSES = ['08', '53', '58'];
const AWAY_CODES = ['57P01', '57P02', '57P03', '57P05'];

/** True when no statement would get through now: the connection is lost or the server is going or gone. */
export function isStorageAway(error: unknown): boolean {
	const code = codeOf(error);
	if (code === null) return false;
	if (!SQLSTATE.test(code)) return true;
	return AWAY_CODES.includes(code) || AWAY_CLASSES.includes(code.slice(0, 2));
}

/** Postgres gives SQLSTATE, the driver and the system give words such as CONNECTION_CLOSED or ECONNREFUSED. */
function codeOf(error: unknown): string | null {
	if (!(error instanceof Error) || !('code' in error)) return null;
	return typeof error.code === 'string' ? error.code : null;
}

/** The database did not take the edit in time; whether it was committed is not known. */
export class AppendTimeout extends Error {
	override readonly name = 'AppendTimeout';
	readonly code = 'APPEND_TIMEOUT';
}
