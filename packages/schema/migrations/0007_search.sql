-- What is found by words. Made from the stored text and thrown away at any time: whatever is missing or behind the
-- log is written again.

create table document_search (
	document_id uuid primary key references document,
	-- The log row up to which the words were read.
	seq bigint not null,
	-- With «е» for «ё», as people search: shown in snippets.
	body text not null,
	words tsvector not null,
	at timestamptz not null
);
create index document_search_words on document_search using gin (words);
