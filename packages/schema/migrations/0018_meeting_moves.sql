-- Moves of a meeting whose agenda is approved. The agenda stays the version that it is; the row of the meeting says
-- when and where it is held now, and each move what stood there before it.

create table meeting_move (
	-- The order in which they were made.
	id bigint generated always as identity primary key,
	meeting_id uuid not null references meeting,
	-- What the meeting was before.
	date date not null,
	time text not null,
	place text not null,
	form text not null check (form in ('hall', 'remote', 'mixed', 'absentee')),
	link text not null,
	reason text not null check (reason <> ''),
	moved_by uuid not null references person,
	-- «И. о.»: for whom it was done.
	acting_for uuid references person,
	at timestamptz not null
);
create index meeting_move_of on meeting_move (meeting_id, id);

create trigger meeting_move_for_ever before update or delete or truncate on meeting_move
	execute function refuse_change();
