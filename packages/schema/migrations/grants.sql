-- What the apps' role may do; run after every migration, with :app replaced by the role.

grant usage on schema public to :app;
grant select on all tables in schema public to :app;

grant insert, update, delete on session, account_link to :app;
grant insert, delete on audit_origin to :app;
grant insert, delete on sign_in_failure, ticket, co_author, idempotency_key to :app;
grant insert, update on person, city, body, body_post, office, project, role_grant, substitution to :app;
grant insert on meeting to :app;
grant update (date, time, place, form, link, cancelled_by, cancelled_at, cancel_reason) on meeting to :app;
grant insert, update, delete on meeting_participant to :app;

grant insert on document, document_update, document_client, quarantine, transition, version, audit to :app;
grant insert on minutes_number, signature, agenda_reader, meeting_move to :app;
grant insert on notice to :app;
grant update (read_at) on notice to :app;
grant update (title, state, open, epoch, head_seq, log_bytes, version, updated_at) on document to :app;
grant update (merged_at) on quarantine to :app;
grant insert, update on document_snapshot, document_search, person_visit to :app;
