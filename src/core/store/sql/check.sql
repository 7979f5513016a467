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

-- Nor do they promise numbers where numbers are read, those of a choice that there is, or the days that a date
-- reaches. An entity that nothing mentions is read by nobody.

-- [check-values]
SELECT 'holding', id FROM holding
  WHERE NOT (typeof (titled) = 'integer' AND typeof (basis) = 'integer' AND basis >= 0 AND basis < :n_bases
             AND typeof (n_chars) = 'integer' AND typeof (added) = 'integer' AND typeof (digest) = 'integer'
             AND typeof (corrected) = 'integer' AND typeof (ifnull (set_aside, 0)) = 'integer'
             AND dossier_reaches (published, published_first, published_last))
UNION ALL SELECT 'source', id FROM source
  WHERE NOT (typeof (sha256) = 'blob' AND typeof (size) = 'integer')
UNION ALL SELECT 'entity', id FROM entity
  WHERE NOT (typeof (type) = 'integer' AND type >= 0 AND type < :n_types)
        AND id IN (SELECT entity FROM document_entity)
UNION ALL SELECT 'entity_label', id FROM entity_label
  WHERE typeof (documents) <> 'integer'
UNION ALL SELECT 'document_date', document FROM document_date
  WHERE document IN (SELECT id FROM document) AND NOT dossier_reaches (edtf, first_day, last_day)
UNION ALL SELECT 'statement', document FROM statement
  WHERE NOT (typeof (number) = 'integer' AND (number >= 0 OR number IS -decision) AND hidden IN (0, 1)
             AND dossier_reaches (happens, happens_first, happens_last)
             AND dossier_reaches (due, due_first, due_last))
UNION ALL SELECT 'decision', id FROM decision
  WHERE NOT (typeof (created) = 'integer' AND withdrawn IN (0, 1))
UNION ALL SELECT 'correction', id FROM correction
  WHERE NOT (typeof (created) = 'integer' AND withdrawn IN (0, 1))
UNION ALL SELECT 'identity', id FROM identity
  WHERE NOT (verdict IN (0, 1, 2) AND typeof (type) = 'integer' AND typeof (other_type) = 'integer'
             AND typeof (created) = 'integer' AND withdrawn IN (0, 1))
UNION ALL SELECT 'kinship', id FROM kinship
  WHERE NOT (typeof (verdict) = 'integer' AND typeof (created) = 'integer' AND withdrawn IN (0, 1))
UNION ALL SELECT 'saved_search', id FROM saved_search
  WHERE NOT (removed IN (0, 1) AND typeof (created) = 'integer')
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
SELECT d.title, dossier_text (c.body) AS body, s.bytes, lower (hex (s.sha256)), c.document IS NULL, d.n_chars
FROM holding d
JOIN source s ON s.id = d.source
LEFT JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- [check-details]
SELECT iif (titled, title, NULL), publisher, published, language, corrected, title
FROM document WHERE id = :document;

-- [check-statements]
SELECT id, start, end, kind, certainty,
       typeof (start) = 'integer' AND typeof (end) = 'integer' AND typeof (kind) = 'integer'
       AND typeof (certainty) = 'integer'
       AND json_valid (ifnull (sectors, '[]')) AND json_valid (ifnull (counterparts, '[]'))
       AND json_valid (ifnull (amounts, '[]'))
FROM statement WHERE document = :document
UNION ALL SELECT id, start, end, 0, 0,
                 typeof (start) = 'integer' AND typeof (end) = 'integer' AND dossier_is_words (body)
FROM note WHERE document = :document;

-- [repair-length]
UPDATE holding SET n_chars = :length WHERE id = :document;

-- [check-entity]
SELECT EXISTS (SELECT 1 FROM entity WHERE id = :id)
       AND (:names = 0 OR EXISTS (SELECT 1 FROM entity_label WHERE id = :names AND entity = :id));

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
