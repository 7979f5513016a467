-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [decision-insert]
INSERT INTO decision (document, layer, verdict, start, end, quote, prefix, suffix, payload, created)
VALUES (:document, :layer, :verdict, :start, :end, :quote, :prefix, :suffix,
        json_object ('type', :type, 'key', :key, 'name', :name, 'kind', :kind, 'value', :value),
        :created);

-- [decision-withdraw]
UPDATE decision SET withdrawn = :withdrawn WHERE id = :id;

-- [decision-document]
SELECT document FROM decision WHERE id = :id;

-- Decisions are read by dossier-decision-row.c; what is no JSON tells nothing.

-- [decisions-in-force]
SELECT id, orphan, layer, verdict, start, end, quote, prefix, suffix,
       json_extract (told, '$.type'), json_extract (told, '$.key'), json_extract (told, '$.name'),
       json_extract (told, '$.kind'), json_extract (told, '$.value')
FROM (SELECT *, iif (json_valid (payload), payload, '{}') AS told FROM decision)
WHERE document = :document AND withdrawn = 0
ORDER BY id;

-- [decision-move]
UPDATE decision SET start = :start, end = :end, orphan = :orphan WHERE id = :id;

-- [statements-show]
UPDATE statement SET hidden = 0 WHERE document = :document AND hidden = 1;

-- [statements-hide]
UPDATE statement SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start
  AND kind = :kind;

-- [mention-identity]
SELECT m.document, m.start, m.end, e.type, e.key, e.name, NULL, NULL, m.entity
FROM shown_mention m JOIN entity e ON e.id = m.entity
WHERE m.document = :id >> 28 AND m.id = :id;

-- [time-identity]
SELECT document, start, end, NULL, NULL, NULL, NULL, edtf, NULL FROM shown_time
WHERE document = :id >> 28 AND id = :id;

-- [sector-identity]
SELECT document, start, end, NULL, NULL, NULL, NULL, sector, NULL FROM shown_sector
WHERE document = :id >> 28 AND id = :id;

-- [statement-identity]
SELECT document, start, end, NULL, NULL, NULL, kind, NULL, NULL FROM statement
WHERE document = :id >> 28 AND number = :id & ((1 << 28) - 1);

-- [entity-identity]
SELECT type, key, name FROM entity WHERE id = :entity;
