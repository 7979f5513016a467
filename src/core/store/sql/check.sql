-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [check-file]
PRAGMA integrity_check (50);

-- [check-references]
SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 50;

-- A file brings its own tables: they may not promise what the program reads. Nor does a column of
-- texts keep other bytes out.

-- [check-words]
SELECT 'holding', id FROM holding
  WHERE NOT (dossier_is_words (title) AND dossier_is_words (language)
             AND dossier_is_words (ifnull (published, ''))
             AND dossier_is_words (ifnull (publisher, ''))
             AND dossier_is_words (ifnull (dateline, ''))
             AND dossier_is_words (ifnull (byline, ''))
             AND dossier_is_words (ifnull (source_url, ''))
             AND dossier_is_words (ifnull (aside_reason, '')))
UNION ALL SELECT 'source', id FROM source
  WHERE NOT (dossier_is_words (uri) AND dossier_is_words (media_type)
             AND dossier_is_words (ifnull (encoding, ''))
             AND dossier_is_words (ifnull (remark, ''))
             AND dossier_is_words (ifnull (heading, '')))
UNION ALL SELECT 'entity', id FROM entity
  WHERE NOT (dossier_is_words (key) AND dossier_is_words (name))
UNION ALL SELECT 'entity_label', id FROM entity_label
  WHERE NOT (dossier_is_words (names))
UNION ALL SELECT 'phrase', id FROM phrase
  WHERE NOT (dossier_is_words (words))
UNION ALL SELECT 'sector', id FROM sector
  WHERE NOT (dossier_is_words (key))
UNION ALL SELECT 'identity', id FROM identity
  WHERE NOT (dossier_is_words (key) AND dossier_is_words (name) AND dossier_is_words (other_key)
             AND dossier_is_words (other_name))
UNION ALL SELECT 'saved_search', id FROM saved_search
  WHERE NOT (dossier_is_words (name) AND dossier_is_words (words))
LIMIT 50;

-- [check-text-index]
INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1);

-- [check-name-index]
INSERT INTO name_index (name_index, rank) VALUES ('integrity-check', 1);

-- [rebuild-text-index]
INSERT INTO text_index (text_index) VALUES ('rebuild');

-- [rebuild-name-index]
INSERT INTO name_index (name_index) VALUES ('rebuild');

-- [check-documents]
SELECT d.id FROM document d ORDER BY d.id;

-- [check-shelf]
SELECT id FROM holding WHERE set_aside IS NOT NULL ORDER BY id;

-- [check-document]
SELECT d.title, dossier_text (c.body) AS body, s.bytes, lower (hex (s.sha256)), c.document IS NULL
FROM holding d
JOIN source s ON s.id = d.source
LEFT JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- [check-details]
SELECT iif (titled, title, NULL), publisher, published, language, corrected, title
FROM document WHERE id = :document;

-- [check-statements]
SELECT id, start, end, kind, certainty,
       json_valid (ifnull (sectors, '[]')) AND json_valid (ifnull (counterparts, '[]'))
       AND json_valid (ifnull (amounts, '[]'))
FROM statement WHERE document = :document
UNION ALL SELECT id, start, end, 0, 0, 1 FROM note WHERE document = :document;

-- [check-entity]
SELECT EXISTS (SELECT 1 FROM entity WHERE id = :id);

-- [check-entity-counts]
SELECT document, entity, mentions FROM document_entity;

-- [check-sector-counts]
SELECT document, sector, mentions, weight, subject FROM document_sector;

-- Reads the whole of the tables, for counts that no mark tells where to find.

-- [document-entity-sweep]
DELETE FROM document_entity WHERE document = :document;

-- [document-sector-sweep]
DELETE FROM document_sector WHERE document = :document;

-- [check-decisions]
SELECT orphan, start, end, layer, verdict, start, end, quote, prefix, suffix,
       json_extract (told, '$.type'), json_extract (told, '$.key'), json_extract (told, '$.name'),
       json_extract (told, '$.kind'), json_extract (told, '$.value'), told
FROM (SELECT *, iif (json_valid (payload), payload, '{}') AS told FROM decision)
WHERE document = :document AND withdrawn = 0
ORDER BY id;

-- [statement-delete]
DELETE FROM statement WHERE document = :document AND id = :id;

-- [note-delete]
DELETE FROM note WHERE document = :document AND id = :id;
