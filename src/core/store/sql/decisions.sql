-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [decision-insert]
INSERT INTO decision (document, layer, verdict, start, end, quote, prefix, suffix, payload, created)
VALUES (:document, :layer, :verdict, :start, :end, :quote, :prefix, :suffix,
        json_patch (json_object ('type', :type, 'key', :key, 'name', :name, 'kind', :kind,
                                 'value', :value),
                    json_object ('when', :when, 'certainty', :certainty, 'replaces', :replaces,
                                 'corrects', nullif (:corrects, 0), 'others', json (:others),
                                 'sectors', json (:sectors), 'amounts', json (:amounts),
                                 'code', :code, 'cue', :cue, 'kept', json (:kept))),
        :created);

-- [decision-withdraw]
UPDATE decision SET withdrawn = :withdrawn WHERE id = :id;

-- [decision-document]
SELECT document FROM decision WHERE id = :id;

-- Decisions are read by dossier-decision-row.c; what is no JSON tells nothing.

-- [decisions-in-force]
SELECT id, orphan, layer, verdict, start, end, quote, prefix, suffix,
       json_extract (told, '$.type'), json_extract (told, '$.key'), json_extract (told, '$.name'),
       json_extract (told, '$.kind'), json_extract (told, '$.value'), told
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

-- The automatic statements that one by hand takes the place of: those that stand where it stands,
-- or, when they are found elsewhere now, those that overlap it.

-- [statements-replace]
UPDATE statement SET hidden = 1
WHERE document = :document AND decision IS NULL AND start < :end AND end > :start
  AND kind = :kind
  AND (start = :start AND end = :end
       OR NOT EXISTS (SELECT 1 FROM statement x
                      WHERE x.document = :document AND x.decision IS NULL AND x.kind = :kind
                        AND x.start = :start AND x.end = :end));

-- [statement-replaced]
SELECT start, end, kind, decision,
       (SELECT json_group_array (key) FROM
          (SELECT k.key FROM json_each (s.sectors) x JOIN sector k ON k.id = x.value
           ORDER BY x.key)),
       iif (json_valid (amounts), amounts, NULL), (SELECT words FROM phrase WHERE id = s.code),
       (SELECT words FROM phrase WHERE id = s.cue),
       coalesce ((SELECT coalesce (merged, id) FROM entity WHERE id = s.actor), 0)
         = coalesce ((SELECT coalesce (merged, id) FROM entity WHERE id = :actor), 0)
FROM statement s
WHERE document = :document AND number = iif (:id < 0, :id, :id & ((1 << 28) - 1)) AND hidden = 0
  AND (:id < 0 OR :id >> 28 = :document);

-- [corrected-said]
SELECT json_extract (told, '$.when'), json_extract (told, '$.value'), json_extract (told, '$.kept')
FROM (SELECT iif (json_valid (payload), payload, '{}') AS told FROM decision WHERE id = :id);

-- What is kept of the automatic statement that one by hand takes the place of. Of several it is the one that was made
-- by the same.

-- [statement-kept]
SELECT s.actor, s.happens, s.due, s.certainty, s.counterparts
FROM statement s LEFT JOIN entity e ON e.id = s.actor
WHERE s.document = :document AND s.decision IS NULL AND s.start < :end AND s.end > :start
  AND s.kind = :kind
ORDER BY s.start = :start AND s.end = :end DESC, e.key IS :actor DESC, s.number
LIMIT 1;

-- [statement-kept-others]
SELECT value FROM json_each (iif (json_valid (:list), :list, '[]')) WHERE type = 'integer' ORDER BY id;

-- [document-published]
SELECT published FROM document WHERE id = :document;

-- [told-entity]
SELECT json_insert (coalesce (:list, '[]'), '$[#]',
                    json_object ('type', :type, 'key', :key, 'name', :name));

-- [statement-said]
SELECT json_extract (:told, '$.when'), json_extract (:told, '$.certainty'),
       json_extract (:told, '$.replaces'), json_extract (:told, '$.corrects'),
       json_extract (:told, '$.others'), json_extract (:told, '$.sectors'),
       json_extract (:told, '$.amounts'), json_extract (:told, '$.code'),
       json_extract (:told, '$.cue'), json_extract (:told, '$.kept');

-- Lists of what is no JSON are empty.

-- [said-others]
SELECT json_extract (value, '$.type'), json_extract (value, '$.key'), json_extract (value, '$.name')
FROM json_each (iif (json_valid (:list), :list, '[]')) WHERE type = 'object' ORDER BY id;

-- [said-words]
SELECT value FROM json_each (iif (json_valid (:list), :list, '[]')) WHERE type = 'text' ORDER BY id;

-- [said-amounts]
SELECT json_extract (value, '$[0]'), json_extract (value, '$[1]')
FROM json_each (iif (json_valid (:list), :list, '[]')) WHERE type = 'array' ORDER BY id;

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
