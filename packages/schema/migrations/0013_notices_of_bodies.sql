-- A role in a body and a substitution are told of as well.

alter table notice
	add column body_id uuid references body,
	drop constraint notice_check,
	add constraint notice_about check (num_nonnulls(document_id, meeting_id, project_id, body_id) = 1);
