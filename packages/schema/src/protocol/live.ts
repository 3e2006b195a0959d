import * as v from 'valibot';

/** One thing whose rows changed: `notices`, `meetings`, `document:<id>`. Never more than its name. */
const topic = v.pipe(
	v.string(),
	v.regex(
		/^(notices|access|documents|edits|meetings|projects|(document|meeting|project):[0-9a-f-]{36})$/
	)
);

/**
 * What a person may be told of by the live channel. `access`: his own rights may be others than before. `edits`:
 * somebody wrote in a document that he may read.
 */
export type Topic =
	| 'notices'
	| 'access'
	| 'documents'
	| 'edits'
	| 'meetings'
	| 'projects'
	| `${'document' | 'meeting' | 'project'}:${string}`;

/**
 * Server -> open page. `changed`: load these again. `all`: something may have been missed, load everything again.
 * `beat`: the channel is alive. `ended`: the session is over, and so is the channel.
 */
export const liveMessage = v.variant('t', [
	v.object({ t: v.literal('changed'), topics: v.array(topic) }),
	v.object({ t: v.literal('all') }),
	v.object({ t: v.literal('beat') }),
	v.object({ t: v.literal('ended') })
]);
export type LiveMessage = v.InferOutput<typeof liveMessage>;

/** Longest silence of a channel that is alive; whoever hears nothing for twice as long opens another one. */
export const LIVE_BEAT_MS = 20_000;
