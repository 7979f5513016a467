/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"
#include "dossier-rule.h"

typedef struct
{
  DossierKnowledge *knowledge;
  GHashTable *nameless; /* rules that no words are known for */
  guint n_marks;
} Census;

static void
look_at (Census *census, DossierLayer layer, const char *rule)
{
  census->n_marks++;
  if (rule == NULL || dossier_rule_describe (layer, rule) == NULL)
    g_hash_table_add (census->nameless, g_strdup (rule != NULL ? rule : "(none)"));
}

static void
look_at_text (Census *census, const char *path)
{
  g_autoptr (DossierAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  analysis = dossier_annotate (census->knowledge, text, length, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < analysis->mentions->len; i++)
    look_at (census, DOSSIER_LAYER_MENTION,
             g_array_index (analysis->mentions, DossierMentionMark, i).rule);
  for (guint i = 0; i < analysis->times->len; i++)
    look_at (census, DOSSIER_LAYER_TIME,
             g_array_index (analysis->times, DossierTimeMark, i).rule);
  for (guint i = 0; i < analysis->sectors->len; i++)
    look_at (census, DOSSIER_LAYER_SECTOR,
             g_array_index (analysis->sectors, DossierSectorMark, i).rule);
  for (guint i = 0; i < analysis->statements->len; i++)
    look_at (census, DOSSIER_LAYER_STATEMENT,
             g_array_index (analysis->statements, DossierStatementMark, i).rule);
}

static void
look_at_folder (Census *census, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        look_at_text (census, child);
      else if (g_file_test (child, G_FILE_TEST_IS_DIR))
        look_at_folder (census, child);
    }
}

/* Whatever marked our documents can be said in words: see dossier-rule.c. */
static void
test_described (void)
{
  g_autoptr (GHashTable) nameless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  g_autofree char *samples = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "golden", NULL);
  Census census = { knowledge, nameless, 0 };
  GHashTableIter iter;
  gpointer rule;

  look_at_folder (&census, samples);
  look_at_folder (&census, golden);
  g_assert_cmpuint (census.n_marks, >, 500);
  g_hash_table_iter_init (&iter, nameless);
  while (g_hash_table_iter_next (&iter, &rule, NULL))
    g_test_message ("no words for the rule “%s”", (const char *) rule);
  g_assert_cmpuint (g_hash_table_size (nameless), ==, 0);
}

static void
test_unknown (void)
{
  g_assert_null (dossier_rule_describe (DOSSIER_LAYER_MENTION, "rule-of-another-day"));
  g_assert_null (dossier_rule_describe (DOSSIER_LAYER_NOTE, "verb"));
  g_assert_nonnull (dossier_rule_describe (DOSSIER_LAYER_TIME, "rule-of-another-day"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotate/rules/described", test_described);
  g_test_add_func ("/annotate/rules/unknown", test_unknown);
  return g_test_run ();
}
