import type { SubmitFunction } from '$app/forms';

/** How a form is told what becomes of it. */
export interface Sending {
	busy(is: boolean): void;
	/** Nobody knows whether the server did it. */
	unanswered(is: boolean): void;
	/** Is the form emptied when it is done? */
	readonly reset: boolean;
}

/** For `use:enhance`: the form stays with what was typed also when no answer comes, so that it can be sent again. */
export function sendAgain({ busy, unanswered, reset }: Sending): SubmitFunction {
	return () => {
		busy(true);
		return async ({ result, update }) => {
			// The framework would show the page of a failure in the place of the form.
			const lost = result.type === 'error' && isUnanswered(result);
			unanswered(lost);
			if (!lost) await update({ reset });
			busy(false);
		};
	};
}

/** Nothing came back, or the word of a server that is half away; an answer of the server's own has a status. */
function isUnanswered({ status, error }: { readonly status?: number; readonly error: App.Error }) {
	return status === undefined ? error.status >= 500 : status === 503;
}
