/** Runs something in one tab of this device at a time; where the browser has no locks (plain HTTP) at once. */
export async function inOneTab<T>(name: string, run: () => Promise<T>): Promise<T> {
	return 'locks' in navigator ? navigator.locks.request(name, run) : run();
}
