-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [sketches-state]
SELECT coalesce ((SELECT max (document) FROM sketch), 0),
       coalesce ((SELECT CAST (value AS INTEGER) FROM meta WHERE key = 'sketches'), 0);

-- [sketches-changed]
INSERT INTO meta (key, value) VALUES ('sketches', '1')
  ON CONFLICT DO UPDATE SET value = CAST (value AS INTEGER) + 1;

-- [sketches-after]
SELECT s.document, s.runs, d.published_first, d.published_last
FROM sketch s JOIN document d ON d.id = s.document
WHERE s.document > :document ORDER BY s.document;

-- [story-day]
SELECT published_first, published_last FROM document WHERE id = :document;

-- [sketch]
SELECT runs FROM sketch WHERE document = :document;

-- [sketch-insert]
INSERT INTO sketch (document, runs) VALUES (:document, :runs);

-- [sketch-delete]
DELETE FROM sketch WHERE document = :document;

-- [likeness-insert]
INSERT INTO likeness (document, other, runs, other_runs, shared, twin)
VALUES (:document, :other, :runs, :other_runs, :shared, :twin),
       (:other, :document, :other_runs, :runs, :shared, -:twin);

-- [likeness-of-document]
SELECT other, runs, other_runs, shared, twin FROM likeness WHERE document = :document;

-- [likeness-pairs]
SELECT document, other, runs, other_runs, shared, twin FROM likeness ORDER BY document, other;

-- [likeness-documents]
SELECT DISTINCT document FROM likeness ORDER BY document;

-- [likeness-delete-turned]
DELETE FROM likeness
WHERE document IN (SELECT other FROM likeness WHERE document = :document) AND other = :document;

-- [likeness-delete]
DELETE FROM likeness WHERE document = :document;

-- [story-of-document]
SELECT coalesce (story, 0), digest FROM document WHERE id = :document;

-- [story-mates]
SELECT id FROM document WHERE story = (SELECT story FROM document WHERE id = :document);

-- [story-set]
UPDATE document SET story = nullif (:story, 0), digest = :digest WHERE id = :document;

-- [stories-clear]
DELETE FROM likeness;
DELETE FROM sketch;
UPDATE document SET story = NULL, digest = 0 WHERE story IS NOT NULL OR digest <> 0;

-- [stories-present]
SELECT id, coalesce (story, 0), digest FROM document ORDER BY id;

-- Decisions of which both documents are there, in the order they were made.

-- [kinships-in-force]
SELECT k.id, k.verdict, d.id, e.id
FROM kinship k
JOIN source s ON substr (s.sha256, 1, 8) = substr (k.sha256, 1, 8) AND s.sha256 = k.sha256
JOIN document d ON d.source = s.id
JOIN source t ON substr (t.sha256, 1, 8) = substr (k.other_sha256, 1, 8) AND t.sha256 = k.other_sha256
JOIN document e ON e.source = t.id
WHERE k.withdrawn = 0
ORDER BY k.id;

-- [kinship-documents]
SELECT d.id FROM kinship k
JOIN source s ON s.sha256 IN (k.sha256, k.other_sha256)
  AND substr (s.sha256, 1, 8) IN (substr (k.sha256, 1, 8), substr (k.other_sha256, 1, 8))
JOIN document d ON d.source = s.id
WHERE k.id = :id;

-- [kinship-insert]
INSERT INTO kinship (verdict, sha256, other_sha256, created)
SELECT :verdict, s.sha256, t.sha256, :created
FROM document d JOIN source s ON s.id = d.source, document e JOIN source t ON t.id = e.source
WHERE d.id = :document AND e.id = :other;

-- [kinship-withdraw]
UPDATE kinship SET withdrawn = :withdrawn WHERE id = :id;

-- [story-reports]
SELECT d.id, d.title, d.publisher, d.published, d.language, s.uri
FROM document d JOIN source s ON s.id = d.source
WHERE d.id = :document OR d.story = (SELECT story FROM document WHERE id = :document)
ORDER BY d.published_first IS NULL, d.published_first, d.published_last, s.sha256;

-- [stories]
SELECT story FROM document WHERE story IS NOT NULL GROUP BY story ORDER BY count(*) DESC, story;

-- [report]
SELECT d.id, d.title, d.publisher, d.published, d.language, s.uri,
       (SELECT count(*) FROM document x WHERE x.story = d.story)
FROM document d JOIN source s ON s.id = d.source
WHERE d.id = :document;
