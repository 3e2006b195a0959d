import type { SubmitFunction } from '$app/forms';

/**
 * For `use:enhance`: what was typed stays in the form when it is refused.
 * @param tell is told when the form is under way, and when it has been answered
 */
export function keepTyped(tell: (busy: boolean) => void): SubmitFunction {
	return () => {
		tell(true);
		return async ({ update }) => {
			await update({ reset: false });
			tell(false);
		};
	};
}
