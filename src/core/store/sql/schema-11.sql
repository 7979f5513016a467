-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- Version 11: a statement is known by its number in its document, a byte where its id took six, in the table and
-- in each of its indexes, and its amounts stand beside it. Its id is put together of document and number.

ALTER TABLE statement RENAME TO before_statement;

CREATE TABLE statement (
  document INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL,              -- in the document, from 0, or of one by hand the decision's, negated
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
  amounts TEXT,                         -- JSON: of each where it begins and ends, in bytes from start
  id INTEGER GENERATED ALWAYS AS (iif (number < 0, number, (document << 28) + number)) VIRTUAL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
INSERT INTO statement (document, number, start, end, kind, actor, happens, happens_first, happens_last, due,
                       due_first, due_last, cue, rule, why, decision, hidden, certainty, code,
                       counterparts, sectors, amounts)
  SELECT s.document, iif (s.id < 0, s.id, s.id & ((1 << 28) - 1)), s.start, s.end, s.kind, s.actor,
         s.happens, s.happens_first, s.happens_last, s.due, s.due_first, s.due_last, s.cue, s.rule, s.why,
         s.decision, s.hidden, s.certainty, s.code, s.counterparts, s.sectors,
         (SELECT nullif (json_group_array (json_array (a.start - s.start, a.end - s.start)), '[]')
          FROM (SELECT start, end FROM statement_amount WHERE statement = s.id ORDER BY position) a)
  FROM before_statement s ORDER BY s.document, s.id;
DROP TABLE before_statement;
DROP TABLE statement_amount;

-- `hidden` is always 0 in these; SQLite looks up each row for it if it does not stand there.
CREATE INDEX statement_by_kind ON statement (kind, actor, document, hidden) WHERE hidden = 0;
CREATE INDEX statement_by_day ON statement (happens_first, happens_last, document, hidden)
  WHERE hidden = 0 AND happens_first IS NOT NULL;
CREATE INDEX statement_by_due ON statement (due_first, due_last, document, hidden)
  WHERE hidden = 0 AND due_first IS NOT NULL;
CREATE INDEX statement_by_decision ON statement (decision) WHERE decision IS NOT NULL;
