-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [identity-insert]
INSERT INTO identity (verdict, key, type, name, other_key, other_type, other_name, created)
SELECT :verdict, e.key, e.type, e.name, o.key, o.type, o.name, :created
FROM entity e JOIN entity o ON o.id = :other
WHERE e.id = :entity;

-- [identity-withdraw]
UPDATE identity SET withdrawn = :withdrawn WHERE id = :id;

-- Two are the same (0), or one is of another type (2).

-- [identities-in-force]
SELECT key, other_key, other_type, other_name, verdict FROM identity
WHERE verdict IN (0, 2) AND withdrawn = 0
ORDER BY id;

-- Those that may have to be merged: of some a later decision says that they are the ones kept.

-- [identities-unmerged]
SELECT DISTINCT e.key FROM identity i JOIN entity e ON e.key = i.key
WHERE i.verdict IN (0, 2) AND i.withdrawn = 0 AND e.merged IS NULL;

-- Whether it was said of an entity that it is of another type, and it is.

-- [type-changed]
SELECT 1 FROM entity e JOIN entity k ON k.id = e.merged
WHERE e.key = :key AND k.type <> e.type
  AND EXISTS (SELECT 1 FROM identity i WHERE i.key = e.key AND i.verdict = 2 AND i.withdrawn = 0);

-- Who an entity would be if it was of a type: who has the key that its name has there, or else who
-- is known by its name; and whom that one was merged into.

-- [namesake]
WITH found (id, rank, documents) AS (
  SELECT id, 0, 0 FROM entity WHERE key = :key
  UNION ALL
  SELECT o.id, 1, (SELECT count(*) FROM document_entity d WHERE d.entity = o.id)
  FROM entity e
  JOIN entity x ON x.id = e.id OR x.merged = e.id
  JOIN entity_clue a ON a.entity = x.id AND a.clue >= 'n:' AND a.clue < 'n;'
  JOIN entity_clue b ON b.clue = a.clue
  JOIN entity m ON m.id = b.entity
  JOIN entity o ON o.id = coalesce (m.merged, m.id)
  WHERE e.id = :entity AND o.type = :type AND o.name = e.name
)
SELECT f.id, k.id, k.type, k.name,
       (SELECT count(*) FROM document_entity d WHERE d.entity = k.id)
FROM found f
JOIN entity e ON e.id = f.id
JOIN entity k ON k.id = coalesce (e.merged, e.id)
ORDER BY f.rank, f.documents DESC, f.id
LIMIT 1;

-- [merges]
SELECT id, key, merged FROM entity WHERE merged IS NOT NULL;

-- [entity-merge]
UPDATE entity SET merged = :target WHERE id = :entity;

-- [documents-of-entity]
SELECT document FROM document_entity WHERE entity = :entity;

-- [entity-merged]
SELECT e.id, e.key, e.name, e.type, i.id, i.verdict,
       EXISTS (SELECT 1 FROM entity_label l WHERE l.entity = e.id)
FROM entity e
LEFT JOIN identity i ON i.id = (SELECT max (x.id) FROM identity x
                                WHERE x.key = e.key AND x.verdict IN (0, 2) AND x.withdrawn = 0)
WHERE e.merged = :entity
ORDER BY e.name, e.id;

-- [unclued]
SELECT id, key, type, name FROM entity WHERE clued = 0 ORDER BY id LIMIT :limit;

-- A list of names has all that stand in the documents that know it.

-- [unclued-names]
SELECT names FROM entity_label WHERE entity = :entity ORDER BY names LIMIT 16;

-- [clues-delete]
DELETE FROM entity_clue WHERE entity = :entity;

-- [clue-insert]
INSERT OR IGNORE INTO entity_clue (entity, clue)
SELECT id, :clue FROM entity WHERE id = :entity;

-- [entity-clued]
UPDATE entity SET clued = 1 WHERE id = :entity;

-- A clue of one kind answers to one of another: the whole name to its part, the long form to its
-- abbreviation, one script to the other (see dossier-entity-clues.h). A part of a person's name
-- says little: both must stand in one document, or one person alone has it.

-- [suggestions]
WITH member (id, key) AS (
  SELECT id, key FROM entity WHERE id = :entity OR merged = :entity
), clue (member, text) AS (
  SELECT c.entity,
         CASE substr (c.clue, 1, 1) WHEN 'p' THEN 'q' WHEN 'q' THEN 'p' WHEN 'i' THEN 'j'
           WHEN 'j' THEN 'i' WHEN 'h' THEN 'k' WHEN 'k' THEN 'h' ELSE substr (c.clue, 1, 1) END
         || substr (c.clue, 2)
  FROM entity_clue c WHERE c.entity IN (SELECT id FROM member)
)
SELECT o.id, o.type, o.name, b.clue, m.name,
       (SELECT count(*) FROM document_entity d WHERE d.entity = o.id)
