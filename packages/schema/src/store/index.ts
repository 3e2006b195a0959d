export * from './accounts.ts';
export * from './audit-log.ts';
export * from './audit.ts';
export * from './bodies.ts';
export * from './body-posts.ts';
export { connect, databaseAnswers, transaction, type Sql, type Tx } from './connection.ts';
export * from './document-steps.ts';
export {
	addCoAuthor,
	coAuthors,
	documentById,
	documentsByIds,
	factsByDocument,
	factsOf,
	listDocuments,
	listRevisions,
	lockRow,
	passportsOf,
	removeCoAuthor,
	type CoAuthor,
	type DocumentFilter
} from './documents.ts';
export { listen, notify, type ListenHandlers, type StoreEvent } from './events.ts';
export * from './given-roles.ts';
export * from './history.ts';
export * from './idempotency-keys.ts';
export * from './log.ts';
export * from './meeting-moves.ts';
export * from './meetings.ts';
export * from './migrations.ts';
export * from './my-day.ts';
export * from './notices.ts';
export * from './offices.ts';
export * from './participants.ts';
export {
	createPerson,
	listPeople,
	peopleByIds,
	personByEmail,
	personById,
	setBlocked,
	setPasswordHash,
	type Account,
	type NewPerson,
	type StoredPerson
} from './people.ts';
export { createProject, listProjects, lockProject, nextRegNo, projectById } from './projects.ts';
export * from './quarantine.ts';
export * from './replay.ts';
export * from './roles.ts';
export * from './search.ts';
export * from './sessions.ts';
export * from './signatures.ts';
export * from './snapshots.ts';
export * from './tickets.ts';
export * from './transitions.ts';
export * from './versions.ts';
