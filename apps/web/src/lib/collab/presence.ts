import * as v from 'valibot';

const state = v.object({
	user: v.object({ id: v.string(), name: v.string(), color: v.number() }),
	field: v.optional(v.nullable(v.string()), null)
});

/** Somebody else who has this document open. */
export interface Present {
	readonly id: string;
	readonly name: string;
	/** Index of the presence colour, 1 to 12. */
	readonly color: number;
	/** Path of the field where he is, or null. */
	readonly field: string | null;
}

/** Who is here besides oneself, one entry a person; his place is that of the window in which he is in a field. */
export function presentPeople(
	states: ReadonlyMap<number, unknown>,
	self: { readonly clientId: number; readonly personId: string }
): readonly Present[] {
	const people = new Map<string, Present>();
	for (const [clientId, raw] of states) {
		const parsed = v.safeParse(state, raw);
		if (clientId === self.clientId || !parsed.success) continue;
		const { user, field } = parsed.output;
		if (user.id === self.personId) continue;
		const known = people.get(user.id);
		people.set(user.id, { ...user, field: field ?? known?.field ?? null });
	}
	return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'ru'));
}
