/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sketch-index.h"

#include <string.h>

#include "copies.h"

/* Copies as outlets make them, of all our documents, and pairs that are no copies: two reports of one
 * event with a quotation in common, two texts of one form, two that have nothing in common. */
#define SEED 20261122

typedef struct
{
  char *name;
  char *text;
  DossierAnalysis *analysis;
} Document;

static void
clear_document (Document *document)
{
  g_free (document->name);
  g_free (document->text);
  dossier_analysis_unref (document->analysis);
}

static void
load_folder (GArray *documents, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *child = g_build_filename (path, name, NULL);
        Document document = { g_strdup (name), NULL, NULL };

        g_assert_true (g_file_get_contents (child, &document.text, NULL, NULL));
        g_array_append_val (documents, document);
      }
}

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Document *) a)->name, ((const Document *) b)->name);
}

/* By name, since a folder has no order. */
static GArray *
load_documents (const DossierKnowledge *knowledge)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (Document));
  static const char *const folders[] = { "../data/sample", "golden/annotate/heldout" };

  g_array_set_clear_func (documents, (GDestroyNotify) clear_document);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, folders[i], NULL);

      load_folder (documents, folder);
    }
  g_array_sort (documents, compare_documents);
  for (guint i = 0; i < documents->len; i++)
    {
      Document *document = &g_array_index (documents, Document, i);

      document->analysis = copies_annotate (knowledge, document->text);
    }
  return documents;
}

typedef struct
{
  const DossierKnowledge *knowledge;
  guint n_pairs, n_found, n_missed, n_wrong, n_forms, n_no_candidate;
} Tally;

static GBytes *
sketch (const char *text, const DossierAnalysis *analysis)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_auto (DossierTextParts) parts = { NULL };
  GBytes *made;

  dossier_text_parts_init (&parts, analysis);
  made = dossier_sketch_new (tokens, &parts, NULL);
  /* Where words have numbers, their hashes are looked up. */
  g_assert_true (g_bytes_equal (made, analysis->sketch));
  return made;
}

/* Whether the index proposes the one for the other. */
static gboolean
is_candidate (GBytes *first, GBytes *second)
{
  g_autoptr (DossierSketchIndex) index = dossier_sketch_index_new ();
  g_autoptr (GArray) found = NULL;

  g_assert_true (dossier_sketch_index_add (index, 1, g_bytes_get_data (first, NULL),
                                           g_bytes_get_size (first), DOSSIER_DAY_NONE));
  found = dossier_sketch_index_find (index, g_bytes_get_data (second, NULL),
                                     g_bytes_get_size (second), DOSSIER_DAY_NONE);
  return found->len > 0;
}

static void
judge (Tally *tally, const char *first, const char *second, gboolean copies, const char *what)
{
  g_autoptr (DossierAnalysis) of_first = copies_annotate (tally->knowledge, first);
  g_autoptr (DossierAnalysis) of_second = copies_annotate (tally->knowledge, second);
  g_autoptr (DossierFingerprint) a = copies_fingerprint (first, of_first);
  g_autoptr (DossierFingerprint) b = copies_fingerprint (second, of_second);
  g_autoptr (GBytes) sketch_a = sketch (first, of_first);
  g_autoptr (GBytes) sketch_b = sketch (second, of_second);
  DossierLikeness likeness = dossier_fingerprint_compare (a, b);
  DossierLikeness turned = dossier_fingerprint_compare (b, a);
  gboolean candidate = is_candidate (sketch_a, sketch_b);
  gboolean found = candidate && likeness.kind == DOSSIER_LIKENESS_COPY;

  g_assert_cmpint (turned.kind, ==, likeness.kind);
  g_assert_true (is_candidate (sketch_b, sketch_a) == candidate);
  tally->n_pairs++;
  tally->n_forms += likeness.kind == DOSSIER_LIKENESS_FORM;
  tally->n_found += copies && found;
  tally->n_missed += copies && !found;
  tally->n_wrong += !copies && found;
  tally->n_no_candidate += likeness.kind == DOSSIER_LIKENESS_COPY && !candidate;
  if (copies != found)
    g_test_message ("%s: %s, %u of %u and %u runs, kind %u", found ? "wrong" : "missed", what,
                    likeness.n_shared, likeness.n_runs, likeness.n_other, likeness.kind);
}

