-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 13: people set documents aside and bring them back. `holding` has every document that came, `document`
-- those that were not set aside: no query can forget to leave the others out.

DROP VIEW document_text;
ALTER TABLE document RENAME TO holding;

-- Seconds since 1970, UTC; NULL: it is in the dossier.
ALTER TABLE holding ADD COLUMN set_aside INTEGER;

CREATE VIEW document (id, source, title, titled, language, published, published_first, published_last, basis,
                      publisher, dateline, byline, source_url, n_chars, added, story, digest, corrected) AS
  SELECT id, source, title, titled, language, published, published_first, published_last, basis,
         publisher, dateline, byline, source_url, n_chars, added, story, digest, corrected
  FROM holding WHERE set_aside IS NULL;
-- Stories are written through the view, so that steps before this one can use the same statements.
CREATE TRIGGER document_story INSTEAD OF UPDATE OF story, digest ON document BEGIN
  UPDATE holding SET story = new.story, digest = new.digest WHERE id = new.id;
END;
CREATE VIEW document_text (id, title, body) AS
  SELECT d.id, d.title, dossier_text (c.body) FROM document d JOIN content c ON c.document = d.id;

-- `set_aside` stands in them so that no row is looked up for it. They have all rows: of an index of a part SQLite
-- thinks that it is the shorter way to all documents.
DROP INDEX document_by_publisher;
CREATE INDEX document_by_publisher ON holding (publisher, set_aside);
DROP INDEX document_by_story;
CREATE INDEX document_by_story ON holding (story, set_aside) WHERE story IS NOT NULL;
CREATE INDEX holding_by_set_aside ON holding (set_aside) WHERE set_aside IS NOT NULL;
