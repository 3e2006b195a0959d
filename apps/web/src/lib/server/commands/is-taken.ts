/** Postgres `unique_violation`: somebody else was quicker with the same e-mail. */
export function isTaken(error: unknown): boolean {
	return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505';
}
