import { beforeNavigate, goto } from '$app/navigation';
import type { DocumentSession } from '#lib/collab/document-session.svelte.ts';
import { whenSigningOut } from '#lib/collab/sign-out.ts';

const SIGN_IN = '/sign-in';

/** Keeps a person from leaving while something typed is not on the server; create in a component. */
export class LeaveGuard {
	/** Where the person wanted to go while he is being asked; null when he is not. */
	asking = $state.raw<URL | null>(null);
	#sure = false;

	constructor(session: () => DocumentSession | null) {
		$effect(() => whenSigningOut(() => (this.#sure = true)));
		beforeNavigate((navigation) => {
			const open = session();
			// The session has ended while something was loaded: the document says so itself, and its words stay.
			if (open !== null && navigation.to?.url.pathname === SIGN_IN) return navigation.cancel();
			if (this.#sure || open === null || open.saving.unsent === 0) return;
			// Closing or reloading the tab: only the browser's own question is possible.
			navigation.cancel();
			const to = navigation.to?.url ?? null;
			if (navigation.willUnload || to === null) return;
			void this.#waitOrAsk(open, to);
		});
	}

	async leave(): Promise<void> {
		const to = this.asking;
		this.asking = null;
		if (to !== null) await this.#go(to);
	}

	stay(): void {
		this.asking = null;
	}

	/** On a live connection the edits are on their way: the answer is a moment away. */
	async #waitOrAsk(session: DocumentSession, to: URL): Promise<void> {
		const saved = await session.saving.settled();
		if (saved.ok) await this.#go(to);
		else this.asking = to;
	}

	async #go(to: URL): Promise<void> {
		this.#sure = true;
		await goto(to);
		this.#sure = false;
	}
}
