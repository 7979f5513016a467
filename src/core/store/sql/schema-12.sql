-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 12: people correct what the program reads about a document.

-- What a person said of a document as a whole: apart from what is found, never overwritten, never deleted. The
-- later one holds.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  fields TEXT NOT NULL,                 -- JSON: title, publisher, published, language; "": none, null: as found
  created INTEGER NOT NULL,             -- seconds since 1970, UTC
  withdrawn INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX correction_by_document ON correction (document);

-- A bit for each DossierDetail that is what a person said.
ALTER TABLE document ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
