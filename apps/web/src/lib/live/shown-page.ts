/** In the framework's words: nothing of what the page shows has changed. */
const NOTHING_NEW = '{"type":"data","nodes":[]}\n';
const FRAMEWORK = 'x-sveltekit-';

let unanswered = 0;

/** How often the page that is shown was loaded anew and got no answer. */
export function unansweredLoads(): number {
	return unanswered;
}

/**
 * A page that is loaded anew stays as it is when no answer comes, or only the beginning of one: the framework would go
 * to its address then (kit 3.2, `load_root_error_page`), which without a network is the browser's own page in the place
 * of words that somebody is writing. Whoever asked for the load compares `unansweredLoads` and asks again.
 * @param shown address of the page that is shown
 */
export function keepShownPage(target: { fetch: typeof fetch }, shown: () => URL): void {
	const ask = target.fetch.bind(target);
	target.fetch = async (input, init) => {
		if (typeof input !== 'string' || !isLoadOf(shown(), input)) return ask(input, init);
		try {
			const answer = await ask(input, init);
			return new Response(await answer.arrayBuffer(), answer);
		} catch {
			unanswered += 1;
			return new Response(NOTHING_NEW, { headers: { 'content-type': 'application/json' } });
		}
	};
}

/** Is this what the framework asks when a page is loaded anew? Of another page it says so by another address. */
function isLoadOf(shown: URL, address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { origin, pathname, searchParams } = new URL(address);
	const own = [...searchParams].filter(([name]) => !name.startsWith(FRAMEWORK));
	return (
		origin === shown.origin &&
		pathname === `${shown.pathname.replace(/\/$/, '')}/__data.json` &&
		new URLSearchParams(own).toString() === shown.searchParams.toString()
	);
}
