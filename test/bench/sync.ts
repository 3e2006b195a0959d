import { openTargets, type Room, type Target } from './sync-targets.ts';
import { typeTogether, type Measured } from './sync-typing.ts';
import { percentile, printTable, ratio, spread } from './table.ts';

const WRITERS = 8;
const ROUNDS = 2;
const TYPING_MS = 8_000;

/**
 * Eight people type forty keys a second each into one text: when another client sees a key, and when it is known to
 * be on disk. All in one run, in turn, over loopback.
 */
export async function benchSync(): Promise<void> {
	const targets = await openTargets();
	const measured = new Map<string, Measured>();
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const target of targets) {
			const room = await target.room(WRITERS);
			const now = await typeTogether(room, TYPING_MS);
			const before = measured.get(target.name) ?? { seen: [], disk: [] };
			measured.set(target.name, {
				seen: [...before.seen, ...now.seen],
				disk: [...before.disk, ...now.disk]
			});
			leave(room);
		}
	}
	for (const target of targets) await target.close();
	print(targets, measured);
}

function leave({ writers, reader }: Room): void {
	for (const client of [...writers, reader]) client.leave();
}

function print(targets: readonly Target[], measured: ReadonlyMap<string, Measured>): void {
	const ours = measured.get(targets[0]?.name ?? '') ?? { seen: [], disk: [] };
	const rows = targets.map(({ name, disk }) => {
		const { seen, disk: known } = measured.get(name) ?? { seen: [], disk: [] };
		return [
			name,
			...spread(seen),
			ratio(percentile(ours.seen, 0.5), percentile(seen, 0.5)),
			ratio(percentile(ours.seen, 0.99), percentile(seen, 0.99)),
			...(disk === null ? ['never', '', ''] : spread(known))
		];
	});
	printTable(
		`${WRITERS} writers x 40 keys a second in one text, ms`,
		['server', 'seen p50', 'p95', 'p99', 'ours, p50', 'ours, p99', 'on disk p50', 'p95', 'p99'],
		rows
	);
}
