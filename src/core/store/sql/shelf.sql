-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Documents that were set aside: see dossier-shelf.h.

-- [shelf]
SELECT d.id, d.title, d.publisher, d.published, d.language, d.uri, d.set_aside, d.aside_reason,
       iif (d.n > 1, d.number, 0)
FROM (SELECT h.*, s.uri, row_number () OVER place AS number,
             count (*) OVER (PARTITION BY s.uri) AS n
      FROM holding h JOIN source s ON s.id = h.source
      WINDOW place AS (PARTITION BY s.uri ORDER BY h.id)) d
WHERE d.set_aside IS NOT NULL
ORDER BY d.set_aside DESC, d.id DESC;

-- [shelf-count]
SELECT count(*) FROM holding WHERE set_aside IS NOT NULL;

-- [shelf-holds]
SELECT EXISTS (SELECT 1 FROM holding WHERE id = :document AND set_aside IS NOT NULL);

-- [shelf-put]
UPDATE holding
SET set_aside = :time, aside_reason = :reason, story = NULL, digest = 0
WHERE id = :document;

-- [shelf-tidy]
UPDATE holding SET story = NULL, digest = 0 WHERE id = :document;

-- [shelf-take]
UPDATE holding SET set_aside = NULL, aside_reason = NULL WHERE id = :document;

-- What annotators need of a document that is set aside.

-- [shelf-read]
SELECT dossier_text (c.body), s.uri, s.heading, d.source_url
FROM holding d JOIN source s ON s.id = d.source JOIN content c ON c.document = d.id
WHERE d.id = :document AND d.set_aside IS NOT NULL;

-- How the full-text index knows it.

-- [shelf-indexed]
SELECT d.title, dossier_text (c.body) FROM holding d JOIN content c ON c.document = d.id WHERE d.id = :document;

-- [marks-delete]
DELETE FROM marks WHERE document = :document;

-- Rows that documents which are set aside ought not to have.

-- [shelf-leftovers]
WITH shelf (document) AS MATERIALIZED (SELECT id FROM holding WHERE set_aside IS NOT NULL)
SELECT document FROM marks WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM statement WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM note WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM document_date WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM document_entity WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM document_sector WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM sketch WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM likeness WHERE document IN (SELECT document FROM shelf)
UNION SELECT document FROM likeness WHERE other IN (SELECT document FROM shelf)
UNION SELECT id FROM holding WHERE set_aside IS NOT NULL AND (story IS NOT NULL OR digest <> 0);
