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

-- [decisions-in-force]
SELECT id, layer, verdict, start, end, quote, prefix, suffix, orphan,
       json_extract (payload, '$.type'), json_extract (payload, '$.key'),
       json_extract (payload, '$.name'), json_extract (payload, '$.kind'),
       json_extract (payload, '$.value')
FROM decision
WHERE document = :document AND withdrawn = 0
ORDER BY id;

-- [decision-move]
UPDATE decision SET start = :start, end = :end, orphan = :orphan WHERE id = :id;

-- [mentions-show]
UPDATE mention SET hidden = 0 WHERE document = :document AND hidden = 1;

-- [times-show]
UPDATE time_mark SET hidden = 0 WHERE document = :document AND hidden = 1;

-- [sectors-show]
UPDATE sector_mark SET hidden = 0 WHERE document = :document AND hidden = 1;

-- [statements-show]
UPDATE statement SET hidden = 0 WHERE document = :document AND hidden = 1;

-- [mentions-hide]
UPDATE mention SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start
  AND entity IN (SELECT id FROM entity WHERE key = :key OR type = :type);

-- [mentions-hide-under]
UPDATE mention SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start;

-- [times-hide]
UPDATE time_mark SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start
  AND (edtf = :value OR (start = :start AND end = :end));

-- [sectors-hide]
UPDATE sector_mark SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start
  AND sector = :value;

-- [statements-hide]
UPDATE statement SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start
  AND kind = :kind;

-- [mention-identity]
SELECT m.document, m.start, m.end, e.type, e.key, e.name, NULL, NULL
FROM mention m JOIN entity e ON e.id = m.entity
WHERE m.id = :id;

-- [time-identity]
SELECT document, start, end, NULL, NULL, NULL, NULL, edtf FROM time_mark WHERE id = :id;

-- [sector-identity]
SELECT document, start, end, NULL, NULL, NULL, NULL, sector FROM sector_mark WHERE id = :id;

-- [statement-identity]
SELECT document, start, end, NULL, NULL, NULL, kind, NULL FROM statement WHERE id = :id;

-- [entity-identity]
SELECT type, key, name FROM entity WHERE id = :entity;
