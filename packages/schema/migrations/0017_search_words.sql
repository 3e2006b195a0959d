-- Choices are found by their names, and codes stand in no snippet: every text is read again, and found meanwhile.

update document_search set seq = -1;