FROM clue a
JOIN entity_clue b ON b.clue = a.text AND b.entity <> a.member
JOIN entity m ON m.id = b.entity
JOIN entity o ON o.id = coalesce (m.merged, m.id)
WHERE o.id <> :entity
  AND EXISTS (SELECT 1 FROM document_entity d WHERE d.entity = o.id)
  AND (substr (b.clue, 1, 1) NOT IN ('p', 'q')
       OR EXISTS (SELECT 1 FROM document_entity d JOIN document_entity h ON h.document = d.document
                  WHERE d.entity = o.id AND h.entity = :entity)
       OR (SELECT count(*)
           FROM (SELECT DISTINCT w.id
                 FROM entity_clue c JOIN entity v ON v.id = c.entity
                 JOIN entity w ON w.id = coalesce (v.merged, v.id)
                 WHERE c.clue = 'q' || substr (b.clue, 2)
                   AND EXISTS (SELECT 1 FROM document_entity d WHERE d.entity = w.id)
                 LIMIT 2)) = 1)
  AND NOT (EXISTS (SELECT 1 FROM entity_clue g JOIN entity x ON x.id = g.entity
                   WHERE g.entity = :entity AND g.clue = 'g:' || x.key)
           AND EXISTS (SELECT 1 FROM entity_clue g
                       WHERE g.entity = o.id AND g.clue = 'g:' || o.key))
  AND NOT EXISTS (SELECT 1 FROM identity i, member x
                  WHERE i.verdict = 1 AND i.withdrawn = 0
                    AND ((i.key = x.key AND i.other_key IN (m.key, o.key))
                         OR (i.other_key = x.key AND i.key IN (m.key, o.key))))
ORDER BY 6 DESC, o.name, o.id, b.clue
LIMIT :limit;

-- All pairs that the query above would suggest for one or the other, each once for every clue.

-- [pairs]
WITH clue (entity, text) AS (
  SELECT c.entity,
         CASE substr (c.clue, 1, 1) WHEN 'p' THEN 'q' WHEN 'q' THEN 'p' WHEN 'i' THEN 'j'
           WHEN 'j' THEN 'i' WHEN 'h' THEN 'k' WHEN 'k' THEN 'h' ELSE substr (c.clue, 1, 1) END
         || substr (c.clue, 2)
  FROM entity_clue c
)
SELECT l.id, l.type, l.key, l.name,
       (SELECT count(*) FROM document_entity d WHERE d.entity = l.id),
       r.id, r.type, r.key, r.name,
       (SELECT count(*) FROM document_entity d WHERE d.entity = r.id), b.clue
FROM clue a
JOIN entity_clue b ON b.clue = a.text AND b.entity <> a.entity
JOIN entity m ON m.id = a.entity
JOIN entity n ON n.id = b.entity
JOIN entity l ON l.id = coalesce (m.merged, m.id)
JOIN entity r ON r.id = coalesce (n.merged, n.id)
WHERE l.id < r.id
  AND EXISTS (SELECT 1 FROM document_entity d WHERE d.entity = l.id)
  AND EXISTS (SELECT 1 FROM document_entity d WHERE d.entity = r.id)
  AND (substr (b.clue, 1, 1) NOT IN ('p', 'q')
       OR EXISTS (SELECT 1 FROM document_entity d JOIN document_entity h ON h.document = d.document
                  WHERE d.entity = l.id AND h.entity = r.id)
       OR (SELECT count(*)
           FROM (SELECT DISTINCT w.id
                 FROM entity_clue c JOIN entity v ON v.id = c.entity
                 JOIN entity w ON w.id = coalesce (v.merged, v.id)
                 WHERE c.clue = 'q' || substr (b.clue, 2)
                   AND EXISTS (SELECT 1 FROM document_entity d WHERE d.entity = w.id)
                 LIMIT 2)) = 1)
  AND NOT (EXISTS (SELECT 1 FROM entity_clue g WHERE g.entity = l.id AND g.clue = 'g:' || l.key)
           AND EXISTS (SELECT 1 FROM entity_clue g
                       WHERE g.entity = r.id AND g.clue = 'g:' || r.key))
  AND NOT EXISTS (SELECT 1 FROM entity x JOIN identity i
                  ON i.verdict = 1 AND i.withdrawn = 0
                     AND (i.key = x.key OR i.other_key = x.key)
                  JOIN entity y ON y.key = iif (i.key = x.key, i.other_key, i.key)
                  WHERE (x.id = l.id OR x.merged = l.id) AND (y.id = r.id OR y.merged = r.id));
