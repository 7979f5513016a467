-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [stale]
SELECT document FROM marks INDEXED BY marks_by_annotator
WHERE annotator IS NOT coalesce ((SELECT id FROM annotator WHERE stamp = :stamp), 0)
ORDER BY document;

-- Those whose annotators came to this file before. Two people who share it and know different things would
-- else annotate it anew in turn.

-- [stale-older]
SELECT document FROM marks INDEXED BY marks_by_annotator
WHERE coalesce (annotator, 0)
      < coalesce ((SELECT id FROM annotator WHERE stamp = :stamp), 9223372036854775807)
ORDER BY document;

-- [is-stale]
SELECT annotator IS NOT coalesce ((SELECT id FROM annotator WHERE stamp = :stamp), 0)
FROM marks WHERE document = :document;

-- [stale-name]
SELECT s.uri FROM document d JOIN source s ON s.id = d.source WHERE d.id = :document;

-- [stale-read]
SELECT dossier_text (c.body), s.uri, s.heading, d.source_url
FROM document d JOIN source s ON s.id = d.source JOIN content c ON c.document = d.id
WHERE d.id = :document;
