-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- temp.result holds the documents of a query and how many phrases each spells exactly, temp.wanted its sectors; both belong to one reader
-- and one transaction. Parts whose name begins with `result-` or `statements-` are put
-- together by dossier-result.c; a part stands there when the query has it.

-- [result-tables]
CREATE TEMP TABLE IF NOT EXISTS result (document INTEGER PRIMARY KEY,
                                        exact INTEGER NOT NULL DEFAULT 0);
CREATE TEMP TABLE IF NOT EXISTS wanted (sector TEXT PRIMARY KEY) WITHOUT ROWID;
DELETE FROM temp.result;
DELETE FROM temp.wanted;

-- [wanted-insert]
INSERT OR IGNORE INTO temp.wanted (sector) VALUES (:sector);

-- [result]
INSERT INTO temp.result (document) SELECT d.id FROM document d WHERE TRUE

-- [result-sectors]
AND d.id IN (SELECT x.document
             FROM temp.wanted w JOIN sector k ON k.key = w.sector
             JOIN document_sector x ON x.sector = k.id
             WHERE x.subject >= :subjects
             GROUP BY x.document
             HAVING count(*) = (SELECT count(*) FROM temp.wanted))

-- [result-entity]
AND d.id IN (SELECT document FROM document_entity WHERE entity = :entity)

-- [result-days]
AND ((d.published_first <= :last AND d.published_last >= :first)
     OR d.id IN (SELECT document FROM document_date
                 WHERE first_day <= :last AND last_day >= :first)
     OR d.id IN (SELECT document FROM statement
                 WHERE hidden = 0 AND happens_first <= :last AND happens_last >= :first)
     OR d.id IN (SELECT document FROM statement
                 WHERE hidden = 0 AND due_first <= :last AND due_last >= :first))

-- [result-outlets]
AND coalesce (d.publisher, '') IN (SELECT value FROM json_each (:outlets))

-- [result-languages]
AND d.language IN (SELECT value FROM json_each (:languages))

-- [result-says]
AND d.id IN (SELECT document FROM statement
             WHERE hidden = 0 AND kind IN (SELECT value FROM json_each (:says)))

-- [result-years]
AND coalesce (strftime ('%Y', d.published_first * 86400, 'unixepoch'), '')
    IN (SELECT value FROM json_each (:years))

-- [statements]
SELECT s.id FROM temp.result r
JOIN document d ON d.id = r.document
JOIN statement s ON s.document = r.document
WHERE s.hidden = 0

-- [statements-sectors]
AND (SELECT count(DISTINCT x.value) FROM json_each (s.sectors) x
     WHERE x.value IN (SELECT k.id FROM temp.wanted w JOIN sector k ON k.key = w.sector))
    = (SELECT count(*) FROM temp.wanted)

-- [statements-entity]
AND (s.actor IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)
     OR EXISTS (SELECT 1 FROM json_each (s.counterparts) c
                WHERE c.value IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)))

-- [statements-days]
AND ((s.due_first <= :last AND s.due_last >= :first)
     OR (coalesce(s.happens_first, d.published_first) <= :last
         AND coalesce(s.happens_last, d.published_last) >= :first))

-- [statements-says]
AND s.kind IN (SELECT value FROM json_each (:says))

-- [statements-order]
ORDER BY r.exact DESC, d.published_first DESC, d.title, d.id, s.start, s.end, s.id

-- [documents]
SELECT d.id FROM temp.result r JOIN document d ON d.id = r.document
ORDER BY r.exact DESC, d.published_first DESC, d.title, d.id;

-- [document-present]
SELECT EXISTS (SELECT 1 FROM document WHERE id = :document);

-- [document-row]
SELECT d.id, d.title, d.publisher, d.published, d.basis, d.language, d.dateline, d.byline, s.uri,
       d.source_url, d.n_chars, d.titled,
       (SELECT count(*) FROM document x WHERE x.story = d.story), d.corrected
FROM document d JOIN source s ON s.id = d.source
WHERE d.id = :id;

-- [statement-row]
SELECT s.id, s.document, s.start, s.end, s.kind, e.name, s.actor, s.happens, s.due,
       coalesce(s.happens, d.published), s.surface, s.cue, s.rule, s.why, s.by_hand,
       d.title, d.publisher, d.published, d.language,
       (SELECT group_concat(name, ', ') FROM
          (SELECT x.name FROM json_each (s.counterparts) c JOIN entity o ON o.id = c.value
           JOIN entity x ON x.id = coalesce (o.merged, o.id) ORDER BY c.key)),
       (SELECT group_concat(key, char(10)) FROM
          (SELECT k.key FROM json_each (s.sectors) x JOIN sector k ON k.id = x.value
           ORDER BY x.key)),
       e.key,
       (SELECT group_concat(key, char(10)) FROM
          (SELECT x.key FROM json_each (s.counterparts) c JOIN entity o ON o.id = c.value
           JOIN entity x ON x.id = coalesce (o.merged, o.id) ORDER BY c.key)),
       s.certainty, s.code,
       (SELECT group_concat(words, char(10)) FROM
          (SELECT dossier_words (s.document, s.start + json_extract (a.value, '$[0]'),
                                  s.start + json_extract (a.value, '$[1]')) AS words
           FROM json_each (s.amounts) a ORDER BY a.key))
