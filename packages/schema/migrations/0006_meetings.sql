-- Meetings of the bodies, who takes part, and the signatures under minutes.

create table meeting (
	id uuid primary key,
	body_id uuid not null references body,
	-- The office that serves the body.
	office_id uuid not null references office,
	-- The year of the date, in which meetings of the body are numbered.
	year integer not null,
	no integer not null check (no >= 1),
	date date not null,
	-- `10:00`, or ''.
	time text not null,
	place text not null,
	form text not null check (form in ('hall', 'remote', 'mixed', 'absentee')),
	-- Address of the video meeting, or ''.
	link text not null,
	created_by uuid not null references person,
	created_at timestamptz not null,
	unique (body_id, year, no),
	check (year = extract(year from date))
);
create index meeting_calendar on meeting (year, date);

-- Who was marked as present or absent, and who is invited. Members of the body take part without a row: they are
-- those whose roles are in force on the day of the meeting.
create table meeting_participant (
	meeting_id uuid not null references meeting,
	person_id uuid not null references person,
	invited boolean not null,
	attendance text check (attendance in ('hall', 'remote', 'absent')),
	reason text not null default '',
	primary key (meeting_id, person_id)
);

alter table document
	add constraint document_of_meeting foreign key (meeting_id) references meeting,
	add constraint document_about check (
		(kind in ('agenda', 'minutes')) = (meeting_id is not null) and num_nonnulls(project_id, meeting_id) = 1
	);
-- A meeting has one agenda and one set of minutes.
create unique index document_meeting on document (meeting_id, kind, revision) where meeting_id is not null;

-- The number of minutes, given with the last signature, per body and year of the meeting.
create table minutes_number (
	document_id uuid primary key references document,
	body_id uuid not null references body,
	year integer not null,
	no integer not null check (no >= 1),
	unique (body_id, year, no)
);

-- A signature stands under a text as it was held in an epoch; a return begins another one and leaves it void.
create table signature (
	document_id uuid not null references document,
	epoch integer not null,
	role text not null check (role ~ '^[a-z_]{1,40}$'),
	person_id uuid not null references person,
	-- «И. о.»: for whom it was given.
	acting_for uuid references person,
	-- The last log row of the text that was signed.
	seq bigint not null,
	at timestamptz not null,
	primary key (document_id, epoch, role),
	-- Two signatures are two people.
	unique (document_id, epoch, person_id)
);

create trigger meeting_never_deleted before delete or truncate on meeting
	execute function refuse_change();
create trigger minutes_number_for_ever before update or delete or truncate on minutes_number
	execute function refuse_change();
create trigger signature_for_ever before update or delete or truncate on signature
	execute function refuse_change();

-- A meeting keeps its body, number and year.
create function guard_meeting() returns trigger language plpgsql as $$
begin
	if (new.id, new.body_id, new.year, new.no) is distinct from (old.id, old.body_id, old.year, old.no) then
		raise exception 'meeting % keeps its body and number', old.id using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger meeting_guarded before update on meeting
	for each row execute function guard_meeting();

-- Only a held text is signed, as it is.
create function guard_signature() returns trigger language plpgsql as $$
begin
	if not exists (
		select from document
		where id = new.document_id and open = 'held' and epoch = new.epoch and head_seq = new.seq
	) then
		raise exception 'document % is not held for a signature', new.document_id
			using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
create trigger signature_guarded before insert on signature
	for each row execute function guard_signature();
