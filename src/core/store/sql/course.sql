-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Which documents may speak of the matter of a statement, each way bounded by :limit: what more documents
-- have than that tells none of them. See dossier-course-pool.h.

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
