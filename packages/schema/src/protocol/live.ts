import * as v from 'valibot';

const TOPIC =
	/^(notices|access|documents|edits|meetings|projects|bodies|(document|meeting|project|body):[0-9a-f-]{36})$/;

/**
 * The name of one thing whose rows changed, and never more than its name. `access`: the person's own rights may be
 * others than before. `edits`: somebody wrote in a document that he may read.
 */
export type Topic =
	| 'notices'
	| 'access'
	| 'documents'
	| 'edits'
	| 'meetings'
	| 'projects'
	| 'bodies'
	| `${'document' | 'meeting' | 'project' | 'body'}:${string}`;

const topic = v.custom<Topic>((value) => typeof value === 'string' && TOPIC.test(value));

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
