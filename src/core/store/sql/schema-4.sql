-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 4: the names of entities can be searched, words keep their own spelling in the full-text index,
-- and searches can be kept.

-- The names by which some document knows an entity, one a line; the same list stands here once.
CREATE TABLE entity_label (
  id INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  names TEXT NOT NULL,
  UNIQUE (entity, names)
);
CREATE VIRTUAL TABLE name_index USING fts5 (
  names,
  content = 'entity_label', content_rowid = 'id', tokenize = 'dossier'
);
-- A trigger may not write to the index, so what it has to learn waits here for the end of the
-- transaction; see the statement name-index-update.
CREATE TABLE entity_label_news (
  label INTEGER NOT NULL,
  names TEXT NOT NULL,
  change INTEGER NOT NULL               -- 1 added, -1 removed
);
CREATE TRIGGER entity_label_added AFTER INSERT ON entity_label BEGIN
  INSERT INTO entity_label_news (label, names, change) VALUES (new.id, new.names, 1);
END;
CREATE TRIGGER entity_label_removed AFTER DELETE ON entity_label BEGIN
  INSERT INTO entity_label_news (label, names, change) VALUES (old.id, old.names, -1);
END;
CREATE TRIGGER entity_name_labelled AFTER INSERT ON entity_name BEGIN
  INSERT OR IGNORE INTO entity_label (entity, names)
    VALUES (new.entity, new.name || char (10) || new.aliases);
END;
CREATE TRIGGER entity_name_unlabelled AFTER DELETE ON entity_name BEGIN
  DELETE FROM entity_label
    WHERE entity = old.entity AND names = old.name || char (10) || old.aliases
      AND NOT EXISTS (SELECT 1 FROM entity_name n
                      WHERE n.entity = old.entity AND n.name = old.name
                        AND n.aliases = old.aliases);
END;
INSERT OR IGNORE INTO entity_label (entity, names)
  SELECT entity, name || char (10) || aliases FROM entity_name ORDER BY entity, 2;
DELETE FROM entity_label_news;
INSERT INTO name_index (name_index) VALUES ('rebuild');

CREATE INDEX document_by_publisher ON document (publisher);
CREATE INDEX statement_by_kind ON statement (kind, actor, document) WHERE hidden = 0;

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,   -- taken off the list, so that this can be undone
  created INTEGER NOT NULL              -- seconds since 1970, UTC
);

INSERT INTO text_index (text_index) VALUES ('rebuild');
