-- One-time links by which a person sets a password; one per person, a new one takes the place of the old.
create table account_link (
	person_id uuid primary key references person,
	-- SHA-256 of the secret in the link.
	hash text not null unique,
	issued_by uuid references person,
	at timestamptz not null,
	expires_at timestamptz not null check (expires_at > at),
	used_at timestamptz
);

-- Last request of a session, to the minute; null before the first.
alter table session add column seen_at timestamptz;

-- From where something was done. Beside the chain, not in it: addresses are personal data and are forgotten in time.
create table audit_origin (
	seq bigint primary key references audit,
	at timestamptz not null,
	address text not null,
	user_agent text not null
);
create index audit_origin_at on audit_origin (at);

create index audit_at on audit (at);
create index audit_thing on audit (split_part(action, '.', 1), seq);
