-- Up to when a person has seen what others changed; moved by that person alone.
create table person_visit (
	person_id uuid primary key references person,
	seen_at timestamptz not null
);
