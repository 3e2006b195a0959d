import { wholeSettings } from '@veche/schema/body';
import type { DocumentHead } from '@veche/schema/document';
import { assert } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { bodyById, type Sql } from '@veche/schema/store';
import { meetingItem } from '../api/shapes.ts';
import { bodyAsOf } from '../commands/envelope.ts';
import { readMeeting } from './meetings.ts';

/** The meeting that a document belongs to, as its page shows it: whoever reads the text may see it. */
export async function meetingOfDocument(sql: Sql, actor: Actor, head: DocumentHead) {
	assert(head.meetingId !== null, `${head.kind} ${head.id} without a meeting`);
	const [read, body] = await Promise.all([
		readMeeting(sql, actor, head.meetingId),
		bodyById(sql, head.bodyId)
	]);
	assert(
		read.ok && body !== null,
		`${head.kind} ${head.id} is read by who may not see its meeting`
	);
	return {
		...meetingItem(read.value),
		body: { ...bodyAsOf(body), kind: body.kind },
		maxMinutes: wholeSettings(body.settings).terms.meetingMinutes
	};
}
