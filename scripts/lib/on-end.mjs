/**
 * Calls when this process is asked to end: by a signal, or because the process above is gone.
 * @param {() => void} handle
 * @returns {() => void} stops listening
 */
export function onEndRequest(handle) {
	const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
	for (const signal of signals) process.on(signal, handle);
	process.on('disconnect', handle);
	return () => {
		for (const signal of signals) process.off(signal, handle);
		process.off('disconnect', handle);
	};
}
