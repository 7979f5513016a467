-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- The documents of a concordance are known by their row ids, in order, before the first one is
-- read: sorting them with their texts would copy every text.

-- [keyword-document]
SELECT d.title, d.publisher, d.published_first, d.published, d.language, s.uri, dossier_text (c.body)
FROM document d
JOIN source s ON s.id = d.source
JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- The text as it is kept: who unpacks it is another thread.

-- [keyword-text]
SELECT c.body, typeof (c.body) = 'blob', d.title, d.publisher, d.published_first
FROM document d
JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- [keyword-body]
-- Of a document that is known to be there: the other columns stand in other pages.
SELECT body, typeof (body) = 'blob' FROM content WHERE document = :document;

-- [keyword-mentions]
SELECT start, end FROM shown_mention
WHERE document = :document AND entity = :entity
ORDER BY start, end;

-- [entity-of-key]
SELECT coalesce (merged, id) FROM entity WHERE key = :key;
