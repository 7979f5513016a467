-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 5: the marks of a document stand in one value instead of a row each, and words that come again
-- and again are written once. README.md tells why, and the form of a pack. The rows of the forms
-- before are called old_* until dossier-migrate-marks.c has packed them.

DROP INDEX document_by_day;
DROP INDEX statement_by_document;
DROP INDEX statement_by_actor;
DROP INDEX statement_by_day;
DROP INDEX statement_by_due;
DROP INDEX statement_by_decision;
DROP INDEX statement_by_own_actor;
DROP INDEX statement_by_kind;
ALTER TABLE segment RENAME TO old_segment;
ALTER TABLE entity_name RENAME TO old_entity_name;
ALTER TABLE entity_role RENAME TO old_entity_role;
ALTER TABLE mention RENAME TO old_mention;
ALTER TABLE time_mark RENAME TO old_time_mark;
ALTER TABLE sector_mark RENAME TO old_sector_mark;
ALTER TABLE statement RENAME TO old_statement;
ALTER TABLE statement_amount RENAME TO old_statement_amount;

-- The first eight bytes tell almost any two originals apart: the index is a quarter of the whole.
CREATE TABLE new_source (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,                 -- of the original bytes
  uri TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT,
  remark TEXT,
  size INTEGER NOT NULL,
  bytes BLOB                            -- NULL: content.body is the bytes
);
INSERT INTO new_source (id, sha256, uri, media_type, encoding, remark, size, bytes)
  SELECT id, dossier_bytes (sha256), uri, media_type, encoding, remark, size, bytes
  FROM source ORDER BY id;
DROP TABLE source;
ALTER TABLE new_source RENAME TO source;
CREATE INDEX source_by_sha256 ON source (substr (sha256, 1, 8));

-- Words that many marks share: names of rules, what fired them, roles.
CREATE TABLE phrase (
  id INTEGER PRIMARY KEY,
  words TEXT NOT NULL UNIQUE
);
CREATE TABLE sector (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE              -- "energy-wind"
);

-- The segments, entities, mentions, times and sector marks of a document, see dossier-pack.h.
CREATE TABLE marks (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  found BLOB NOT NULL,                  -- by the annotators
  shown BLOB                            -- when decisions have changed it: what is in force
);

-- How many documents know an entity by a list of names, the first of them being what to call it.
ALTER TABLE entity_label ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER entity_label_unclued AFTER INSERT ON entity_label BEGIN
  UPDATE entity SET clued = 0 WHERE id = new.entity AND clued = 1;
END;
CREATE TABLE entity_role (
  entity INTEGER NOT NULL REFERENCES entity (id),
  role INTEGER NOT NULL REFERENCES phrase (id),
  documents INTEGER NOT NULL,
  PRIMARY KEY (entity, role)
) WITHOUT ROWID;

CREATE TRIGGER entity_removed AFTER DELETE ON entity BEGIN
  DELETE FROM entity_role WHERE entity = old.id;
  DELETE FROM entity_clue WHERE entity = old.id;
END;

-- A merged entity's statements go on naming it; who reads looks up entity.merged.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,               -- document * 2^28 + number, or of one by hand the decision's, negated
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
  cue INTEGER REFERENCES phrase (id),
  rule INTEGER REFERENCES phrase (id),
  why INTEGER REFERENCES phrase (id),
  decision INTEGER REFERENCES decision (id),
  hidden INTEGER NOT NULL DEFAULT 0,
  certainty INTEGER NOT NULL DEFAULT 0, -- DossierCertainty
  code INTEGER REFERENCES phrase (id),  -- PLOVER type and CAMEO code: "CONSULT 042"
  counterparts TEXT,                    -- JSON: ids of entities, in order
  sectors TEXT                          -- JSON: ids of sectors, in order
);
CREATE INDEX statement_by_document ON statement (document);
CREATE INDEX statement_by_kind ON statement (kind, actor, document) WHERE hidden = 0;
CREATE INDEX statement_by_day ON statement (happens_first, happens_last, document)
  WHERE hidden = 0 AND happens_first IS NOT NULL;
CREATE INDEX statement_by_due ON statement (due_first, due_last, document)
  WHERE hidden = 0 AND due_first IS NOT NULL;
CREATE INDEX statement_by_decision ON statement (decision) WHERE decision IS NOT NULL;
CREATE TABLE statement_amount (
  statement INTEGER NOT NULL REFERENCES statement (id),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;

CREATE TRIGGER statement_removed AFTER DELETE ON statement BEGIN
  DELETE FROM statement_amount WHERE statement = old.id;
END;

-- The times that a document speaks of, and the days on which they are found, see dossier-reach.h.
CREATE TABLE document_date (
  document INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  edtf TEXT NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- By what is looked for; what stands in one document is in its pack.
DROP TABLE document_sector;
CREATE TABLE document_sector (
  sector INTEGER NOT NULL REFERENCES sector (id),
  document INTEGER NOT NULL REFERENCES document (id),
  mentions INTEGER NOT NULL,
  PRIMARY KEY (sector, document)
) WITHOUT ROWID;
DROP TABLE document_entity;
CREATE TABLE document_entity (
  entity INTEGER NOT NULL REFERENCES entity (id),
  document INTEGER NOT NULL REFERENCES document (id),
  mentions INTEGER NOT NULL,
  PRIMARY KEY (entity, document)
) WITHOUT ROWID;

DROP TABLE text_index;
CREATE VIRTUAL TABLE text_index USING fts5 (
  title, body,
  content = 'document_text', content_rowid = 'id', tokenize = 'dossier', columnsize = 0
);
INSERT INTO text_index (text_index) VALUES ('rebuild');
