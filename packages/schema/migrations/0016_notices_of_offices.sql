-- A role in the office, or over the whole system, is told of as well; both are shown by the office.

alter table notice
	add column office_id uuid references office,
	drop constraint notice_about,
	add constraint notice_about check (
		num_nonnulls(document_id, meeting_id, project_id, body_id, office_id) = 1
	);
