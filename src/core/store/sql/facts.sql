-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- What is counted and filtered, of the documents whose row ids are between :first and :last, all in
-- the order of row ids; see dossier-facts.h. Marks that are hidden are in force nowhere.

-- [facts-documents]
SELECT id, published_first, published_last, language, publisher, title, published
FROM document WHERE id BETWEEN :first AND :last
ORDER BY id;

-- [facts-sectors]
SELECT document, sector, mentions FROM document_sector
WHERE document BETWEEN :first AND :last
ORDER BY document, sector;

-- [facts-entities]
SELECT document, entity FROM document_entity
WHERE document BETWEEN :first AND :last
ORDER BY document;

-- [facts-days]
SELECT document, first_day, last_day, edtf FROM time_mark
WHERE document BETWEEN :first AND :last AND hidden = 0
ORDER BY document;

-- [facts-statements]
SELECT document, id, kind, actor, happens_first, happens_last, due_first, due_last, happens, due
FROM statement
WHERE document BETWEEN :first AND :last AND hidden = 0
ORDER BY document, start, end, id;

-- [facts-counterparts]
SELECT s.document, s.id, c.entity
FROM statement s JOIN statement_counterpart c ON c.statement = s.id
WHERE s.document BETWEEN :first AND :last AND s.hidden = 0
ORDER BY s.document, s.start, s.end, s.id;

-- [facts-statement-sectors]
SELECT s.document, s.id, x.sector
FROM statement s JOIN statement_sector x ON x.statement = s.id
WHERE s.document BETWEEN :first AND :last AND s.hidden = 0
ORDER BY s.document, s.start, s.end, s.id, x.position;

-- [facts-named]
SELECT id, key, type, name FROM entity;

-- [facts-words]
SELECT document, exact FROM temp.result ORDER BY document;
