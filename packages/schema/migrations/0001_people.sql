-- People, how they sign in, the city's bodies and office, and who holds which role from when to when.

create table person (
	id uuid primary key,
	full_name text not null check (full_name <> ''),
	post text not null default '',
	unit text not null default '',
	-- From outside the administration: sees less, see the permissions.
	external boolean not null default false,
	-- Lower case; null for somebody who never signs in.
	email text unique,
	password_hash text,
	-- Since then the person cannot sign in and holds no rights.
	blocked_at timestamptz,
	created_at timestamptz not null default now()
);

-- The id is the SHA-256 of the secret in the cookie (ADR 0003).
create table session (
	id text primary key,
	user_id uuid not null references person on delete cascade,
	expires_at timestamptz not null,
	created_at timestamptz not null default now(),
	address text not null default '',
	user_agent text not null default ''
);
create index session_person on session (user_id);
create index session_expiry on session (expires_at);

create table sign_in_failure (
	id bigint generated always as identity primary key,
	email text not null,
	address text not null,
	at timestamptz not null
);
create index sign_in_failure_email on sign_in_failure (email, at);
create index sign_in_failure_address on sign_in_failure (address, at);
create index sign_in_failure_at on sign_in_failure (at);

-- One row: the city that uses this installation.
create table city (
	only_row boolean primary key default true check (only_row),
	city text not null,
	office_name text not null,
	-- Everything in this database is invented.
	demo boolean not null default false
);

create table body (
	id uuid primary key,
	name text not null check (name <> ''),
	kind text not null check (kind in ('committee', 'council', 'office_body')),
	settings jsonb not null,
	created_at timestamptz not null default now()
);

create table office (
	id uuid primary key,
	name text not null check (name <> ''),
	created_at timestamptz not null default now()
);

create table project (
	id uuid primary key,
	reg_no text not null unique check (reg_no <> ''),
	title text not null,
	short_title text not null,
	level text not null check (level in ('municipal', 'regional', 'federal')),
	phase text not null check (
		phase in ('initiation', 'preparation', 'implementation', 'suspended', 'completion', 'closed')
	),
	body_id uuid not null references body,
	office_id uuid not null references office,
	created_at timestamptz not null default now()
);
create index project_body on project (body_id);
create index project_office on project (office_id);

-- In force on a day when valid_from <= day < valid_to. Without body, office and project: the whole system.
create table role_grant (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references person,
	role text not null check (role ~ '^[a-z_]{1,40}$'),
	body_id uuid references body,
	office_id uuid references office,
	project_id uuid references project,
	voting boolean not null default false,
	valid_from date not null,
	valid_to date check (valid_to >= valid_from),
	check (num_nonnulls(body_id, office_id, project_id) <= 1)
);
create unique index role_grant_open on role_grant (person_id, role, body_id, office_id, project_id)
	nulls not distinct where valid_to is null;
create index role_grant_person on role_grant (person_id);
create index role_grant_project on role_grant (project_id) where project_id is not null;
create index role_grant_body on role_grant (body_id) where body_id is not null;
create index role_grant_office on role_grant (office_id) where office_id is not null;

-- «И. о.»: the substitute has the roles of the absent person in the period (valid_from <= day < valid_to),
-- all of them, or one role, or those of one body, office or project.
create table substitution (
	id uuid primary key default gen_random_uuid(),
	substitute_id uuid not null references person,
	absent_id uuid not null references person,
	role text check (role ~ '^[a-z_]{1,40}$'),
	body_id uuid references body,
	office_id uuid references office,
	project_id uuid references project,
	valid_from date not null,
	valid_to date not null check (valid_to >= valid_from),
	check (substitute_id <> absent_id),
	check (num_nonnulls(body_id, office_id, project_id) <= 1)
);
create index substitution_substitute on substitution (substitute_id);
create index substitution_absent on substitution (absent_id);
