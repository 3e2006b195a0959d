/** Stops on a state that the code holds to be impossible; the message is for engineers, not for screens. */
export function assert(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(`Impossible state: ${message}`);
}

/** Marks a branch that the types say can never run. */
export function unreachable(value: never): never {
	throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
