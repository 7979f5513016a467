/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "old-file.h"

#include "dossier-check.h"
#include "dossier-migrate.h"
#include "dossier-sql.h"

/* One document as each form before kept it: what the annotators found, a mention that was rejected, one
 * that was corrected by hand, a note, and from form 3 on two people who are one. */

#define TEXT "Hà Nội: Ana Vik met Bo Dal. Vik will build wind farms by 2027."

/* Rows of form 1, which the steps carry on. */
static const char *const rows[] = {
  "INSERT INTO source (id, sha256, uri, media_type, size) VALUES (1, '00ff', 'a.txt', 'text/plain', 65);"
  "INSERT INTO document (id, source, title, titled, language, published, published_first,"
  " published_last, basis, n_chars, added)"
  " VALUES (1, 1, 'Wind', 1, 'en', '2024-07-01', 19905, 19905, 1, 62, 0);"
  "INSERT INTO content (document, body) VALUES (1, '" TEXT "');"
  "INSERT INTO text_index (rowid, title, body) VALUES (1, 'Wind', '" TEXT "');"
  "INSERT INTO segment (document, start, end, kind) VALUES (1, 0, 11, 0), (1, 11, 65, 1);",

  "INSERT INTO entity (id, key, type, name) VALUES (1, 'person/ana-vik', 0, 'Ana Vik'),"
  " (2, 'person/bo-dal', 0, 'Bo Dal'), (3, 'place/ha-noi', 2, 'Hà Nội'), (4, 'person/vik', 0, 'Vik');"
  "INSERT INTO entity_name (document, entity, by_hand, name, aliases) VALUES"
  " (1, 1, 0, 'Ana Vik', 'Vik'), (1, 2, 0, 'Bo Dal', ''), (1, 3, 0, 'Hà Nội', 'Hanoi'),"
  " (1, 4, 1, 'Vik', '');"
  "INSERT INTO entity_role (document, entity, role) VALUES (1, 1, 'minister');",

  "INSERT INTO decision (id, document, layer, verdict, start, end, quote, prefix, suffix, payload,"
  " created) VALUES"
  " (1, 1, 0, 1, 23, 29, 'Bo Dal', ' met ', '. Vik', '{\"type\":\"person\",\"key\":\"person/bo-dal\"}', 0),"
  " (2, 1, 0, 0, 31, 34, 'Vik', 'Dal. ', ' will',"
  "  '{\"type\":\"person\",\"key\":\"person/vik\",\"name\":\"Vik\"}', 0),"
  " (3, 1, 4, 0, 0, 9, 'Hà Nội', '', ': Ana', '{\"value\":\"look\"}', 0);"
  "INSERT INTO note (id, document, start, end, body, decision) VALUES (-3, 1, 0, 9, 'look', 3);",

  "INSERT INTO mention (id, document, start, end, entity, surface, rule, why, decision, hidden) VALUES"
  " (1, 1, 0, 9, 3, 'Hà Nội', 'known-name', 'Hanoi', NULL, 0),"
  " (2, 1, 11, 18, 1, 'Ana Vik', 'full-name', 'Ana Vik', NULL, 0),"
  " (3, 1, 23, 29, 2, 'Bo Dal', 'full-name', 'Bo Dal', NULL, 1),"
  " (4, 1, 31, 34, 1, 'Vik', 'short-name', 'Ana Vik', NULL, 1),"
  " (-2, 1, 31, 34, 4, 'Vik', NULL, NULL, 2, 0);"
  "INSERT INTO time_mark (id, document, start, end, kind, edtf, surface, first_day, last_day, rule, why)"
  " VALUES (1, 1, 60, 64, 0, '2027', '2027', 20819, 21183, 'year', '2027; a year');"
  "INSERT INTO sector_mark (id, document, start, end, sector, rule, why)"
  " VALUES (1, 1, 46, 56, 'energy-wind', 'sector-term', 'wind farm'),"
  " (2, 1, 40, 45, 'construction', 'sector-term', 'build'),"
  " (3, 1, 46, 50, 'construction', 'sector-term', 'wind');",

  "INSERT INTO statement (id, document, start, end, kind, actor, due, due_first, due_last, surface, cue,"
  " rule, why) VALUES (1, 1, 31, 65, 3, 1, '../2027', 20819, 21183,"
  " 'Vik will build wind farms by 2027.', 'will', 'future', 'will');"
  "INSERT INTO statement_counterpart (statement, position, entity) VALUES (1, 0, 2), (1, 1, 3);"
  "INSERT INTO statement_sector (statement, position, sector) VALUES (1, 0, 'energy-wind');"
  "INSERT INTO document_entity (document, entity, mentions) VALUES (1, 1, 1), (1, 3, 1), (1, 4, 1);"
  "INSERT INTO document_sector (document, sector, mentions) VALUES (1, 'energy-wind', 1),"
  " (1, 'construction', 2);",
};

