-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 10: what a sector weighs in a document, and whether the document is about it: see
-- dossier-sector-weight.h. Until the marks are found anew, each of them is taken for a term that says enough alone.

ALTER TABLE document_sector RENAME TO before_document_sector;
CREATE TABLE document_sector (
  sector INTEGER NOT NULL REFERENCES sector (id),
  document INTEGER NOT NULL REFERENCES document (id),
  mentions INTEGER NOT NULL,
  weight INTEGER NOT NULL,              -- what the mentions add up to
  subject INTEGER NOT NULL,             -- 0: only mentioned in passing
  PRIMARY KEY (sector, document)
) WITHOUT ROWID;
INSERT INTO document_sector (sector, document, mentions, weight, subject)
  SELECT s.sector, s.document, s.mentions, 2 * s.mentions,
         3 * s.mentions >= h.heaviest AND (s.mentions > 1 OR h.heaviest <= 1)
  FROM before_document_sector s
  JOIN (SELECT document, max (mentions) AS heaviest FROM before_document_sector GROUP BY document) h
    ON h.document = s.document
  ORDER BY s.sector, s.document;
DROP TABLE before_document_sector;
