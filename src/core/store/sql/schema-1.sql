-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 1 of the dossier file. Days are counted from 1970-01-01; spans are
-- bytes of content.body. A mark with `decision` was made by hand and its id is the
-- decision's, negated, so it is the same after every annotation. A mark that is
-- `hidden` gave way to a decision and is in force nowhere.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,          -- of the original bytes
  uri TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT,
  remark TEXT,
  size INTEGER NOT NULL,
  bytes BLOB                            -- NULL: content.body is the bytes
);

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL UNIQUE REFERENCES source (id),
  title TEXT NOT NULL,                  -- of an untitled document its first words
  titled INTEGER NOT NULL,
  language TEXT NOT NULL,
  published TEXT,
  published_first INTEGER,
  published_last INTEGER,
  basis INTEGER NOT NULL,
  publisher TEXT,
  dateline TEXT,
  byline TEXT,
  source_url TEXT,
  n_chars INTEGER NOT NULL,
  added INTEGER NOT NULL                -- seconds since 1970, UTC
);
CREATE INDEX document_by_day ON document (published_first DESC, title, id);

-- Apart from document, so that lists never read texts.
CREATE TABLE content (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  body TEXT NOT NULL
);
CREATE VIEW document_text (id, title, body) AS
  SELECT d.id, d.title, c.body FROM document d JOIN content c ON c.document = d.id;
CREATE VIRTUAL TABLE text_index USING fts5 (
  title, body,
  content = 'document_text', content_rowid = 'id', tokenize = 'dossier'
);

CREATE TABLE segment (
  document INTEGER NOT NULL REFERENCES document (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  PRIMARY KEY (document, start)
) WITHOUT ROWID;

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,             -- "person/pham-minh-chinh"
  type INTEGER NOT NULL,
  name TEXT NOT NULL
);

-- The names and roles by document, so that a new annotation takes back what the old one gave.
-- Names seen in the text are mention.surface; these are the known ones.
CREATE TABLE entity_name (
  document INTEGER NOT NULL REFERENCES document (id),
  entity INTEGER NOT NULL REFERENCES entity (id),
  by_hand INTEGER NOT NULL,
  name TEXT NOT NULL,                   -- what to call it
  aliases TEXT NOT NULL,                -- its other names, one a line
  PRIMARY KEY (document, entity, by_hand)
) WITHOUT ROWID;
CREATE INDEX entity_name_by_entity ON entity_name (entity);

-- How many documents call it by a name: entity.name is the best of them.
CREATE TABLE entity_candidate (
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (entity, name)
) WITHOUT ROWID;
CREATE TRIGGER entity_name_added AFTER INSERT ON entity_name BEGIN
  INSERT INTO entity_candidate (entity, name, documents) VALUES (new.entity, new.name, 1)
    ON CONFLICT DO UPDATE SET documents = documents + 1;
END;
CREATE TRIGGER entity_name_removed AFTER DELETE ON entity_name BEGIN
  UPDATE entity_candidate SET documents = documents - 1
    WHERE entity = old.entity AND name = old.name;
  DELETE FROM entity_candidate
    WHERE entity = old.entity AND name = old.name AND documents < 1;
END;

CREATE TABLE entity_role (
  document INTEGER NOT NULL REFERENCES document (id),
  entity INTEGER NOT NULL REFERENCES entity (id),
  role TEXT NOT NULL,
  PRIMARY KEY (document, entity, role)
) WITHOUT ROWID;
CREATE INDEX entity_role_by_entity ON entity_role (entity, role);

-- What a person decided: apart from the marks, never overwritten, never deleted.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  layer INTEGER NOT NULL,
  verdict INTEGER NOT NULL,             -- 0 a mark was added, 1 a mark was rejected
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  quote TEXT NOT NULL,                  -- the exact words, and those around them
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  payload TEXT NOT NULL,                -- JSON
  created INTEGER NOT NULL,             -- seconds since 1970, UTC
  withdrawn INTEGER NOT NULL DEFAULT 0,
  orphan INTEGER NOT NULL DEFAULT 0     -- its words are no longer in the text
);
CREATE INDEX decision_by_document ON decision (document, withdrawn);

CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity (id),
  surface TEXT NOT NULL,                -- the words of the span
  rule TEXT,
  why TEXT,
  decision INTEGER REFERENCES decision (id),
  hidden INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX mention_by_document ON mention (document, start);
CREATE INDEX mention_by_entity ON mention (entity, document, start);
CREATE INDEX mention_by_decision ON mention (decision) WHERE decision IS NOT NULL;

CREATE TABLE time_mark (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  edtf TEXT NOT NULL,
  surface TEXT NOT NULL,                -- the words of the span
  first_day INTEGER,                    -- the days on which it is found, see dossier-reach.h
  last_day INTEGER,
  rule TEXT,
  why TEXT,
  decision INTEGER REFERENCES decision (id),
  hidden INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX time_mark_by_document ON time_mark (document, start);
CREATE INDEX time_mark_by_day ON time_mark (first_day, last_day, document) WHERE hidden = 0;
CREATE INDEX time_mark_by_decision ON time_mark (decision) WHERE decision IS NOT NULL;

CREATE TABLE sector_mark (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  sector TEXT NOT NULL,
  rule TEXT,
  why TEXT,
  decision INTEGER REFERENCES decision (id),
  hidden INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sector_mark_by_document ON sector_mark (document, start);
CREATE INDEX sector_mark_by_decision ON sector_mark (decision) WHERE decision IS NOT NULL;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  actor INTEGER REFERENCES entity (id),
  happens TEXT,                         -- EDTF: when the act takes place
  happens_first INTEGER,
  happens_last INTEGER,
  due TEXT,
  due_first INTEGER,
  due_last INTEGER,
  surface TEXT NOT NULL,                -- the words of the span
  cue TEXT,
  rule TEXT,
  why TEXT,
  decision INTEGER REFERENCES decision (id),
  hidden INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX statement_by_document ON statement (document, start);
CREATE INDEX statement_by_actor ON statement (actor, document) WHERE actor IS NOT NULL;
CREATE INDEX statement_by_day ON statement (happens_first, happens_last, document)
  WHERE hidden = 0 AND happens_first IS NOT NULL;
CREATE INDEX statement_by_due ON statement (due_first, due_last, document)
  WHERE hidden = 0 AND due_first IS NOT NULL;
CREATE INDEX statement_by_decision ON statement (decision) WHERE decision IS NOT NULL;

CREATE TABLE statement_counterpart (
  statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity (id),
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;
CREATE INDEX statement_counterpart_by_entity ON statement_counterpart (entity, statement);

CREATE TABLE statement_sector (
  statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sector TEXT NOT NULL,
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;
CREATE INDEX statement_sector_by_sector ON statement_sector (sector, statement);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  body TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES decision (id)
);
CREATE INDEX note_by_document ON note (document, start);
CREATE INDEX note_by_decision ON note (decision);

-- Counts of the marks in force, for the facets.
CREATE TABLE document_entity (
  document INTEGER NOT NULL REFERENCES document (id),
  entity INTEGER NOT NULL REFERENCES entity (id),
  mentions INTEGER NOT NULL,
  PRIMARY KEY (document, entity)
) WITHOUT ROWID;
CREATE INDEX document_entity_by_entity ON document_entity (entity, document, mentions);

CREATE TABLE document_sector (
  document INTEGER NOT NULL REFERENCES document (id),
  sector TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (document, sector)
) WITHOUT ROWID;
CREATE INDEX document_sector_by_sector ON document_sector (sector, document, mentions);
