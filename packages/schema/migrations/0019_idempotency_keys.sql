-- What a request made that carried a key, so that the same request sent again makes no second one (ADR 0017).
create table idempotency_key (
	-- A key counts for the person who sent it, and for nobody else.
	person_id uuid not null references person,
	key uuid not null,
	-- SHA-256 of what was asked.
	request text not null,
	-- Id of what was made.
	made uuid not null,
	at timestamptz not null,
	primary key (person_id, key)
);
