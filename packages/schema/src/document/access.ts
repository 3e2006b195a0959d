/** What a ticket lets its bearer do with the document. */
export type Access = 'write' | 'read';

/** Why somebody may only read. `schema`: the client's code is older than the document's layout. */
export type ReadReason = 'role' | 'held' | 'locked' | 'schema';
