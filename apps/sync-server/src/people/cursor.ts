/** A place in a text as Yjs writes it (`relativePositionToJSON`): ids of characters, the name of a root. */
interface Place {
	readonly type?: CharacterId;
	readonly tname?: string;
	readonly item?: CharacterId;
	readonly assoc: number;
}

interface CharacterId {
	readonly client: number;
	readonly clock: number;
}

export interface Cursor {
	readonly anchor: Place;
	readonly head: Place;
}

/**
 * The caret and the selection of a person as only known keys; null for anything else, however deep or strange.
 * It goes to every colleague, so nothing is passed on that was not understood.
 */
export function cursorOf(said: unknown): Cursor | null {
	const { anchor, head } = keysOf(said);
	const places = [placeOf(anchor), placeOf(head)] as const;
	return places[0] === null || places[1] === null ? null : { anchor: places[0], head: places[1] };
}

function placeOf(said: unknown): Place | null {
	if (typeof said !== 'object' || said === null) return null;
	const { type, tname, item, assoc } = keysOf(said);
	const [typeId, itemId] = [characterOf(type), characterOf(item)];
	return {
		...(typeId && { type: typeId }),
		...(typeof tname === 'string' && { tname }),
		...(itemId && { item: itemId }),
		assoc: isWhole(assoc) ? assoc : 0
	};
}

function characterOf(said: unknown): CharacterId | null {
	const { client, clock } = keysOf(said);
	return isWhole(client) && isWhole(clock) ? { client, clock } : null;
}

function isWhole(value: unknown): value is number {
	return Number.isSafeInteger(value);
}

function keysOf(value: unknown): { readonly [key: string]: unknown } {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}