FROM shown_statement s
JOIN document d ON d.id = s.document
LEFT JOIN entity e ON e.id = s.actor
WHERE s.document = iif (:id > 0, :id >> 28, (SELECT document FROM decision WHERE id = -:id))
  AND s.number = iif (:id > 0, :id & ((1 << 28) - 1), :id);

-- [document-entity-facets]
SELECT e.id, e.key, e.type, e.name, count(*), count(*)
FROM shown_mention m JOIN entity e ON e.id = m.entity
WHERE m.document = :document
GROUP BY e.id
ORDER BY e.type, 5 DESC, e.name, e.id;

-- [timeline-published]
-- Without CROSS JOIN SQLite takes temp.result for the larger table and goes through all documents.
SELECT d.id, 0, 0, 0, 0, d.published, d.title, NULL,
       (SELECT l.sector FROM shown_lead l WHERE l.document = d.id),
       NULL, d.title
FROM temp.result r CROSS JOIN document d ON d.id = r.document
WHERE d.published IS NOT NULL;

-- [timeline-spoken]
-- What a document is about is found out once for it: it takes a look at all of its marks.
WITH led (document, sector) AS MATERIALIZED
  (SELECT r.document, (SELECT l.sector FROM shown_lead l WHERE l.document = r.document)
   FROM temp.result r)
SELECT t.document, t.id, t.start, t.end, 0, t.edtf, t.surface, NULL, g.sector, NULL, d.title
FROM temp.result r CROSS JOIN document d ON d.id = r.document
JOIN led g ON g.document = r.document
JOIN shown_time t ON t.document = r.document;

-- [timeline-statements]
WITH led (document, sector) AS MATERIALIZED
  (SELECT r.document, (SELECT l.sector FROM shown_lead l WHERE l.document = r.document)
   FROM temp.result r)
SELECT s.document, s.id, s.start, s.end, s.kind, coalesce(s.happens, d.published),
       dossier_words (s.document, s.start, s.end), e.name,
       coalesce((SELECT k.key FROM sector k WHERE k.id = json_extract (s.sectors, '$[0]')),
                g.sector),
       s.due, d.title
FROM temp.result r
JOIN document d ON d.id = r.document
JOIN led g ON g.document = r.document
JOIN statement s ON s.document = r.document
LEFT JOIN entity o ON o.id = s.actor
LEFT JOIN entity e ON e.id = coalesce (o.merged, o.id)
WHERE s.hidden = 0

-- [reading-text]
SELECT dossier_text (c.body) FROM document d JOIN content c ON c.document = d.id WHERE d.id = :document;

-- [reading-segments]
SELECT kind, start, end FROM shown_segment WHERE document = :document ORDER BY start;

-- [reading-marks]
SELECT 0 AS layer, m.id, m.start AS start, m.end AS end, m.by_hand, m.entity, e.type, 0,
       e.name, NULL, NULL, m.rule, m.why, 0, NULL, NULL, 0
FROM shown_mention m JOIN entity e ON e.id = m.entity WHERE m.document = :document
UNION ALL
SELECT 1, t.id, t.start, t.end, t.by_hand, 0, 0, t.kind, t.edtf, t.edtf, NULL, t.rule, t.why,
       0, NULL, NULL, 0
FROM shown_time t WHERE t.document = :document
UNION ALL
SELECT 2, s.id, s.start, s.end, s.by_hand, 0, 0, s.share, s.sector, s.sector, NULL, s.rule,
       s.why, 0, NULL, NULL, 0
FROM shown_sector s WHERE s.document = :document
UNION ALL
SELECT 3, s.id, s.start, s.end, s.by_hand, coalesce(s.actor, 0), coalesce(e.type, 0),
       s.kind, e.name, s.due, s.happens, s.rule, s.why, s.certainty,
       (SELECT group_concat(words, ' · ') FROM
          (SELECT dossier_words (s.document, s.start + json_extract (a.value, '$[0]'),
                                  s.start + json_extract (a.value, '$[1]')) AS words
           FROM json_each (s.amounts) a ORDER BY a.key)),
       (SELECT group_concat(named, char(10)) FROM
          (SELECT x.id || ' ' || replace (x.name, char(10), ' ') AS named
           FROM json_each (s.counterparts) c JOIN entity o ON o.id = c.value
           JOIN entity x ON x.id = coalesce (o.merged, o.id) ORDER BY c.key)),
       (SELECT coalesce (json_extract (payload, '$.replaces'), json_extract (payload, '$.corrects'))
               IS NOT NULL
        FROM decision WHERE id = -s.id AND json_valid (payload))
FROM shown_statement s LEFT JOIN entity e ON e.id = s.actor WHERE s.document = :document
UNION ALL
SELECT 4, n.id, n.start, n.end, 1, 0, 0, 0, n.body, NULL, NULL, NULL, NULL, 0, NULL, NULL, 0
FROM note n WHERE n.document = :document
ORDER BY start, end, layer;

