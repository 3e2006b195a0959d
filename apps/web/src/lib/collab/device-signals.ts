/** What the browser says about the network and about the person's look at this tab. */
export interface DeviceSignals {
	gone(): void;
	back(): void;
	/** The tab is looked at again. */
	seen(): void;
}

/** Listens until the returned function is called. */
export function listenToDevice({ gone, back, seen }: DeviceSignals): () => void {
	const look = (): void => {
		if (document.visibilityState === 'visible') seen();
	};
	addEventListener('offline', gone);
	addEventListener('online', back);
	document.addEventListener('visibilitychange', look);
	// A frozen page goes on; a page comes back from the browser's history.
	document.addEventListener('resume', look);
	addEventListener('pageshow', look);
	return () => {
		removeEventListener('offline', gone);
		removeEventListener('online', back);
		document.removeEventListener('visibilitychange', look);
		document.removeEventListener('resume', look);
		removeEventListener('pageshow', look);
	};
}
