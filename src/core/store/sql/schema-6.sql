-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 6: the file knows which annotators found the marks of a document, so that those which knew less
-- can be followed by others, and who is at it.

-- Each with the knowledge it had, see dossier-annotator.h.
CREATE TABLE annotator (
  id INTEGER PRIMARY KEY,
  stamp TEXT NOT NULL UNIQUE
);
ALTER TABLE marks ADD COLUMN annotator INTEGER REFERENCES annotator (id); -- NULL: unknown
CREATE INDEX marks_by_annotator ON marks (annotator);

-- A title that the format of the original gives. Annotation wants it again; document.title may be
-- one that it found in the text.
ALTER TABLE source ADD COLUMN heading TEXT;
UPDATE source
SET heading = (SELECT d.title FROM document d WHERE d.source = source.id AND d.titled)
WHERE bytes IS NOT NULL AND media_type <> 'text/plain';

-- A clue says since now which entities the knowledge files know.
UPDATE entity SET clued = 0 WHERE clued = 1;

-- Long work that only one program may do at a time, and until when it need not be asked again:
-- one that was killed cannot say that it has ended.
CREATE TABLE claim (
  work TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL                -- milliseconds since 1970, UTC
) WITHOUT ROWID;
