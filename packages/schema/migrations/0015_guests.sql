-- Whom the items of an approved agenda name, with the documents that are the materials of those items: what the invited
-- among them may read. Written with the approval, never changed.

create table agenda_reader (
	document_id uuid not null references document,
	meeting_id uuid not null references meeting,
	person_id uuid not null references person,
	primary key (document_id, meeting_id, person_id)
);

create trigger agenda_reader_for_ever before update or delete or truncate on agenda_reader
	execute function refuse_change();

-- Who is signed in is asked with every request; an invitation is a right.
create index meeting_participant_guest on meeting_participant (person_id) where invited;
