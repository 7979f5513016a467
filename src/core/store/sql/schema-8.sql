-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 8: copies of one text are known as one story. README.md tells the rules. All but `kinship` can be
-- made anew from texts and marks.

ALTER TABLE document ADD COLUMN story INTEGER REFERENCES document (id); -- NULL: nobody else tells it
ALTER TABLE document ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;      -- several stories in one
CREATE INDEX document_by_story ON document (story) WHERE story IS NOT NULL;

-- See dossier-sketch.h.
CREATE TABLE sketch (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  runs BLOB NOT NULL
);

-- Two texts of which one is made from the other: a row for each of the two.
CREATE TABLE likeness (
  document INTEGER NOT NULL REFERENCES document (id),
  other INTEGER NOT NULL REFERENCES document (id),
  runs INTEGER NOT NULL,                -- of words, of the one
  other_runs INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  twin INTEGER NOT NULL,                -- 1: the same in all as other, which came before; -1: the reverse; 0
  PRIMARY KEY (document, other)
) WITHOUT ROWID;

-- What a person said of two documents, by their originals: apart from all else, never overwritten.
CREATE TABLE kinship (
  id INTEGER PRIMARY KEY,
  verdict INTEGER NOT NULL,             -- DossierKinshipVerdict
  sha256 BLOB NOT NULL,
  other_sha256 BLOB NOT NULL,
  created INTEGER NOT NULL,             -- seconds since 1970, UTC
  withdrawn INTEGER NOT NULL DEFAULT 0
);

-- Raised whenever a sketch changes or goes: who holds sketches in memory reads them again.
INSERT INTO meta (key, value) VALUES ('sketches', '0');
