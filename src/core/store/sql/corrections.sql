-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors

-- [correction-insert]
INSERT INTO correction (document, fields, created) VALUES (:document, '{}', :created);

-- [correction-say]
UPDATE correction SET fields = json_set (fields, '$.' || :field, :value) WHERE id = :id;

-- [correction-withdraw]
UPDATE correction SET withdrawn = :withdrawn WHERE id = :id;

-- A row for each thing that was said, in the order in which it was.

-- [corrections]
SELECT c.id, c.created, c.withdrawn, j.key, j.value
FROM correction c JOIN json_each (c.fields) j
WHERE c.document = :document
ORDER BY c.id, j.id;
