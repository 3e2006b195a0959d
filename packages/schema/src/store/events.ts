import type { Openness } from '../document/index.ts';
import {
	isId,
	type BodyId,
	type DocumentId,
	type MeetingId,
	type PersonId,
	type ProjectId
} from '../kernel/index.ts';
import type { Sql, Tx } from './connection.ts';

const CHANNEL = 'veche';

/** What happened, told to every process that listens. A hint: whoever misses one reads the rows instead. */
export type StoreEvent =
	| {
			readonly t: 'document';
			readonly documentId: DocumentId;
			readonly open: Openness;
			readonly state: string;
			readonly epoch: number;
			readonly version: number | null;
	  }
	| {
			/** Somebody's rights may have changed: of a person, a session, in a project or a body, on a document. */
			readonly t: 'access';
			readonly personId?: PersonId;
			readonly sessionId?: string;
			readonly projectId?: ProjectId;
			readonly bodyId?: BodyId;
			readonly documentId?: DocumentId;
	  }
	| { readonly t: 'appended'; readonly documentId: DocumentId; readonly seq: number }
	/** The notices of these people are others than before: there is a new one, or one was read. */
	| { readonly t: 'notices'; readonly personIds: readonly PersonId[] }
	/** The row of a meeting, its participants or their marks are others than before, or it is new. */
	| { readonly t: 'meeting'; readonly meetingId: MeetingId }
	/** The same of a project in the register. */
	| { readonly t: 'project'; readonly projectId: ProjectId };

/** Tells it when the transaction commits, and not at all when it does not. */
export async function notify(tx: Tx, event: StoreEvent): Promise<void> {
	await tx`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`;
}

export interface ListenHandlers {
	onEvent(event: StoreEvent): void;
	/** Listening the first time, and again after every lost connection: read now what may have been missed. */
	onListening(): void;
}

/** Listens on a connection of its own, which comes back by itself. */
export async function listen(
	sql: Sql,
	handlers: ListenHandlers
): Promise<{ stop(): Promise<void> }> {
	const listening = await sql.listen(
		CHANNEL,
		(payload) => {
			const event = parseEvent(payload);
			if (event !== null) handlers.onEvent(event);
		},
		() => handlers.onListening()
	);
	return { stop: () => listening.unlisten() };
}

/** Anybody who may connect can write to the channel, so what is no event of ours is passed over. */
export function parseEvent(payload: string): StoreEvent | null {
	const value = parseObject(payload);
	if (value === null) return null;
	switch (value['t']) {
		case 'document':
			return documentEvent(value);
		case 'access':
			return accessEvent(value);
		case 'appended': {
			const { documentId, seq } = value;
			return isId<DocumentId>(documentId) && typeof seq === 'number'
				? { t: 'appended', documentId, seq }
				: null;
		}
		case 'notices': {
			const { personIds } = value;
			return Array.isArray(personIds)
				? { t: 'notices', personIds: personIds.filter((id) => isId<PersonId>(id)) }
				: null;
		}
		case 'meeting': {
			const { meetingId } = value;
			return isId<MeetingId>(meetingId) ? { t: 'meeting', meetingId } : null;
		}
		case 'project': {
			const { projectId } = value;
			return isId<ProjectId>(projectId) ? { t: 'project', projectId } : null;
		}
		default:
			return null;
	}
}

type Fields = { readonly [key: string]: unknown };

function documentEvent({ documentId, open, state, epoch, version }: Fields): StoreEvent | null {
	if (!isId<DocumentId>(documentId) || typeof state !== 'string' || typeof epoch !== 'number')
		return null;
	if (open !== 'written' && open !== 'held' && open !== 'locked') return null;
	if (version !== null && typeof version !== 'number') return null;
	return { t: 'document', documentId, open, state, epoch, version };
}

function accessEvent({ personId, sessionId, projectId, bodyId, documentId }: Fields): StoreEvent {
	return {
		t: 'access',
		...(isId<PersonId>(personId) ? { personId } : {}),
		...(typeof sessionId === 'string' ? { sessionId } : {}),
		...(isId<ProjectId>(projectId) ? { projectId } : {}),
		...(isId<BodyId>(bodyId) ? { bodyId } : {}),
		...(isId<DocumentId>(documentId) ? { documentId } : {})
	};
}

function parseObject(payload: string): Fields | null {
	try {
		const value: unknown = JSON.parse(payload);
		return typeof value === 'object' && value !== null ? { ...value } : null;
	} catch {
		return null;
	}
}
