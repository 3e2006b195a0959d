/** What a ticket lets its bearer do with the document. */
export type Access = 'write' | 'read';

/** Why a ticket grants reading only. `schema`: the client's code is older than the document's layout. */
export type ReadReason = 'role' | 'held' | 'locked' | 'schema';

/** A ticket opens one connection to one document once, within this time. Source: design, section 4. */
export const TICKET_SECONDS = 60;
