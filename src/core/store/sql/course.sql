-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Which documents may speak of the matter of a statement, each way bounded by :limit. Of a name that more
-- documents have the latest are taken; dates and words that more have are passed over, so any do to tell.
-- See dossier-course-pool.c.

-- [course-named]
SELECT document FROM document_entity WHERE entity = :entity ORDER BY document DESC LIMIT :limit;

-- [course-due]
SELECT DISTINCT document FROM statement
WHERE hidden = 0 AND due_first = :first AND due_last = :last
LIMIT :limit;

-- [course-worded]
SELECT rowid FROM text_index WHERE text_index MATCH :match LIMIT :limit;

-- [course-name]
SELECT name FROM entity WHERE id = (SELECT coalesce (merged, id) FROM entity WHERE id = :entity);

-- [course-document]
SELECT language, published_first, published_last FROM document WHERE id = :id;
