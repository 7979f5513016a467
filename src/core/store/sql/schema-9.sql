-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 9: statements lie by their documents, so that no index has to say where those of a document are. Whose
-- row is wanted by its id says the document too: it is id >> 28, or that of the decision.

ALTER TABLE statement RENAME TO before_statement;
ALTER TABLE statement_amount RENAME TO before_statement_amount;

CREATE TABLE statement (
  document INTEGER NOT NULL REFERENCES document (id),
  id INTEGER NOT NULL,                  -- document * 2^28 + number, or of one by hand the decision's, negated
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
  sectors TEXT,                         -- JSON: ids of sectors, in order
  PRIMARY KEY (document, id)
) WITHOUT ROWID;
INSERT INTO statement (document, id, start, end, kind, actor, happens, happens_first, happens_last, due,
                       due_first, due_last, cue, rule, why, decision, hidden, certainty, code,
                       counterparts, sectors)
  SELECT document, id, start, end, kind, actor, happens, happens_first, happens_last, due,
         due_first, due_last, cue, rule, why, decision, hidden, certainty, code, counterparts, sectors
  FROM before_statement ORDER BY document, id;

CREATE TABLE statement_amount (
  statement INTEGER NOT NULL,           -- its id
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;
INSERT INTO statement_amount (statement, position, start, end)
  SELECT statement, position, start, end FROM before_statement_amount ORDER BY statement, position;
DROP TABLE before_statement_amount;
DROP TABLE before_statement;

-- `hidden` is always 0 in these; SQLite looks up each row for it if it does not stand there.
CREATE INDEX statement_by_kind ON statement (kind, actor, document, hidden) WHERE hidden = 0;
CREATE INDEX statement_by_day ON statement (happens_first, happens_last, document, hidden)
  WHERE hidden = 0 AND happens_first IS NOT NULL;
CREATE INDEX statement_by_due ON statement (due_first, due_last, document, hidden)
  WHERE hidden = 0 AND due_first IS NOT NULL;
CREATE INDEX statement_by_decision ON statement (decision) WHERE decision IS NOT NULL;
CREATE TRIGGER statement_removed AFTER DELETE ON statement BEGIN
  DELETE FROM statement_amount WHERE statement = old.id;
END;

-- What SQLite was told of the sizes of tables when the file was small made it read whole tables when it had
-- grown. It plans well without.
DROP TABLE IF EXISTS sqlite_stat1;
DROP TABLE IF EXISTS sqlite_stat4;
