-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- What one part of a search asks of the document d, or of its statement s; dossier-condition.h puts the parts together
-- and gives every parameter a number of its own. No part is NULL but a pattern whose time is up.

-- [search-text]
d.id IN (SELECT rowid FROM text_index WHERE text_index MATCH :value)

-- [search-anything]
TRUE

-- [search-nothing]
FALSE

-- [search-entity]
d.id IN (SELECT document FROM document_entity WHERE entity IN
           (SELECT coalesce (e.merged, e.id)
            FROM name_index n JOIN entity_label l ON l.id = n.rowid JOIN entity e ON e.id = l.entity
            WHERE name_index MATCH :value))

-- [search-subject]
d.id IN (SELECT document FROM document_sector WHERE subject = 1 AND sector IN
           (SELECT k.id FROM json_each (:value) v JOIN sector k ON k.key = v.value))

-- [search-sector]
d.id IN (SELECT document FROM document_sector WHERE sector IN
           (SELECT k.id FROM json_each (:value) v JOIN sector k ON k.key = v.value))

-- [search-outlet]
d.id IN (SELECT id FROM document WHERE publisher IN
           (SELECT publisher FROM document WHERE publisher IS NOT NULL
            GROUP BY publisher HAVING dossier_has_phrase (:value, publisher)))

-- [search-language]
d.language IN (SELECT value FROM json_each (:value))

-- [search-before]
coalesce (d.published_first < :value AND d.published_last < :value, FALSE)

-- [search-after]
coalesce (d.published_first > :value, FALSE)

-- [search-statement]
-- What is asked of one statement s stands between this and the next.
d.id IN (SELECT s.document FROM statement s WHERE s.hidden = 0 AND

-- [search-statement-end]
)

-- [search-due]
(s.due_first IS NOT NULL AND s.due_last IS NOT NULL AND s.due_first <= :last AND s.due_last >= :first)

-- [search-says]
s.kind >= 0

-- [search-says-kind]
s.kind = :kind

-- [search-says-actor]
(s.kind IN (0, 1, 2, 3, 4, 5, 6, 7) AND s.actor IS NOT NULL AND s.actor IN
   (SELECT m.id FROM name_index n JOIN entity_label l ON l.id = n.rowid
    JOIN entity e ON e.id = l.entity
    JOIN entity m ON m.id = coalesce (e.merged, e.id) OR m.merged = coalesce (e.merged, e.id)
    WHERE name_index MATCH :value))

-- [search-says-kind-actor]
(s.kind = :kind AND s.actor IS NOT NULL AND s.actor IN
   (SELECT m.id FROM name_index n JOIN entity_label l ON l.id = n.rowid
    JOIN entity e ON e.id = l.entity
    JOIN entity m ON m.id = coalesce (e.merged, e.id) OR m.merged = coalesce (e.merged, e.id)
    WHERE name_index MATCH :value))

-- [search-said-in]
-- What is asked of the document of a statement s, which stands in the result, follows.
s.document IN (SELECT d.id FROM temp.result r CROSS JOIN document d ON d.id = r.document WHERE

-- [search-pattern]
dossier_matches (:value, (SELECT dossier_text (c.body) FROM content c WHERE c.document = d.id))

-- [pattern-texts]
-- What patterns are swept over: texts as they are kept.
SELECT c.document, c.body, typeof (c.body) = 'blob'
FROM temp.result r JOIN content c ON c.document = r.document
ORDER BY r.document;

-- [pattern-count]
SELECT count (*) FROM temp.result;

-- [result-clear]
DELETE FROM temp.result;

-- [result-insert]
INSERT INTO temp.result (document) VALUES (:document);

-- [result-match]
INSERT INTO temp.result (document) SELECT rowid FROM text_index WHERE text_index MATCH :match;

-- [result-exact]
UPDATE temp.result SET exact = exact + 1
WHERE document IN (SELECT rowid FROM text_index WHERE text_index MATCH :match);

-- [search-hits]
SELECT d.id, d.title, d.published, d.publisher, s.uri, dossier_text (c.body)
FROM temp.result r
JOIN document d ON d.id = r.document
JOIN source s ON s.id = d.source
JOIN content c ON c.document = d.id
ORDER BY r.exact DESC, d.published_first DESC, d.title, d.id;

-- [saved-searches]
SELECT id, name, words FROM saved_search WHERE removed = 0 ORDER BY name COLLATE NOCASE, id;

-- [saved-search-insert]
INSERT INTO saved_search (name, words, created) VALUES (:name, :words, :created);

-- [saved-search-name]
SELECT name FROM saved_search WHERE id = :id;

-- [saved-search-rename]
UPDATE saved_search SET name = :name WHERE id = :id;

-- [saved-search-remove]
UPDATE saved_search SET removed = :removed WHERE id = :id;
