import type { beforeHandleAwarenessPayload, Connection } from '@hocuspocus/server';
import type { PersonId } from '@veche/schema/kernel';
import type { LoadedDocument, Memory } from '../log/loaded.ts';
import type { Metrics } from '../metrics.ts';
import type { Limits } from '../settings.ts';
import { cursorOf } from './cursor.ts';
import { memberOf, type Context, type Member, type Members } from './member.ts';

const COLORS = 12;
const MAX_FIELD = 200;

export interface IdentityDeps {
	readonly memory: Memory;
	readonly members: Members;
	readonly limits: Pick<Limits, 'SYNC_AWARENESS_BYTES'>;
	readonly metrics: Metrics;
}

/**
 * Presence says who somebody is, so the server writes it: of a message only the state of the connection's own
 * client id stays (clients echo the states of others), with the name from the ticket and only known keys.
 * Runs before the message is applied; `states` is what will be.
 */
export function writeIdentity(
	deps: IdentityDeps,
	message: beforeHandleAwarenessPayload<Context>
): void {
	const { states, connection, context, document } = message;
	const loaded = deps.memory.of(document);
	// The first key is the decoder's own empty state (Hocuspocus 4.7 decodes into a scratch Awareness).
	const [scratch, ...announced] = states.keys();
	if (scratch !== undefined) states.delete(scratch);
	const speaker =
		connection === undefined || context === undefined || loaded === undefined
			? null
			: { connection, member: memberOf(context), loaded };
	const own = speaker === null ? null : ownClientId(deps.members, announced, speaker);
	for (const clientId of announced) {
		const said = states.get(clientId);
		const state = speaker === null || clientId !== own ? null : cleaned(said, speaker, deps.limits);
		if (state === null) states.delete(clientId);
		else states.set(clientId, state);
	}
	if (own === null && announced.length === 1) deps.metrics.count('veche_awareness_dropped_total');
}

interface Speaker {
	readonly connection: Connection;
	readonly member: Member;
	readonly loaded: LoadedDocument;
}

/**
 * The client id for which this connection speaks: the first one that it announces alone, unless it is another
 * person's. Of the same person it is taken over: his old connection is dead and has not been noticed yet.
 */
function ownClientId(
	members: Members,
	announced: readonly number[],
	speaker: Speaker
): number | null {
	const { member, loaded } = speaker;
	const [clientId] = announced;
	if (member.clientId !== null || clientId === undefined || announced.length > 1)
		return member.clientId;
	if (!loaded.claim(clientId, member.personId)) return null;
	takeOver(members, clientId, speaker);
	member.clientId = clientId;
	return clientId;
}

/** Hocuspocus removes a connection's states when it closes: a state taken over must leave with the new one. */
function takeOver(members: Members, clientId: number, { connection, loaded }: Speaker): void {
	for (const [other, { clients }] of loaded.document.connections) {
		if (other === connection || !clients.delete(clientId)) continue;
		const holder = members.of(other);
		if (holder !== undefined) holder.clientId = null;
		loaded.document.getClients(connection).add(clientId);
	}
}

function cleaned(
	state: unknown,
	{ member, loaded }: Speaker,
	limits: IdentityDeps['limits']
): Record<string, unknown> | null {
	const said: { readonly [key: string]: unknown } =
		typeof state === 'object' && state !== null ? { ...state } : {};
	const { field } = said;
	const cursor = cursorOf(said['cursor']);
	const kept = {
		user: { id: member.personId, name: member.name, color: colorOf(loaded, member.personId) },
		field: typeof field === 'string' ? field.slice(0, MAX_FIELD) : null,
		...(cursor && { cursor })
	};
	const bytes = Buffer.byteLength(JSON.stringify(kept));
	return bytes > limits.SYNC_AWARENESS_BYTES ? null : kept;
}

/** The same person has the same colour in a document for as long as it is open; twelve people differ. */
function colorOf(loaded: LoadedDocument, personId: PersonId): number {
	const known = loaded.colors.get(personId);
	if (known !== undefined) return known;
	const taken = new Set(loaded.colors.values());
	const first = Number.parseInt(personId.slice(0, 8), 16) % COLORS;
	const order = Array.from({ length: COLORS }, (_, at) => ((first + at) % COLORS) + 1);
	const color = order.find((index) => !taken.has(index)) ?? first + 1;
	loaded.colors.set(personId, color);
	return color;
}
