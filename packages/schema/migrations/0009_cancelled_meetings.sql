-- A meeting that does not take place: it keeps its number, and nothing of it changes any more.

alter table meeting
	add column cancelled_by uuid references person,
	add column cancelled_at timestamptz,
	add column cancel_reason text not null default '',
	add constraint meeting_cancelled check (
		(cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason = '')
	);

create or replace function guard_meeting() returns trigger language plpgsql as $$
begin
	if (new.id, new.body_id, new.year, new.no) is distinct from (old.id, old.body_id, old.year, old.no) then
		raise exception 'meeting % keeps its body and number', old.id using errcode = 'restrict_violation';
	end if;
	if old.cancelled_at is not null then
		raise exception 'meeting % is cancelled', old.id using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
