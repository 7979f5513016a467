-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [check-file]
PRAGMA integrity_check (50);

-- [check-references]
SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 50;

-- A file brings its own tables: they may not promise what the program reads.

-- [check-words]
SELECT 'holding', id FROM holding WHERE title IS NULL OR language IS NULL
UNION ALL SELECT 'source', id FROM source WHERE uri IS NULL OR media_type IS NULL
UNION ALL SELECT 'entity', id FROM entity WHERE key IS NULL OR name IS NULL
UNION ALL SELECT 'entity_label', id FROM entity_label WHERE names IS NULL
UNION ALL SELECT 'phrase', id FROM phrase WHERE words IS NULL
UNION ALL SELECT 'sector', id FROM sector WHERE key IS NULL
UNION ALL SELECT 'identity', id FROM identity
  WHERE key IS NULL OR name IS NULL OR other_key IS NULL OR other_name IS NULL
UNION ALL SELECT 'saved_search', id FROM saved_search WHERE name IS NULL OR words IS NULL
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
SELECT id, start, end, kind, certainty FROM statement WHERE document = :document
UNION ALL SELECT id, start, end, 0, 0 FROM note WHERE document = :document;

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
       json_extract (told, '$.kind'), json_extract (told, '$.value')
FROM (SELECT *, iif (json_valid (payload), payload, '{}') AS told FROM decision)
WHERE document = :document AND withdrawn = 0
ORDER BY id;

-- [statement-delete]
DELETE FROM statement WHERE document = :document AND id = :id;

-- [note-delete]
DELETE FROM note WHERE document = :document AND id = :id;