/* What each form added, when the file has come to it. */
static const char *const additions[OLD_FILE_N_FORMS] = {
  NULL,
  "UPDATE statement SET certainty = 2, code = 'AGREE 030';"
  "INSERT INTO statement_amount (statement, position, start, end, surface)"
  " VALUES (1, 0, 46, 56, 'wind farms'), (1, 1, 31, 34, 'Vik');",
  "INSERT INTO identity (verdict, key, type, name, other_key, other_type, other_name, created)"
  " VALUES (0, 'person/bo-dal', 0, 'Bo Dal', 'person/ana-vik', 0, 'Ana Vik', 0);"
  "UPDATE entity SET clued = 1;"
  "UPDATE entity SET merged = 1 WHERE id = 2;"
  "UPDATE mention SET own = 2, entity = 1 WHERE id = 3;"
  "UPDATE statement_counterpart SET own = 2, entity = 1 WHERE position = 0;",
  "INSERT INTO saved_search (name, words, created) VALUES ('Wind', 'wind', 0);",
  NULL,
  NULL,
  NULL,
  NULL,
  NULL,
  NULL,
  NULL,
  NULL,
  NULL,
};

static void
run (DossierConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  dossier_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

/* Makes a file of form @form. */
void
old_file_make (const char *path, guint form)
{
  char *steps[DOSSIER_STORE_VERSION] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  for (guint i = 1; i <= form; i++)
    {
      steps[i - 1] = dossier_sql_step (i);
      dossier_migrate (connection, path, (const char *const *) steps, i, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      for (guint n = 0; i == 1 && n < G_N_ELEMENTS (rows); n++)
        run (connection, rows[n]);
      if (additions[i - 1] != NULL)
        run (connection, additions[i - 1]);
    }
  /* As programs of the forms before 9 did when they closed a file. */
  if (form < DOSSIER_STORE_VERSION_9)
    run (connection, "ANALYZE");
  for (guint i = 0; i < form; i++)
    g_free (steps[i]);
}

/* Asserts what the first value of a query is. */
void
old_file_assert_answer (DossierConnection *connection, const char *sql, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCursor) cursor = dossier_connection_query_sql (connection, sql, &error);

  g_assert_no_error (error);
  g_assert_true (dossier_cursor_step (cursor, &error));
  g_assert_cmpstr (dossier_cursor_get_text (cursor, 0), ==, expected);
}

/* Asserts that nothing is wrong with a file of the present form. */
void
old_file_assert_sound (DossierConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_check_run (connection, FALSE, FALSE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      /* The original of this document is no real one. */
      if (finding->kind != DOSSIER_FINDING_NOTE && finding->kind != DOSSIER_FINDING_ORIGINAL)
        g_error ("%s", finding->message);
    }
}

/* Asserts that a file of the present form has what old_file_make () put in one of form @form. */
void
old_file_assert_marks (DossierConnection *connection, guint form)
{
  old_file_assert_answer (connection,
                 "SELECT group_concat (mark, '; ') FROM"
                 " (SELECT m.id || ' ' || m.start || ' ' || m.surface || ' ' || e.key || ' '"
                 "  || coalesce (m.rule || ' ' || m.why, 'by hand') AS mark"
                 "  FROM shown_mention m JOIN entity e ON e.id = m.entity ORDER BY m.start)",
                 "268435456 0 Hà Nội place/ha-noi known-name Hanoi; "
                 "268435457 11 Ana Vik person/ana-vik full-name Ana Vik; "
                 "-2 31 Vik person/vik by hand");
  old_file_assert_answer (connection,
                 "SELECT group_concat (kind || ' ' || edtf || ' ' || surface || ' ' || rule || ' ' || why)"
                 " FROM shown_time", "0 2027 2027 year 2027; a year");
  old_file_assert_answer (connection, "SELECT edtf || ' ' || first_day || ' ' || last_day FROM document_date",
                 "2027 20819 21183");
  old_file_assert_answer (connection,
                 "SELECT group_concat (start || ' ' || sector || ' ' || rule || ' ' || why)"
                 " FROM shown_sector WHERE sector = 'energy-wind'", "46 energy-wind sector-term wind farm");
  /* What is mentioned once, where something else is mentioned more often, is no subject. */
  old_file_assert_answer (connection,
                 "SELECT group_concat (said) FROM (SELECT k.key || ' ' || x.mentions || ' ' || x.weight"
                 " || ' ' || x.subject AS said FROM document_sector x JOIN sector k ON k.id = x.sector"
                 " ORDER BY k.key)",
                 "construction 2 4 1,energy-wind 1 2 0");
  old_file_assert_answer (connection, "SELECT group_concat (kind || ' ' || start || ' ' || end)"
                             " FROM shown_segment", "0 0 11,1 11 65");
  old_file_assert_answer (connection, "SELECT start || ' ' || body FROM note WHERE id = -3", "0 look");
  old_file_assert_answer (connection,
                 "SELECT s.surface || ' ' || e.key || ' ' || s.due || ' ' || s.cue || ' ' || s.rule"
                 " || ' ' || s.certainty || ' ' || coalesce (s.code, '-')"
                 " FROM shown_statement s JOIN entity e ON e.id = s.actor",
                 form == 1 ? "Vik will build wind farms by 2027. person/ana-vik ../2027 will future 2 -"
                           : "Vik will build wind farms by 2027. person/ana-vik ../2027 will future 2"
                             " AGREE 030");
  old_file_assert_answer (connection,
                 "SELECT group_concat (dossier_words (s.document, s.start + json_extract (a.value, '$[0]'),"
                 " s.start + json_extract (a.value, '$[1]')), '|')"
                 " FROM statement s, json_each (s.amounts) a ORDER BY a.key",
                 form == 1 ? NULL : "wind farms|Vik");
  old_file_assert_answer (connection, "SELECT document || ' ' || number || ' ' || id FROM statement",
                 "1 0 268435456");
  old_file_assert_answer (connection,
                 "SELECT group_concat (coalesce (k.key, e.key)) FROM statement s,"
                 " json_each (s.counterparts) c JOIN entity e ON e.id = c.value"
                 " LEFT JOIN entity k ON k.id = e.merged",
                 form < 3 ? "person/bo-dal,place/ha-noi" : "person/ana-vik,place/ha-noi");
  old_file_assert_answer (connection,
                 "SELECT group_concat (k.key) FROM statement s, json_each (s.sectors) x"
                 " JOIN sector k ON k.id = x.value", "energy-wind");
  old_file_assert_answer (connection,
                 "SELECT group_concat (named) FROM (SELECT e.key || ' ' || x.mentions AS named"
                 " FROM document_entity x JOIN entity e ON e.id = x.entity ORDER BY e.id)",
                 "person/ana-vik 1,place/ha-noi 1,person/vik 1");
  old_file_assert_answer (connection, "SELECT group_concat (replace (names, char (10), '|') || documents)"
                             " FROM (SELECT * FROM entity_label ORDER BY entity)",
                 "Ana Vik|Vik1,Bo Dal|1,Hà Nội|Hanoi1,Vik|1");
  old_file_assert_answer (connection, "SELECT p.words || r.documents FROM entity_role r"
                             " JOIN phrase p ON p.id = r.role", "minister1");
  old_file_assert_answer (connection, "SELECT count(*) FROM text_index WHERE text_index MATCH 'farms'", "1");
  old_file_assert_answer (connection, "SELECT count(*) FROM name_index WHERE name_index MATCH 'hanoi'", "1");
  old_file_assert_answer (connection, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'old%'", "0");
  old_file_assert_answer (connection, "SELECT hex (sha256) FROM source", "00FF");
  old_file_assert_answer (connection, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'", "0");
  old_file_assert_answer (connection, "SELECT dossier_text (body) FROM content", TEXT);
  /* Who found the marks is not known, so others may. */
  old_file_assert_answer (connection, "SELECT count(*) FROM marks WHERE annotator IS NULL", "1");
  old_file_assert_answer (connection, "SELECT count(*) FROM source WHERE heading IS NULL", "1");
  old_file_assert_answer (connection, "SELECT count(*) FROM entity WHERE clued = 1", "0");
}
