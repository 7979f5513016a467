-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- What dossier-migrate-marks.c asks of a file of a form before 5. Marks by hand come back from their
-- decisions.

-- [old-segments]
SELECT start, end, kind FROM old_segment WHERE document = :document ORDER BY start;

-- [old-entities]
SELECT e.id, e.key, e.type, n.name, n.aliases
FROM old_entity_name n JOIN entity e ON e.id = n.entity
WHERE n.document = :document AND n.by_hand = 0
ORDER BY e.id;

-- [old-roles]
SELECT entity, role FROM old_entity_role WHERE document = :document ORDER BY entity, role;

-- [old-mentions]
SELECT start, end, coalesce (own, entity), rule, why FROM old_mention
WHERE document = :document AND decision IS NULL
ORDER BY start, end, id;

-- [old-times]
SELECT start, end, kind, edtf, rule, why FROM old_time_mark
WHERE document = :document AND decision IS NULL
ORDER BY start, end, id;

-- [old-sectors]
SELECT start, end, sector, rule, why FROM old_sector_mark
WHERE document = :document AND decision IS NULL
ORDER BY start, end, id;

-- [old-statements]
SELECT id, start, end, kind, coalesce (own_actor, actor), happens, due, cue, rule, why, certainty,
       code
FROM old_statement
WHERE document = :document AND decision IS NULL
ORDER BY start, end, id;

-- [old-counterparts]
SELECT coalesce (own, entity) FROM statement_counterpart WHERE statement = :statement
ORDER BY position;

-- [old-statement-sectors]
SELECT sector FROM statement_sector WHERE statement = :statement ORDER BY position;

-- [old-amounts]
SELECT start, end FROM old_statement_amount WHERE statement = :statement ORDER BY position;

-- [old-decided]
SELECT EXISTS (SELECT 1 FROM decision WHERE document = :document);

-- [old-marks-insert]
INSERT INTO marks (document, found) VALUES (:document, :pack);

-- [old-statements-insert]
INSERT OR FAIL INTO statement (document, id, start, end, kind, actor, happens, happens_first,
                               happens_last, due, due_first, due_last, decision, certainty, cue, rule,
                               why, code, counterparts, sectors)
SELECT c1, iif (c2 < 0, c2, (c1 << 28) + c2), c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16,
       c17, c18, c19, c20
FROM dossier_rows (:rows);

-- [old-amounts-insert]
INSERT OR FAIL INTO statement_amount (statement, position, start, end)
SELECT iif (r.c2 < 0, r.c2, (r.c1 << 28) + r.c2), a.key,
       r.c3 + json_extract (a.value, '$[0]'), r.c3 + json_extract (a.value, '$[1]')
FROM dossier_rows (:rows) r, json_each (r.c21) a;

-- [old-document-sector-insert]
INSERT OR FAIL INTO document_sector (sector, document, mentions)
SELECT c1, c2, c3 FROM dossier_rows (:rows);

-- [old-marks-drop]
DELETE FROM entity_label WHERE documents < 1;
DROP TABLE statement_counterpart;
DROP TABLE statement_sector;
DROP TABLE old_statement_amount;
DROP TABLE old_statement;
DROP TABLE old_sector_mark;
DROP TABLE old_time_mark;
DROP TABLE old_mention;
DROP TABLE old_entity_role;
DROP TABLE old_entity_name;
DROP TABLE old_segment;
DROP TABLE entity_candidate;
