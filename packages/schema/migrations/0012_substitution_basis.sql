-- The order or decision on which a substitution rests.

alter table substitution add column basis text not null default '';
create index substitution_body on substitution (body_id) where body_id is not null;
