-- The one way into the log (ADR 0001): locks, checks, numbers and refuses in one transaction.

-- Keeps a refused edit, once per document, epoch and content. False when the document is unknown or the person
-- has used up what is kept for him there: 200 edits or 8 MiB per epoch.
create function keep_refused(
	p_document uuid, p_epoch integer, p_person uuid, p_bytes bytea, p_reason text
) returns boolean language plpgsql as $$
declare
	hash text := encode(sha256(p_bytes), 'hex');
	used record;
begin
	if exists (
		select from quarantine
		where document_id = p_document and epoch = p_epoch and sha256 = hash
	) then
		return true;
	end if;
	if not exists (select from document where id = p_document) then
		return false;
	end if;
	select count(*) as edits, coalesce(sum(octet_length(bytes)), 0) as size into used
	from quarantine
	where document_id = p_document and person_id = p_person and epoch = p_epoch;
	if used.edits >= 200 or used.size + octet_length(p_bytes) > 8 * 1024 * 1024 then
		return false;
	end if;
	insert into quarantine (document_id, epoch, person_id, bytes, sha256, reason)
	values (p_document, p_epoch, p_person, p_bytes, hash, p_reason)
	on conflict (document_id, epoch, sha256) do nothing;
	return true;
end $$;

-- Appends a batch; one answer per item, named by its place in the arrays (from 1).
--   appended  new_seq is the row's number
--   refused   refusal: held, locked, epoch, unknown, client_id; kept: the bytes lie in quarantine
--   busy      another transaction holds the document's row (only when p_wait is false)
-- Item i has p_client_counts[i] client ids, from p_client_ids[p_client_starts[i]] on; they become the person's.
-- Rows are locked in the order of their ids, so two batches never wait for each other in a circle. The lock is
-- FOR NO KEY UPDATE: a new ticket or co-author of the document (foreign keys) neither waits nor makes it busy.
create function append_updates(
	p_documents uuid[],
	p_updates bytea[],
	p_people uuid[],
	p_epochs integer[],
	p_could_write boolean[],
	p_moments timestamptz[],
	p_client_ids bigint[],
	p_client_starts integer[],
	p_client_counts integer[],
	p_wait boolean
) returns table (item integer, outcome text, new_seq bigint, refusal text, kept boolean)
language plpgsql set lock_timeout = '2s' as $$
declare
	rows_to_lock refcursor;
	doc record;
	ids bigint[];
	known record;
	-- The client ids and person of the last edit that was taken: whoever types sends many alike.
	last_ids bigint[];
	last_person uuid;
	taken integer[];
	met uuid[] := '{}';
begin
	if p_wait then
		open rows_to_lock for
			select id, open, epoch, head_seq from document where id = any (p_documents)
			order by id for no key update;
	else
		open rows_to_lock for
			select id, open, epoch, head_seq from document where id = any (p_documents)
			order by id for no key update skip locked;
	end if;
	loop
		fetch rows_to_lock into doc;
		exit when not found;
		met := met || doc.id;
		taken := '{}';
		last_person := null;
		for item in
			select n from generate_subscripts(p_documents, 1) as n where p_documents[n] = doc.id order by n
		loop
			ids := p_client_ids[p_client_starts[item] : p_client_starts[item] + p_client_counts[item] - 1];
			refusal := case
				when doc.open <> 'written' then doc.open
				when doc.epoch <> p_epochs[item] then 'epoch'
			end;
			if refusal is null and cardinality(ids) > 0
				and (ids, p_people[item]) is distinct from (last_ids, last_person)
			then
				select
					count(*) filter (where person_id = p_people[item]) as own,
					count(*) filter (where person_id <> p_people[item]) as foreign_ids
				into known
				from document_client where document_id = doc.id and client_id = any (ids);
				if known.foreign_ids > 0 then
					refusal := 'client_id';
				elsif known.own < cardinality(ids) then
					insert into document_client (document_id, client_id, person_id)
					select doc.id, id, p_people[item] from unnest(ids) as id
					on conflict do nothing;
				end if;
			end if;
			if refusal is null then
				last_ids := ids;
				last_person := p_people[item];
				taken := taken || item;
				outcome := 'appended';
				new_seq := doc.head_seq + cardinality(taken);
				kept := false;
			else
				outcome := 'refused';
				new_seq := null;
				kept := p_could_write[item] and keep_refused(
					doc.id, p_epochs[item], p_people[item], p_updates[item], refusal
				);
			end if;
			return next;
		end loop;
		if cardinality(taken) > 0 then
			insert into document_update (document_id, seq, bytes, person_id, at)
			select doc.id, doc.head_seq + t.place, p_updates[t.n], p_people[t.n], coalesce(p_moments[t.n], now())
			from unnest(taken) with ordinality as t (n, place);
			update document set
				head_seq = head_seq + cardinality(taken),
				log_bytes = log_bytes + (select sum(octet_length(p_updates[n])) from unnest(taken) as n),
				updated_at = greatest(
					updated_at, (select max(coalesce(p_moments[n], now())) from unnest(taken) as n)
				)
			where id = doc.id;
		end if;
	end loop;
	close rows_to_lock;
	for item in
		select n from generate_subscripts(p_documents, 1) as n where p_documents[n] <> all (met) order by n
	loop
		new_seq := null;
		kept := false;
		if exists (select from document where id = p_documents[item]) then
			outcome := 'busy';
			refusal := null;
		else
			outcome := 'refused';
			refusal := 'unknown';
		end if;
		return next;
	end loop;
end $$;
