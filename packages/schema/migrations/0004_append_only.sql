-- What may never happen, whoever asks, the owner of the tables included.

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% of % is refused: its rows are for ever', tg_op, tg_table_name
		using errcode = 'restrict_violation';
end $$;

create trigger document_update_for_ever before update or delete or truncate on document_update
	execute function refuse_change();
create trigger version_for_ever before update or delete or truncate on version
	execute function refuse_change();
create trigger transition_for_ever before update or delete or truncate on transition
	execute function refuse_change();
create trigger document_never_deleted before delete or truncate on document
	execute function refuse_change();
create trigger quarantine_never_deleted before delete or truncate on quarantine
	execute function refuse_change();

-- Of a kept edit only the mark may change, once.
create function guard_quarantine() returns trigger language plpgsql as $$
declare
	same quarantine := new;
begin
	same.merged_at := old.merged_at;
	if same is distinct from old or old.merged_at is not null then
		raise exception 'a kept edit may only be marked as merged' using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger quarantine_marked before update on quarantine
	for each row execute function guard_quarantine();

-- A locked document stays what it is; only its force may pass to the next version (its state).
-- No document goes back in its log or epoch, and none changes its openness within an epoch.
create function guard_document() returns trigger language plpgsql as $$
declare
	same document := new;
begin
	if old.open = 'locked' then
		same.state := old.state;
		same.updated_at := old.updated_at;
		if same is distinct from old then
			raise exception 'document % is locked for ever', old.id using errcode = 'restrict_violation';
		end if;
	end if;
	if new.head_seq < old.head_seq or new.epoch < old.epoch
		or (new.open <> old.open and new.epoch = old.epoch)
		or (new.id, new.series_id, new.revision) is distinct from (old.id, old.series_id, old.revision)
	then
		raise exception 'document % cannot go back', old.id using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger document_guarded before update on document
	for each row execute function guard_document();

-- The log of a document that is not written takes no row, however it comes. The share lock makes a lock that is
-- under way finish first; append_updates holds the row already and does not wait here.
create function guard_log() returns trigger language plpgsql as $$
declare
	doc record;
begin
	for doc in
		select id, open from document where id in (select document_id from fresh) order by id for share
	loop
		if doc.open <> 'written' then
			raise exception 'document % is %, its log takes nothing', doc.id, doc.open
				using errcode = 'restrict_violation';
		end if;
	end loop;
	return null;
end $$;
create trigger document_update_guarded after insert on document_update
	referencing new table as fresh
	for each statement execute function guard_log();

-- A version has the hash of its content, the next number of its series and the hash of the version before it.
create function guard_version() returns trigger language plpgsql as $$
declare
	last record;
begin
	select no, sha256 into last from version where series_id = new.series_id order by no desc limit 1;
	if new.sha256 <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex')
		or new.no <> coalesce(last.no, 0) + 1
		or new.previous_sha256 is distinct from last.sha256
	then
		raise exception 'version % does not continue the chain of its series', new.no
			using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger version_guarded before insert on version
	for each row execute function guard_version();
