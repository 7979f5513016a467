-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 3: what a person decided about two entities, and the clues by which others are suggested.
-- A mark of a merged entity names the one that is kept; `own` is the one that it named before.

-- Apart from the marks, never overwritten, never deleted. By keys, for rows of entities come and go.
CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  verdict INTEGER NOT NULL,             -- 0 the same, 1 different
  key TEXT NOT NULL,                    -- the one merged into the other
  type INTEGER NOT NULL,
  name TEXT NOT NULL,
  other_key TEXT NOT NULL,              -- the one kept
  other_type INTEGER NOT NULL,
  other_name TEXT NOT NULL,
  created INTEGER NOT NULL,             -- seconds since 1970, UTC
  withdrawn INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX identity_by_key ON identity (key, verdict, withdrawn);
CREATE INDEX identity_by_other_key ON identity (other_key, verdict, withdrawn);

ALTER TABLE entity ADD COLUMN merged INTEGER REFERENCES entity (id); -- into this one
CREATE INDEX entity_by_merged ON entity (merged) WHERE merged IS NOT NULL;

ALTER TABLE mention ADD COLUMN own INTEGER REFERENCES entity (id);
CREATE INDEX mention_by_own ON mention (own) WHERE own IS NOT NULL;
ALTER TABLE statement ADD COLUMN own_actor INTEGER REFERENCES entity (id);
CREATE INDEX statement_by_own_actor ON statement (own_actor) WHERE own_actor IS NOT NULL;
ALTER TABLE statement_counterpart ADD COLUMN own INTEGER REFERENCES entity (id);
CREATE INDEX statement_counterpart_by_own ON statement_counterpart (own) WHERE own IS NOT NULL;

-- What two entities have in common when they may be the same: "kind:words".
CREATE TABLE entity_clue (
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  clue TEXT NOT NULL,
  PRIMARY KEY (entity, clue)
) WITHOUT ROWID;
CREATE INDEX entity_clue_by_clue ON entity_clue (clue, entity);

-- Whether entity_clue has the clues of all names; a new name makes them stale.
ALTER TABLE entity ADD COLUMN clued INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entity_unclued ON entity (id) WHERE clued = 0;
CREATE TRIGGER entity_candidate_added AFTER INSERT ON entity_candidate BEGIN
  UPDATE entity SET clued = 0 WHERE id = new.entity AND clued = 1;
END;
