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

-- [keyword-text]
-- The text as it is kept: who unpacks it is another thread.
SELECT d.title, d.publisher, d.published_first, c.body, typeof (c.body) = 'blob'
FROM document d
JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- [keyword-mentions]
SELECT start, end FROM shown_mention
WHERE document = :document AND entity = :entity
ORDER BY start, end;

-- [entity-of-key]
SELECT coalesce (merged, id) FROM entity WHERE key = :key;
