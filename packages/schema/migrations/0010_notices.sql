-- What somebody is told of: written with what happened, read by that person alone.

create table notice (
	-- The order in which they came: the newest is the greatest.
	id bigint generated always as identity primary key,
	person_id uuid not null references person,
	kind text not null check (kind ~ '^[a-z_]{1,40}$'),
	-- What it is about, by its id only: the words are those of the day on which it is read.
	document_id uuid references document,
	meeting_id uuid references meeting,
	project_id uuid references project,
	-- The role that was given, or ''.
	role text not null default '' check (role ~ '^[a-z_]{0,40}$'),
	actor_id uuid not null references person,
	at timestamptz not null,
	read_at timestamptz,
	check (num_nonnulls(document_id, meeting_id, project_id) = 1),
	check (person_id <> actor_id)
);
create index notice_newest on notice (person_id, id desc);
create index notice_unread on notice (person_id) where read_at is null;
