-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [identity-insert]
INSERT INTO identity (verdict, key, type, name, other_key, other_type, other_name, created)
SELECT :verdict, e.key, e.type, e.name, o.key, o.type, o.name, :created
FROM entity e JOIN entity o ON o.id = :other
WHERE e.id = :entity;

-- [identity-withdraw]
UPDATE identity SET withdrawn = :withdrawn WHERE id = :id;

-- [identities-in-force]
SELECT key, other_key, other_type, other_name FROM identity
WHERE verdict = 0 AND withdrawn = 0
ORDER BY id;

-- [identity-any]
SELECT EXISTS (SELECT 1 FROM identity WHERE verdict = 0 AND withdrawn = 0);

-- [merges]
SELECT id, key, merged FROM entity WHERE merged IS NOT NULL;

-- [document-has-unmerged]
SELECT EXISTS (SELECT 1 FROM entity_name n JOIN entity e ON e.id = n.entity
               WHERE n.document = :document AND e.merged IS NULL
                 AND EXISTS (SELECT 1 FROM identity i
                             WHERE i.key = e.key AND i.verdict = 0 AND i.withdrawn = 0));

-- [entity-merge]
UPDATE entity SET merged = :target WHERE id = :entity;

-- [mentions-follow]
UPDATE mention SET entity = coalesce (:target, own), own = iif (:target IS NULL, NULL, own)
WHERE own = :entity;

-- [mentions-merge]
UPDATE mention SET own = entity, entity = :target WHERE entity = :entity AND own IS NULL;

-- [actors-follow]
UPDATE statement SET actor = coalesce (:target, own_actor),
                     own_actor = iif (:target IS NULL, NULL, own_actor)
WHERE own_actor = :entity;

-- [actors-merge]
UPDATE statement SET own_actor = actor, actor = :target
WHERE actor = :entity AND own_actor IS NULL;

-- [counterparts-follow]
UPDATE statement_counterpart SET entity = coalesce (:target, own),
                                 own = iif (:target IS NULL, NULL, own)
WHERE own = :entity;

-- [counterparts-merge]
UPDATE statement_counterpart SET own = entity, entity = :target
WHERE entity = :entity AND own IS NULL;

-- [document-mentions-merge]
UPDATE mention
SET own = entity, entity = (SELECT e.merged FROM entity e WHERE e.id = mention.entity)
WHERE document = :document AND own IS NULL
  AND entity IN (SELECT id FROM entity WHERE merged IS NOT NULL);

-- [document-actors-merge]
UPDATE statement
SET own_actor = actor, actor = (SELECT e.merged FROM entity e WHERE e.id = statement.actor)
WHERE document = :document AND own_actor IS NULL
  AND actor IN (SELECT id FROM entity WHERE merged IS NOT NULL);

-- [document-counterparts-merge]
UPDATE statement_counterpart
SET own = entity,
    entity = (SELECT e.merged FROM entity e WHERE e.id = statement_counterpart.entity)
WHERE statement IN (SELECT id FROM statement WHERE document = :document) AND own IS NULL
  AND entity IN (SELECT id FROM entity WHERE merged IS NOT NULL);

-- [entity-counts-delete]
DELETE FROM document_entity WHERE entity = :entity;

-- [entity-counts-insert]
INSERT INTO document_entity (document, entity, mentions)
SELECT document, entity, count(*) FROM mention
WHERE entity = :entity AND hidden = 0
GROUP BY document;

-- [entity-merged]
SELECT e.id, e.key, e.name, e.type,
       (SELECT max (i.id) FROM identity i
        WHERE i.key = e.key AND i.verdict = 0 AND i.withdrawn = 0)
FROM entity e WHERE e.merged = :entity
ORDER BY e.name, e.id;

-- [unclued]
SELECT id, key, type, name FROM entity WHERE clued = 0 ORDER BY id LIMIT :limit;

-- [unclued-names]
SELECT name, aliases FROM entity_name WHERE entity = :entity GROUP BY name, aliases
ORDER BY name, aliases LIMIT 16;

-- [unclued-surfaces]
SELECT DISTINCT surface FROM mention
WHERE own = :entity OR (entity = :entity AND own IS NULL)
ORDER BY surface LIMIT 16;

-- [clues-delete]
DELETE FROM entity_clue WHERE entity = :entity;

-- [clue-insert]
INSERT OR IGNORE INTO entity_clue (entity, clue)
SELECT id, :clue FROM entity WHERE id = :entity;

-- [entity-clued]
UPDATE entity SET clued = 1 WHERE id = :entity;

-- A clue of one kind answers to one of another: the whole name to its part, the long form to its
-- abbreviation, one script to the other (see dossier-entity-clues.h).

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
                  WHERE d.entity = o.id AND h.entity = :entity))
  AND NOT EXISTS (SELECT 1 FROM identity i, member x
                  WHERE i.verdict = 1 AND i.withdrawn = 0
                    AND ((i.key = x.key AND i.other_key IN (m.key, o.key))
                         OR (i.other_key = x.key AND i.key IN (m.key, o.key))))
ORDER BY 6 DESC, o.name, o.id, b.clue
LIMIT :limit;
