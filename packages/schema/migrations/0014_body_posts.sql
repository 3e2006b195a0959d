-- Posts of which a body is made up. Who holds one is the membership of the day; a post without one is vacant.

create table body_post (
	id uuid primary key,
	body_id uuid not null references body,
	title text not null check (title <> ''),
	role text not null check (role ~ '^[a-z_]{1,40}$'),
	voting boolean not null,
	-- In force on a day when valid_from <= day < valid_to.
	valid_from date not null,
	valid_to date check (valid_to >= valid_from)
);
create index body_post_body on body_post (body_id);

alter table role_grant add column post_id uuid references body_post,
	add constraint role_grant_post_in_body check (post_id is null or body_id is not null);
create index role_grant_post on role_grant (post_id) where post_id is not null;
