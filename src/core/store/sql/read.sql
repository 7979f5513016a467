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
AND d.id IN (SELECT document FROM document_sector
             WHERE sector IN (SELECT sector FROM temp.wanted)
             GROUP BY document
             HAVING count(*) = (SELECT count(*) FROM temp.wanted))

-- [result-entity]
AND d.id IN (SELECT document FROM document_entity WHERE entity = :entity)

-- [result-days]
AND ((d.published_first <= :last AND d.published_last >= :first)
     OR d.id IN (SELECT document FROM time_mark
                 WHERE hidden = 0 AND first_day <= :last AND last_day >= :first)
     OR d.id IN (SELECT document FROM statement
                 WHERE hidden = 0 AND happens_first <= :last AND happens_last >= :first)
     OR d.id IN (SELECT document FROM statement
                 WHERE hidden = 0 AND due_first <= :last AND due_last >= :first))

-- [statements]
SELECT s.id FROM temp.result r
JOIN document d ON d.id = r.document
JOIN statement s ON s.document = r.document
WHERE s.hidden = 0

-- [statements-sectors]
AND (SELECT count(DISTINCT x.sector) FROM statement_sector x
     WHERE x.statement = s.id AND x.sector IN (SELECT sector FROM temp.wanted))
    = (SELECT count(*) FROM temp.wanted)

-- [statements-entity]
AND (s.actor = :entity
     OR EXISTS (SELECT 1 FROM statement_counterpart c
                WHERE c.statement = s.id AND c.entity = :entity))

-- [statements-days]
AND ((s.due_first <= :last AND s.due_last >= :first)
     OR (coalesce(s.happens_first, d.published_first) <= :last
         AND coalesce(s.happens_last, d.published_last) >= :first))

-- [statements-order]
ORDER BY r.exact DESC, d.published_first DESC, d.title, d.id, s.start, s.end, s.id

-- [count-documents]
SELECT count(*) FROM document;

-- [documents]
SELECT d.id FROM temp.result r JOIN document d ON d.id = r.document
ORDER BY r.exact DESC, d.published_first DESC, d.title, d.id;

-- [document-row]
SELECT d.id, d.title, d.publisher, d.published, d.basis, d.language, d.dateline, d.byline, s.uri,
       d.source_url, d.n_chars, d.titled
FROM document d JOIN source s ON s.id = d.source
WHERE d.id = :id;

-- [statement-row]
SELECT s.id, s.document, s.start, s.end, s.kind, e.name, s.actor, s.happens, s.due,
       coalesce(s.happens, d.published), s.surface, s.cue, s.rule, s.why, s.decision IS NOT NULL,
       d.title, d.publisher, d.published, d.language,
       (SELECT group_concat(name, ', ') FROM
          (SELECT x.name FROM statement_counterpart c JOIN entity x ON x.id = c.entity
           WHERE c.statement = s.id ORDER BY c.position)),
       (SELECT group_concat(sector, char(10)) FROM
          (SELECT x.sector FROM statement_sector x WHERE x.statement = s.id ORDER BY x.position)),
       e.key,
       (SELECT group_concat(key, char(10)) FROM
          (SELECT x.key FROM statement_counterpart c JOIN entity x ON x.id = c.entity
           WHERE c.statement = s.id ORDER BY c.position)),
       s.certainty, s.code,
       (SELECT group_concat(surface, char(10)) FROM
          (SELECT a.surface FROM statement_amount a WHERE a.statement = s.id ORDER BY a.position))
FROM statement s
JOIN document d ON d.id = s.document
LEFT JOIN entity e ON e.id = s.actor
WHERE s.id = :id AND s.hidden = 0;

-- [document-entity-facets]
SELECT e.id, e.key, e.type, e.name, x.mentions, x.mentions
FROM document_entity x JOIN entity e ON e.id = x.entity
WHERE x.document = :document
ORDER BY e.type, 5 DESC, e.name, e.id;

-- [timeline-published]
SELECT d.id, 0, 0, 0, 0, d.published, d.title, NULL,
       (SELECT s.sector FROM document_sector s WHERE s.document = d.id
        ORDER BY s.mentions DESC, s.sector LIMIT 1),
       NULL, d.title
FROM temp.result r JOIN document d ON d.id = r.document
WHERE d.published IS NOT NULL;

-- [timeline-spoken]
SELECT t.document, t.id, t.start, t.end, 0, t.edtf, t.surface, NULL,
       (SELECT s.sector FROM document_sector s WHERE s.document = t.document
        ORDER BY s.mentions DESC, s.sector LIMIT 1),
       NULL, d.title
FROM temp.result r JOIN document d ON d.id = r.document
JOIN time_mark t ON t.document = r.document
WHERE t.hidden = 0;

-- [timeline-statements]
SELECT s.document, s.id, s.start, s.end, s.kind, coalesce(s.happens, d.published), s.surface, e.name,
       coalesce((SELECT x.sector FROM statement_sector x WHERE x.statement = s.id
                 ORDER BY x.position LIMIT 1),
                (SELECT x.sector FROM document_sector x WHERE x.document = s.document
                 ORDER BY x.mentions DESC, x.sector LIMIT 1)),
       s.due, d.title