-- What stands where a statement stood: the one by hand that corrects it or, where a correction was taken back, what that
-- had corrected.

-- [statement-heir]
WITH place (document, start, end, forward, before) AS (
  SELECT document, start, end, 1, NULL FROM statement
  WHERE :id > 0 AND document = :id >> 28 AND number = :id & ((1 << 28) - 1)
  UNION ALL
  SELECT document, start, end, withdrawn = 0,
         iif (json_valid (payload), json_extract (payload, '$.corrects'), NULL)
  FROM decision WHERE id = -:id)
SELECT s.id FROM place p JOIN statement s ON s.document = p.document
WHERE s.hidden = 0 AND s.start = p.start AND s.end = p.end
  AND (NOT p.forward OR s.decision IS NOT NULL)
ORDER BY s.decision IS p.before AND p.before IS NOT NULL DESC, (s.decision IS NULL) = p.forward, s.number
LIMIT 1;

-- [entity]
SELECT e.id, e.key, e.type, e.name,
       (SELECT coalesce(sum(x.mentions), 0) FROM document_entity x WHERE x.entity = e.id),
       (SELECT count(*) FROM document_entity x WHERE x.entity = e.id)
FROM entity e WHERE e.id = (SELECT coalesce (merged, id) FROM entity WHERE id = :entity);

-- [entity-surfaces]
SELECT m.surface
FROM (SELECT document FROM document_entity WHERE entity = :entity ORDER BY document DESC LIMIT :limit) x
JOIN shown_mention m ON m.document = x.document
WHERE m.entity = :entity
GROUP BY m.surface
ORDER BY count(*) DESC, m.surface;

-- [entity-known-names]
SELECT names FROM entity_label
WHERE entity IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)
ORDER BY documents DESC, names;

-- [entity-roles]
SELECT p.words FROM entity_role r JOIN phrase p ON p.id = r.role
WHERE r.entity IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)
GROUP BY p.words ORDER BY sum (r.documents) DESC, p.words;

-- Without facts; with them nothing is looked up to know which are the latest.

-- [entity-documents]
SELECT d.id
FROM document_entity x
JOIN document d ON d.id = x.document
WHERE x.entity = :entity
ORDER BY d.published_first DESC, d.title, d.id
LIMIT :limit;

-- [entity-statements]
WITH member (id) AS (SELECT id FROM entity WHERE id = :entity OR merged = :entity),
     said (document, number) AS (
  SELECT document, number FROM statement
  WHERE hidden = 0 AND kind IN (0, 1, 2, 3, 4, 5, 6, 7) AND actor IN (SELECT id FROM member)
  UNION
  SELECT s.document, s.number FROM document_entity x JOIN statement s ON s.document = x.document
  WHERE x.entity = :entity AND s.hidden = 0
    AND EXISTS (SELECT 1 FROM json_each (s.counterparts) c
                WHERE c.value IN (SELECT id FROM member)))
SELECT s.id
FROM said JOIN statement s ON s.document = said.document AND s.number = said.number
JOIN document d ON d.id = s.document
ORDER BY d.published_first DESC, d.title, d.id, s.start, s.end, s.id
LIMIT :limit;

-- [source-of-document]
SELECT s.bytes, dossier_text (c.body), s.media_type, s.encoding, s.remark, lower (hex (s.sha256)),
       s.uri
FROM document d
JOIN source s ON s.id = d.source
JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- Documents by where they came from. Of several that came from one place each has a number, which
-- those that were set aside keep, and so all others.

-- [named-uri]
SELECT id, uri, iif (n > 1, number, 0)
FROM (SELECT d.id, s.uri, d.set_aside, row_number () OVER place AS number,
             count (*) OVER (PARTITION BY s.uri) AS n
      FROM source s JOIN holding d ON d.source = s.id
      WHERE s.uri = :name
      WINDOW place AS (PARTITION BY s.uri ORDER BY d.id))
WHERE (set_aside IS NOT NULL) = :set_aside AND (:number = 0 OR number = :number)
ORDER BY id;

-- [named-file]
SELECT id, uri, iif (n > 1, number, 0)
FROM (SELECT d.id, s.uri, d.set_aside, row_number () OVER place AS number,
             count (*) OVER (PARTITION BY s.uri) AS n
      FROM source s JOIN holding d ON d.source = s.id
      WHERE substr (s.uri, -length (:name) - 1) = '/' || :name
      WINDOW place AS (PARTITION BY s.uri ORDER BY d.id))
WHERE (set_aside IS NOT NULL) = :set_aside AND (:number = 0 OR number = :number)
ORDER BY id;

-- [decisions-of-document]
SELECT id, created, withdrawn, orphan, layer, verdict, start, end, quote, prefix, suffix,
       json_extract (told, '$.type'), json_extract (told, '$.key'), json_extract (told, '$.name'),
       json_extract (told, '$.kind'), json_extract (told, '$.value'), told
FROM (SELECT *, iif (json_valid (payload), payload, '{}') AS told FROM decision)
WHERE document = :document
ORDER BY id;
