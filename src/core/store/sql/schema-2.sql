-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 2: how sure a statement is, its event code, and what is counted in it.

ALTER TABLE statement ADD COLUMN certainty INTEGER NOT NULL DEFAULT 0; -- DossierCertainty
ALTER TABLE statement ADD COLUMN code TEXT; -- PLOVER type and CAMEO code: "CONSULT 042"

-- As far as kinds and rules tell; the next annotation knows better.
UPDATE statement SET certainty = CASE
  WHEN rule = 'denial' THEN 5
  WHEN kind = 2 THEN 3
  WHEN kind IN (3, 6) THEN 2
  ELSE 0 END;

CREATE TABLE statement_amount (
  statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  surface TEXT NOT NULL,                -- the words of the span
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;
