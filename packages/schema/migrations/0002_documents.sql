-- Documents: the row that decides, the log that is the text, and what the office made of it.

create table document (
	id uuid primary key,
	-- The revisions of one document share a series; versions are numbered and chained over it.
	series_id uuid not null,
	revision integer not null check (revision >= 1),
	kind text not null check (kind ~ '^[a-z_]{1,40}$'),
	title text not null,
	state text not null check (state ~ '^[a-z_]{1,40}$'),
	open text not null default 'written' check (open in ('written', 'held', 'locked')),
	-- Grows with every hold, return and lock; an edit of another epoch is refused (ADR 0002).
	epoch integer not null default 1,
	-- Number of the last log row, and how many bytes the log holds up to it.
	head_seq bigint not null default 0,
	log_bytes bigint not null default 0,
	version integer,
	project_id uuid references project,
	meeting_id uuid,
	body_id uuid not null references body,
	office_id uuid not null references office,
	schema_version integer not null,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	unique (series_id, revision),
	check ((open = 'locked') = (version is not null))
) with (fillfactor = 50); -- every batch of edits updates the row in place: no index holds what it changes
create unique index document_open_revision on document (series_id) where open <> 'locked';
create index document_newest on document (created_at desc, id desc);
create index document_project on document (project_id, created_at desc, id desc);

-- The log: truth, order and history. Rows are only ever added.
create table document_update (
	document_id uuid not null references document,
	seq bigint not null check (seq >= 1),
	bytes bytea not null,
	-- Who wrote it: the session's person, whatever the bytes say.
	person_id uuid not null references person,
	at timestamptz not null,
	primary key (document_id, seq)
);

-- A shorter way to the text up to `seq`; may be thrown away at any time.
create table document_snapshot (
	document_id uuid primary key references document,
	seq bigint not null,
	bytes bytea not null,
	-- Bytes of the log up to `seq`: what is left to be compacted is the difference to the document's.
	log_bytes bigint not null,
	at timestamptz not null default now()
);

-- A client id of Yjs belongs to the person who wrote with it first.
create table document_client (
	document_id uuid not null references document,
	client_id bigint not null,
	person_id uuid not null references person,
	at timestamptz not null default now(),
	primary key (document_id, client_id)
);

-- What somebody wrote too late: kept, offered back, never applied by itself.
create table quarantine (
	id uuid primary key default gen_random_uuid(),
	document_id uuid not null references document,
	epoch integer not null,
	person_id uuid not null references person,
	bytes bytea not null,
	sha256 text not null,
	reason text not null,
	at timestamptz not null default now(),
	-- Since then the text holds it after all.
	merged_at timestamptz,
	unique (document_id, epoch, sha256)
);
create index quarantine_person on quarantine (document_id, person_id, epoch);

-- A ticket opens one connection once; the row goes when it is used, and with its session.
create table ticket (
	hash text primary key,
	document_id uuid not null references document,
	person_id uuid not null references person,
	session_id text not null references session on delete cascade,
	epoch integer not null,
	access text not null check (access in ('write', 'read')),
	reason text,
	could_write boolean not null,
	expires_at timestamptz not null,
	at timestamptz not null
);
create index ticket_session on ticket (session_id);
create index ticket_expiry on ticket (expires_at);

create table co_author (
	document_id uuid not null references document,
	person_id uuid not null references person,
	added_by uuid not null references person,
	at timestamptz not null,
	primary key (document_id, person_id)
);

-- Every step of a document's workflow, with the content that was held or locked by it.
create table transition (
	id bigint generated always as identity primary key,
	document_id uuid not null references document,
	event text not null,
	from_state text not null,
	to_state text not null,
	actor_id uuid not null references person,
	acting_for uuid references person,
	comment text not null default '',
	seq bigint not null,
	content text,
	sha256 text,
	at timestamptz not null,
	check ((content is null) = (sha256 is null))
);
create index transition_document on transition (document_id, id);

-- What became law: canonical JSON, its hash, the hash before it (ADR 0006), and the Yjs state it was made of.
create table version (
	series_id uuid not null,
	no integer not null check (no >= 1),
	document_id uuid not null unique references document,
	seq bigint not null,
	content text not null,
	sha256 text not null,
	previous_sha256 text,
	decision text not null,
	decided_by uuid not null references person,
	acting_for uuid references person,
	comment text not null default '',
	yjs_state bytea not null,
	at timestamptz not null,
	primary key (series_id, no)
);