FROM temp.result r
JOIN document d ON d.id = r.document
JOIN statement s ON s.document = r.document
LEFT JOIN entity e ON e.id = s.actor
WHERE s.hidden = 0

-- [reading-text]
SELECT body FROM content WHERE document = :document;

-- [reading-segments]
SELECT kind, start, end FROM segment WHERE document = :document ORDER BY start;

-- [reading-marks]
SELECT 0 AS layer, m.id, m.start AS start, m.end AS end, m.decision IS NOT NULL, m.entity, e.type, 0,
       e.name, NULL, NULL, m.rule, m.why, 0, NULL
FROM mention m JOIN entity e ON e.id = m.entity WHERE m.document = :document AND m.hidden = 0
UNION ALL
SELECT 1, t.id, t.start, t.end, t.decision IS NOT NULL, 0, 0, t.kind, t.edtf, t.edtf, NULL, t.rule, t.why,
       0, NULL
FROM time_mark t WHERE t.document = :document AND t.hidden = 0
UNION ALL
SELECT 2, s.id, s.start, s.end, s.decision IS NOT NULL, 0, 0, 0, s.sector, s.sector, NULL, s.rule,
       s.why, 0, NULL
FROM sector_mark s WHERE s.document = :document AND s.hidden = 0
UNION ALL
SELECT 3, s.id, s.start, s.end, s.decision IS NOT NULL, coalesce(s.actor, 0), coalesce(e.type, 0),
       s.kind, e.name, s.due, s.happens, s.rule, s.why, s.certainty,
       (SELECT group_concat(surface, ' · ') FROM
          (SELECT a.surface FROM statement_amount a WHERE a.statement = s.id ORDER BY a.position))
FROM statement s LEFT JOIN entity e ON e.id = s.actor WHERE s.document = :document AND s.hidden = 0
UNION ALL
SELECT 4, n.id, n.start, n.end, 1, 0, 0, 0, n.body, NULL, NULL, NULL, NULL, 0, NULL
FROM note n WHERE n.document = :document
ORDER BY start, end, layer;

-- [entity]
SELECT e.id, e.key, e.type, e.name,
       (SELECT coalesce(sum(x.mentions), 0) FROM document_entity x WHERE x.entity = e.id),
       (SELECT count(*) FROM document_entity x WHERE x.entity = e.id),
       (SELECT count(*) FROM statement s WHERE s.hidden = 0
          AND s.id IN (SELECT id FROM statement WHERE actor = e.id
                       UNION SELECT statement FROM statement_counterpart WHERE entity = e.id))
FROM entity e WHERE e.id = (SELECT coalesce (merged, id) FROM entity WHERE id = :entity);

-- [entity-surfaces]
SELECT surface FROM mention
WHERE entity = :entity AND hidden = 0
GROUP BY surface
ORDER BY count(*) DESC, surface;

-- [entity-known-names]
SELECT DISTINCT name, aliases FROM entity_name
WHERE entity IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)
ORDER BY name, aliases;

-- [entity-roles]
SELECT role FROM entity_role
WHERE entity IN (SELECT id FROM entity WHERE id = :entity OR merged = :entity)
GROUP BY role ORDER BY count(*) DESC, role;

-- [entity-contexts]
SELECT m.document, d.title, d.published, m.start, m.end, c.body
FROM mention m
JOIN document d ON d.id = m.document
JOIN content c ON c.document = m.document
WHERE m.entity = :entity AND m.hidden = 0
ORDER BY d.published_first DESC, d.title, d.id, m.start
LIMIT :limit;

-- [entity-statements]
SELECT s.id FROM statement s JOIN document d ON d.id = s.document
WHERE s.hidden = 0
  AND s.id IN (SELECT id FROM statement WHERE actor = :entity
               UNION SELECT statement FROM statement_counterpart WHERE entity = :entity)
ORDER BY d.published_first DESC, d.title, d.id, s.start, s.id;

-- [entity-mentions]
SELECT m.document, m.start, m.end
FROM temp.result r
JOIN document d ON d.id = r.document
JOIN mention m ON m.document = r.document AND m.entity = :entity
WHERE m.hidden = 0
ORDER BY r.exact DESC, d.published_first DESC, d.title, d.id, m.start;

-- [source-of-document]
SELECT s.bytes, c.body, s.media_type, s.encoding, s.remark, s.sha256
FROM document d
JOIN source s ON s.id = d.source
JOIN content c ON c.document = d.id
WHERE d.id = :document;

-- [decisions-of-document]
SELECT id, layer, verdict, start, end, quote, json_extract (payload, '$.type'),
       json_extract (payload, '$.key'), json_extract (payload, '$.name'),
       json_extract (payload, '$.kind'), json_extract (payload, '$.value'), created, withdrawn,
       orphan
FROM decision WHERE document = :document ORDER BY id;
