/** Random numbers that come again for the same seed. */
export interface Seeded {
	readonly seed: number;
	/** From 0 (inclusive) to 1 (exclusive). */
	next(): number;
	/** A whole number below `count`. */
	below(count: number): number;
	pick<T>(list: readonly T[]): T;
}

/** mulberry32 over the seed; `VECHE_SEED` repeats a run that failed. */
export function seeded(seed = Number(process.env['VECHE_SEED'] ?? Date.now() % 1_000_000)): Seeded {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (count: number): number => Math.floor(next() * count);
	return {
		seed,
		next,
		below,
		pick(list) {
			const picked = list[below(list.length)];
			if (picked === undefined) throw new Error('nothing to pick from');
			return picked;
		}
	};
}
