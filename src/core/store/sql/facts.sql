-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- What is counted and filtered, of the documents whose row ids are between :first and :last, all in
-- the order of row ids; see dossier-facts.h. Marks that are hidden are in force nowhere.

-- [facts-documents]
SELECT id, published_first, published_last, language, publisher, title, published
FROM document WHERE id BETWEEN :first AND :last
ORDER BY id;

-- [facts-marks]
SELECT document, coalesce (shown, found) FROM marks
WHERE document BETWEEN :first AND :last
ORDER BY document;

-- [facts-sector-keys]
SELECT id, key FROM sector;

-- [facts-days]
SELECT document, first_day, last_day, edtf FROM document_date
WHERE document BETWEEN :first AND :last
ORDER BY document, position;

-- [facts-statements]
SELECT document, number, start, end, kind, actor, happens_first, happens_last, due_first, due_last, happens, due,
       counterparts, sectors, certainty
FROM statement
WHERE document BETWEEN :first AND :last AND hidden = 0
ORDER BY document;

-- [facts-last-document]
SELECT coalesce (max (id), 0) FROM document;

-- [facts-named]
SELECT id, key, type, name FROM entity;

-- [facts-stories]
SELECT id, story FROM document WHERE story IS NOT NULL;

-- What all documents have, counted where it stands side by side: no document is read for it.

-- [first-sectors]
SELECT k.key, c.n
FROM (SELECT sector, count(*) AS n FROM document_sector GROUP BY sector) c JOIN sector k ON k.id = c.sector;

-- [first-entities]
SELECT e.id, e.key, e.type, e.name, c.n
FROM (SELECT entity, count(*) AS n FROM document_entity GROUP BY entity) c JOIN entity e ON e.id = c.entity;

-- [first-outlets]
SELECT coalesce (publisher, ''), count(*) FROM document GROUP BY publisher;

-- [first-languages]
SELECT coalesce (language, ''), count(*) FROM document GROUP BY language;

-- [first-days]
SELECT published_first, count(*) FROM document GROUP BY published_first;

-- [first-kinds]
SELECT kind, document FROM statement WHERE hidden = 0 ORDER BY kind;

-- What facts do not know of the documents of a search: their texts, and all names of entities.

-- [facts-match]
SELECT rowid FROM text_index WHERE text_index MATCH :match;

-- [facts-name-match]
SELECT coalesce (e.merged, e.id)
FROM name_index n JOIN entity_label l ON l.id = n.rowid JOIN entity e ON e.id = l.entity
WHERE name_index MATCH :match;

-- [facts-words]
SELECT document, exact FROM temp.result ORDER BY document;

-- [ledger-quotes]
-- What sorts statements by their sentences.
SELECT id, dossier_words (document, start, end) FROM statement
WHERE hidden = 0
ORDER BY document, start, end, id;
