-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [check-file]
PRAGMA integrity_check (50);

-- [check-references]
SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 50;

-- [check-index]
INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1);
INSERT INTO name_index (name_index, rank) VALUES ('integrity-check', 1);

-- [rebuild-index]
INSERT INTO text_index (text_index) VALUES ('rebuild');
INSERT INTO name_index (name_index) VALUES ('rebuild');

-- [check-documents]
SELECT d.id FROM document d ORDER BY d.id;

-- [check-document]
SELECT d.title, c.body, s.bytes, s.sha256, c.document IS NULL
FROM document d
JOIN source s ON s.id = d.source
LEFT JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- [check-marks]
SELECT 0, id, start, end FROM mention WHERE document = :document
UNION ALL SELECT 1, id, start, end FROM time_mark WHERE document = :document
UNION ALL SELECT 2, id, start, end FROM sector_mark WHERE document = :document
UNION ALL SELECT 3, id, start, end FROM statement WHERE document = :document
UNION ALL SELECT 4, id, start, end FROM note WHERE document = :document;

-- [check-counts]
SELECT count(*) FROM (
  SELECT * FROM (SELECT entity, mentions FROM document_entity WHERE document = :document
                 EXCEPT SELECT entity, count(*) FROM mention
                 WHERE document = :document AND hidden = 0 GROUP BY entity)
  UNION ALL
  SELECT * FROM (SELECT entity, count(*) FROM mention
                 WHERE document = :document AND hidden = 0 GROUP BY entity
                 EXCEPT SELECT entity, mentions FROM document_entity WHERE document = :document)
  UNION ALL
  SELECT * FROM (SELECT sector, mentions FROM document_sector WHERE document = :document
                 EXCEPT SELECT sector, count(*) FROM sector_mark
                 WHERE document = :document AND hidden = 0 GROUP BY sector)
  UNION ALL
  SELECT * FROM (SELECT sector, count(*) FROM sector_mark
                 WHERE document = :document AND hidden = 0 GROUP BY sector
                 EXCEPT SELECT sector, mentions FROM document_sector WHERE document = :document));

-- [check-decisions]
SELECT id, start, end, quote, orphan FROM decision
WHERE document = :document AND withdrawn = 0
ORDER BY id;

-- [mention-delete]
DELETE FROM mention WHERE id = :id;

-- [time-delete]
DELETE FROM time_mark WHERE id = :id;

-- [sector-delete]
DELETE FROM sector_mark WHERE id = :id;

-- [statement-delete]
DELETE FROM statement WHERE id = :id;

-- [note-delete]
DELETE FROM note WHERE id = :id;
