-- Who did what: one sequence for the whole system, each record with the hash of the one before.

create table audit (
	seq bigint primary key check (seq >= 1),
	at timestamptz not null,
	actor_id uuid references person,
	-- «И. о.»: for whom it was done.
	acting_for uuid references person,
	action text not null check (action <> ''),
	object_kind text not null,
	object_id text not null,
	details jsonb not null,
	previous text,
	-- SHA-256 of the canonical JSON of all the above (audit.ts).
	hash text not null unique
);
create index audit_object on audit (object_kind, object_id, seq);
create index audit_actor on audit (actor_id, seq);

create trigger audit_for_ever before update or delete or truncate on audit
	execute function refuse_change();

-- The end of the chain. Whoever asks holds it until the end of his transaction: there is one next record.
create function audit_tip() returns table (seq bigint, hash text) language plpgsql as $$
begin
	perform pg_advisory_xact_lock(7235001);
	return query select a.seq, a.hash from audit a order by a.seq desc limit 1;
end $$;

create function guard_audit() returns trigger language plpgsql as $$
declare
	last record;
begin
	select t.seq, t.hash into last from audit_tip() t;
	if new.seq <> coalesce(last.seq, 0) + 1 or new.previous is distinct from last.hash then
		raise exception 'audit record % does not continue the chain', new.seq
			using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger audit_guarded before insert on audit
	for each row execute function guard_audit();