static void
judge_copies (Tally *tally, GArray *documents, GRand *rand)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const Document *document = &g_array_index (documents, Document, i);
      const Document *other = &g_array_index (documents, Document, (i + 7) % documents->len);
      g_autofree char *merged = g_strconcat (document->text, "\n\n", other->text, NULL);
      g_autofree char *what = g_strconcat ("merged ", document->name, NULL);

      judge (tally, document->text, merged, TRUE, what);
      for (guint c = 0; c < n_copy_kinds; c++)
        for (guint round = 0; round < 3; round++)
          {
            g_autofree char *copy
              = copy_kinds[c].make (document->text, document->analysis, rand);
            g_autofree char *name = g_strconcat (copy_kinds[c].name, " ", document->name, NULL);

            judge (tally, document->text, copy, TRUE, name);
          }
    }
}

/* The one wire story among the samples that two outlets carry. */
static gboolean
are_known_copies (const Document *a, const Document *b)
{
  return strstr (a->name, "hydrogen-wire") != NULL && strstr (b->name, "hydrogen-wire") != NULL;
}

static void
judge_others (Tally *tally, GArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    for (guint j = i + 1; j < documents->len; j++)
      {
        const Document *a = &g_array_index (documents, Document, i);
        const Document *b = &g_array_index (documents, Document, j);
        g_autofree char *what = g_strdup_printf ("%s, %s", a->name, b->name);

        if ((i + j) % 3 == 0 || are_known_copies (a, b))
          judge (tally, a->text, b->text, are_known_copies (a, b), what);
      }
}

static void
judge_reports (Tally *tally)
{
  for (guint i = 0; i < copies_count_reports (); i++)
    for (guint32 seed = SEED; seed < SEED + 30; seed++)
      {
        g_autofree char *first = copies_report (i, 0, seed);
        g_autofree char *second = copies_report (i, 1, seed);
        g_autofree char *what = g_strdup_printf ("two reports %u", i);

        judge (tally, first, second, FALSE, what);
      }
}

static void
judge_forms (Tally *tally)
{
  for (guint form = 0; form < copies_count_forms (); form++)
    for (guint32 seed = SEED; seed < SEED + 20; seed++)
      {
        g_autofree char *first = copies_fill_form (form, seed);
        g_autofree char *second = copies_fill_form (form, seed + 1000);
        g_autofree char *what = g_strdup_printf ("two of form %u, %s", form,
                                                 copies_name_form (form));

        judge (tally, first, second, FALSE, what);
      }
}

static void
test_pairs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  g_autoptr (GArray) documents = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Tally tally = { .knowledge = knowledge };
  double precision, recall, f1;

  g_assert_no_error (error);
  documents = load_documents (knowledge);
  judge_copies (&tally, documents, rand);
  judge_others (&tally, documents);
  judge_reports (&tally);
  judge_forms (&tally);

  precision = (double) tally.n_found / (tally.n_found + tally.n_wrong);
  recall = (double) tally.n_found / (tally.n_found + tally.n_missed);
  f1 = 2 * precision * recall / (precision + recall);
  g_test_message ("%u pairs: precision %.3f, recall %.3f, F1 %.3f; %u copies were no candidates, "
                  "%u pairs are of one form",
                  tally.n_pairs, precision, recall, f1, tally.n_no_candidate, tally.n_forms);
  g_assert_cmpuint (tally.n_pairs, >=, 1000);
  g_assert_cmpuint (tally.n_forms, >=, 60);
  g_assert_cmpuint (tally.n_wrong, ==, 0);
  g_assert_cmpuint (tally.n_no_candidate * 100, <=, tally.n_found);
  g_assert_cmpfloat (f1, >=, 0.95);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotate/copies/pairs", test_pairs);
  return g_test_run ();
}
