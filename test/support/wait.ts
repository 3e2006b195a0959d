/** How long anything in these tests may take before it counts as hanging. */
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 20;

/**
 * Looks again and again until the check gives something true, and gives that. Tests never sleep for a time that
 * "should be enough".
 * @throws with the last error or value when patience ends
 */
export async function eventually<T>(
	check: () => T | Promise<T>,
	what: string,
	patience = PATIENCE_MS
): Promise<NonNullable<T>> {
	const until = performance.now() + patience;
	for (;;) {
		const seen = await look(check);
		if (
			'value' in seen &&
			seen.value !== null &&
			seen.value !== undefined &&
			seen.value !== false
		) {
			return seen.value;
		}
		if (performance.now() > until) {
			const last = 'error' in seen ? String(seen.error) : JSON.stringify(seen.value);
			throw new Error(`${what}: not within ${patience} ms (last: ${last})`);
		}
		await pause(LOOK_EVERY_MS);
	}
}

/** For pacing of what a test does, never for waiting until something has happened. */
export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

async function look<T>(
	check: () => T | Promise<T>
): Promise<{ readonly value: T } | { readonly error: unknown }> {
	try {
		return { value: await check() };
	} catch (error) {
		return { error };
	}
}
