-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Dossier authors
--
-- The marks in force, each as a row: what queries ask. They stand in packs (see README.md), so a
-- query must first find the documents it is about. Nothing of this is in the file. The id of an automatic mark is that of its
-- document and its number in it; of one made by hand it is the decision's, negated.

-- [views]
CREATE TEMP VIEW shown_mention (id, document, start, end, entity, own, surface, rule, why,
                                by_hand) AS
  SELECT coalesce (-p.decision, (m.document << 28) + p.place), m.document, p.start, p.end,
         coalesce (e.merged, e.id), e.id, dossier_words (m.document, p.start, p.end),
         (SELECT words FROM phrase WHERE id = p.rule),
         iif (p.why < 0, dossier_words (m.document, p.start, p.end),
              coalesce (p.words, (SELECT words FROM phrase WHERE id = p.why))),
         p.decision IS NOT NULL
  FROM marks m JOIN dossier_pack (coalesce (m.shown, m.found), 5) p JOIN entity e ON e.id = p.entity;
CREATE TEMP VIEW shown_time (id, document, start, end, kind, edtf, surface, rule, why, by_hand) AS
  SELECT coalesce (-p.decision, (m.document << 28) + p.place), m.document, p.start, p.end,
         p.kind, p.value, dossier_words (m.document, p.start, p.end),
         (SELECT words FROM phrase WHERE id = p.rule),
         iif (p.why < 0, dossier_words (m.document, p.start, p.end),
              coalesce (p.words, (SELECT words FROM phrase WHERE id = p.why))),
         p.decision IS NOT NULL
  FROM marks m JOIN dossier_pack (coalesce (m.shown, m.found), 3) p;
CREATE TEMP VIEW shown_sector (id, document, start, end, sector, rule, why, by_hand, share) AS
  SELECT coalesce (-p.decision, (m.document << 28) + p.place), m.document, p.start, p.end, s.key,
         (SELECT words FROM phrase WHERE id = p.rule),
         iif (p.why < 0, dossier_words (m.document, p.start, p.end),
              coalesce (p.words, (SELECT words FROM phrase WHERE id = p.why))),
         p.decision IS NOT NULL, p.share
  FROM marks m JOIN dossier_pack (coalesce (m.shown, m.found), 4) p JOIN sector s ON s.id = p.other;
CREATE TEMP VIEW shown_segment (document, start, end, kind) AS
  SELECT m.document, p.start, p.end, p.kind
  FROM marks m JOIN dossier_pack (m.found, 2) p;
CREATE TEMP VIEW shown_statement (id, document, number, start, end, kind, actor, happens, happens_first,
                                  happens_last, due, due_first, due_last, surface, cue, rule, why,
                                  by_hand, certainty, code, counterparts, sectors, amounts) AS
  SELECT s.id, s.document, s.number, s.start, s.end, s.kind,
         (SELECT coalesce (e.merged, e.id) FROM entity e WHERE e.id = s.actor),
         s.happens, s.happens_first, s.happens_last, s.due, s.due_first, s.due_last,
         dossier_words (s.document, s.start, s.end),
         (SELECT words FROM phrase WHERE id = s.cue), (SELECT words FROM phrase WHERE id = s.rule),
         (SELECT words FROM phrase WHERE id = s.why), s.decision IS NOT NULL, s.certainty,
         (SELECT words FROM phrase WHERE id = s.code), s.counterparts, s.sectors,
         s.amounts
  FROM statement s WHERE s.hidden = 0;
-- What a document is about above all.
CREATE TEMP VIEW shown_lead (document, sector) AS
  SELECT m.document,
         (SELECT s.key
          FROM dossier_pack (coalesce (m.shown, m.found), 4) p JOIN sector s ON s.id = p.other
          GROUP BY s.id ORDER BY sum(p.share) DESC, count(*) DESC, s.key LIMIT 1)
  FROM marks m;

-- [views-drop]
DROP VIEW IF EXISTS temp.shown_mention;
DROP VIEW IF EXISTS temp.shown_time;
DROP VIEW IF EXISTS temp.shown_sector;
DROP VIEW IF EXISTS temp.shown_segment;
DROP VIEW IF EXISTS temp.shown_statement;
DROP VIEW IF EXISTS temp.shown_lead;
