import * as v from 'valibot';

/** Client -> server: "answer when all that I sent before this is on disk". */
export const barrierRequest = v.object({
	t: v.literal('barrier'),
	id: v.pipe(v.string(), v.maxLength(64))
});
export type BarrierRequest = v.InferOutput<typeof barrierRequest>;

/**
 * Server -> client, the answer to a barrier. `ok`: this connection's first sync is done and nothing that it
 * sent since joining was refused; `refused`: how many were; `seq`: the document's last committed edit that
 * this connection knows of. Independent of the present right to write.
 */
export const durable = v.object({
	t: v.literal('durable'),
	id: v.string(),
	ok: v.boolean(),
	seq: v.number(),
	refused: v.number()
});

/** Server -> client: the document was held or locked; the text of the server is what counts now. */
export const frozen = v.object({
	t: v.literal('frozen'),
	open: v.picklist(['held', 'locked']),
	state: v.string(),
	epoch: v.number(),
	version: v.nullable(v.number())
});

/** Server -> client: something about the document changed that the page should load again. */
export const changed = v.object({
	t: v.literal('changed'),
	what: v.picklist(['document', 'people', 'versions', 'project'])
});

/** Server -> client: one of your edits was refused; it lies in quarantine if you could write before. */
export const refused = v.object({
	t: v.literal('refused'),
	reason: v.picklist([
		'held',
		'locked',
		'right',
		'epoch',
		'root',
		'client_id',
		'malformed',
		'gap',
		'size'
	]),
	quarantined: v.boolean()
});

export const serverMessage = v.variant('t', [durable, frozen, changed, refused]);
export type ServerMessage = v.InferOutput<typeof serverMessage>;

/** Reads a stateless payload from the other side; anything odd is null, never an exception. */
export function parseStateless<T extends v.GenericSchema>(
	schema: T,
	payload: string
): v.InferOutput<T> | null {
	try {
		const result = v.safeParse(schema, JSON.parse(payload));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}
