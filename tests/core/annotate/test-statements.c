/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "marked-draft.h"

#define PUBLISHED "2025-03-10"

static const char *const languages[] = { "en", "nb", "vi", "ko" };

static DossierKnowledge *knowledge;

/* One line of statements/LANGUAGE.txt. */
typedef struct
{
  const char *language;
  guint line;
  char **fields; /* kind, actor, when, due, text */
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  g_strfreev (row->fields);
  g_free (row);
}

static const DossierStatementMark *
get_last_statement (const MarkedDraft *marked)
{
  const GArray *statements = marked->draft.analysis->statements;
  const DossierSentence *last = &g_array_index (marked->draft.sentences, DossierSentence,
                                                marked->draft.sentences->len - 1);
  const DossierStatementMark *mark;

  if (statements->len == 0)
    return NULL;
  mark = &g_array_index (statements, DossierStatementMark, statements->len - 1);
  return dossier_span_equal (mark->span, last->span) ? mark : NULL;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = g_strcompress (row->fields[4]);
  g_autofree char *expected = g_strjoin (" | ", row->fields[0], row->fields[1], row->fields[2],
                                         row->fields[3], NULL);
  g_autofree char *found = NULL;
  const DossierStatementMark *mark;
  MarkedDraft marked;

  marked_draft_init (&marked, knowledge, row->language, PUBLISHED, text);
  dossier_annotate_statements (&marked.draft);
  mark = get_last_statement (&marked);
  if (mark == NULL)
    found = g_strdup ("- |  |  | ");
  else
    found = g_strdup_printf ("%s | %s | %s | %s", dossier_statement_kind_to_string (mark->kind),
                             mark->actor >= 0
                               ? g_array_index (marked.draft.analysis->entities, DossierEntityEntry,
                                                mark->actor).name
                               : "",
                             mark->when != NULL ? mark->when : "", mark->due != NULL ? mark->due : "");
  if (!g_str_equal (found, expected))
    g_test_message ("%s.txt:%u: %s [%s]", row->language, row->line, text,
                    mark != NULL ? mark->why : "");
  g_assert_cmpstr (found, ==, expected);
  marked_draft_clear (&marked);
}

static void
add_rows (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "annotate", "statements", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *test = g_strdup_printf ("/statements/%s/%u", language, i + 1);
      Row *row;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      row = g_new0 (Row, 1);
      row->language = language;
      row->line = i + 1;
      row->fields = g_strsplit (lines[i], "|", 5);
      g_assert_cmpuint (g_strv_length (row->fields), ==, 5);
      for (guint j = 0; j < 5; j++)
        g_strstrip (row->fields[j]);
      g_test_add_data_func_full (test, row, test_row, free_row);
    }
}

/* Counterparts, sectors and reasons of one statement. */
static void
test_parts (void)
{
  MarkedDraft marked;
  const DossierStatementMark *mark;
  static const char text[] = "Minister [P:Ann Lee] urged [O:Acme] and [O:Bolt] to make chips in [L:Oslo] "
                             "if prices fall.";

  marked_draft_init (&marked, knowledge, "en", PUBLISHED, text);
  dossier_annotate_sectors (&marked.draft);
  dossier_annotate_statements (&marked.draft);
  g_assert_cmpuint (marked.draft.analysis->statements->len, ==, 1);
  mark = &g_array_index (marked.draft.analysis->statements, DossierStatementMark, 0);
  g_assert_cmpstr (mark->cue, ==, "urged");
  g_assert_cmpstr (mark->rule, ==, "verb");
  g_assert_nonnull (strstr (mark->why, "condition: if"));
  g_assert_cmpuint (mark->counterparts->len, ==, 2);
  g_assert_cmpuint (mark->sectors->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (mark->sectors, 0), ==, "semiconductors");
  marked_draft_clear (&marked);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    add_rows (languages[i]);
  g_test_add_func ("/statements/parts", test_parts);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
