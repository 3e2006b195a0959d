/**
 * The outcome of something that may never come, or a failure when it takes too long.
 * @param onLate what to do with an outcome that nobody waits for any more
 */
export function withinTime<T>(
	promised: Promise<T>,
	ms: number,
	onLate: (late: T) => void = () => {}
): Promise<T> {
	return new Promise((resolve, reject) => {
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			reject(new Error(`No answer within ${ms} ms`));
		}, ms);
		const settled = (then: () => void): void => {
			clearTimeout(timer);
			then();
		};
		promised.then(
			(value) => (isLate ? onLate(value) : settled(() => resolve(value))),
			(reason: unknown) =>
				settled(() => reject(reason instanceof Error ? reason : new Error(String(reason))))
		);
	});
}
