/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-shingles.h"

#include <string.h>

#include "reports.h"

/* Copies as outlets make them, of all our documents, and pairs that are no copies, among them two
 * reports of one event with a quotation in common. Made from a fixed seed. */
#define SEED 20261122

typedef struct
{
  char *text;
  char *name;
} Document;

static void
clear_document (Document *document)
{
  g_free (document->text);
  g_free (document->name);
}

static void
load_folder (GArray *documents, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        load_folder (documents, child);
      else if (g_str_has_suffix (name, ".txt"))
        {
          Document document = { NULL, g_strdup (name) };

          g_assert_true (g_file_get_contents (child, &document.text, NULL, NULL));
          g_array_append_val (documents, document);
        }
    }
}

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Document *) a)->name, ((const Document *) b)->name);
}

/* By name, since a folder has no order. */
static GArray *
load_documents (void)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (Document));
  g_autofree char *samples = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "golden", "annotate", NULL);

  g_array_set_clear_func (documents, (GDestroyNotify) clear_document);
  load_folder (documents, samples);
  load_folder (documents, golden);
  g_array_sort (documents, compare_documents);
  return documents;
}

static DossierShingles *
make_shingles (const char *text)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierSpan whole = DOSSIER_SPAN_INIT (0, strlen (text));

  return dossier_shingles_new (tokens, &whole, 1);
}

/* Lines with something in them; the headline is the first. */
static GPtrArray *
get_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);

  for (char **line = all; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      g_ptr_array_add (lines, g_strdup (*line));
  return lines;
}

static char *
join_lines (GPtrArray *lines, guint first, guint last)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < last && i < lines->len; i++)
    g_string_append_printf (text, "%s\n\n", (const char *) g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

static char *
cut (const char *text, GRand *rand)
{
  gsize length = g_utf8_strlen (text, -1);
  gsize keep = (gsize) (length * g_rand_double_range (rand, 0.35, 0.8));

  return g_utf8_substring (text, 0, (glong) keep);
}

static char *
give_headline (const char *text, GRand *rand)
{
  g_autoptr (GPtrArray) lines = get_lines (text);
  g_autofree char *rest = join_lines (lines, 1, lines->len);

  return g_strdup_printf ("Headline %u of another desk, 새 제목\n\n%s", g_rand_int (rand), rest);
}

static char *
put_in_order (const char *text, GRand *rand)
{
  g_autoptr (GPtrArray) lines = get_lines (text);

  for (guint i = lines->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer line = lines->pdata[i - 1];

      lines->pdata[i - 1] = lines->pdata[j];
      lines->pdata[j] = line;
    }
  return join_lines (lines, 0, lines->len);
}

static char *
spell_plainly (const char *text, GRand *rand)
{
  return dossier_fold (text, -1);
}

/* Every word with this chance by one that stands nowhere. */
static char *
replace_words (const char *text, GRand *rand, double chance)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (g_rand_double (rand) < chance)
      {
        g_free (*word);
        *word = g_strdup_printf ("x%uy", g_rand_int (rand));
      }
  return g_strjoinv (" ", words);
}

static char *
edit (const char *text, GRand *rand)
{
  return replace_words (text, rand, 0.1);
}

/* Another outlet: its frame, another headline, the last third cut, some words changed. */
static char *
frame (const char *text, GRand *rand)
{
  g_autofree char *headline = give_headline (text, rand);
  g_autofree char *shorter = NULL;
  g_autofree char *edited = replace_words (headline, rand, 0.05);

  shorter = g_utf8_substring (edited, 0, (glong) (g_utf8_strlen (edited, -1) * 2 / 3));
  return g_strdup_printf ("Home | News | Politics\nShare this story\n%s\nRelated stories\nA bridge is "
                          "opened in the north\nPrices of coffee fall for the third week\n"
                          "Subscribe to our newsletter\n%u comments\n",
                          shorter, g_rand_int (rand));
}

/* As much as a copy can bear: the middle of it, in plain spelling, every eighth word another. */
static char *
rework (const char *text, GRand *rand)
{
  gsize length = g_utf8_strlen (text, -1);
  g_autofree char *middle = g_utf8_substring (text, (glong) (length / 4), (glong) (length * 3 / 4));
  g_autofree char *plain = dossier_fold (middle, -1);

  return replace_words (plain, rand, 0.125);
}

typedef char *(* Change) (const char *text, GRand *rand);

static const struct
{
  const char *name;
  Change change;
} changes[] = {
  { "cut", cut },
  { "headline", give_headline },
  { "order", put_in_order },
  { "spelling", spell_plainly },
  { "edited", edit },
  { "framed", frame },
  { "reworked", rework },
};

typedef struct
{
  guint n_pairs, n_found, n_missed, n_wrong, n_right_apart, n_no_candidate;
} Tally;

static gboolean
share_sketch (const DossierShingles *a, const DossierShingles *b)
{
  const guint64 *of_a, *of_b;
  guint n_a = dossier_shingles_sketch (a, &of_a), n_b = dossier_shingles_sketch (b, &of_b);
  guint i = 0, j = 0;

  while (i < n_a && j < n_b)
    if (of_a[i] == of_b[j])
      return TRUE;
    else if (of_a[i] < of_b[j])
      i++;
    else
      j++;
  return FALSE;
}

static void
judge (Tally *tally, const char *first, const char *second, gboolean copies, const char *what)
{
  g_autoptr (DossierShingles) a = make_shingles (first);
  g_autoptr (DossierShingles) b = make_shingles (second);
  gboolean candidate = share_sketch (a, b);
  gboolean found = candidate && dossier_shingles_are_copies (a, b);

  tally->n_pairs++;
  if (copies && !candidate)
    tally->n_no_candidate++;
  if (copies && found)
    tally->n_found++;
  else if (copies)
    {
      tally->n_missed++;
      g_test_message ("missed: %s, containment %.2f of %u", what,
                      dossier_shingles_containment (a, b), MIN (a->n_hashes, b->n_hashes));
    }
  else if (found)
    {
      tally->n_wrong++;
      g_test_message ("wrong: %s, containment %.2f", what, dossier_shingles_containment (a, b));
    }
  else
    tally->n_right_apart++;
  g_assert_true (dossier_shingles_are_copies (a, b) == dossier_shingles_are_copies (b, a));
}

/* Slots filled alike in both reports. */
static char *
fill (const char *sentence, GRand *slots)
{
  static const char *const names[] = { "{P}", "{O}", "{Q}", "{L}", "{N}", "{Y}" };
  g_autoptr (GString) text = g_string_new (sentence);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint32 value = g_rand_int (slots);
      g_autofree char *filled
        = i < 4 ? g_strdup_printf ("N%u P%u", value % 9973, value / 9973 % 97)
                : g_strdup_printf ("%u", i == 4 ? value % 900 + 20 : 2027 + value % 9);

      g_string_replace (text, names[i], filled, 0);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_report (const ReportPair *pair, guint version, guint32 seed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_REPORT_SENTENCES + 1; i++)
    {
      g_autoptr (GRand) slots = g_rand_new_with_seed (seed);
      g_autofree char *sentence
        = fill (i < N_REPORT_SENTENCES ? pair->sentences[i][version] : pair->quotation, slots);

      g_string_append_printf (text, "%s\n", sentence);
    }
  return g_string_free (text, FALSE);
}

static void
judge_reports (Tally *tally)
{
  for (guint i = 0; i < G_N_ELEMENTS (report_pairs); i++)
    for (guint32 seed = 0; seed < 40; seed++)
      {
        g_autofree char *first = write_report (&report_pairs[i], 0, SEED + seed);
        g_autofree char *second = write_report (&report_pairs[i], 1, SEED + seed);
        g_autofree char *what = g_strdup_printf ("two reports, %s", report_pairs[i].language);

        judge (tally, first, second, FALSE, what);
      }
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
      for (guint c = 0; c < G_N_ELEMENTS (changes); c++)
        {
          g_autofree char *copy = changes[c].change (document->text, rand);
          g_autofree char *name = g_strconcat (changes[c].name, " ", document->name, NULL);

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
test_pairs (void)
{
  g_autoptr (GArray) documents = load_documents ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Tally tally = { 0 };
  double precision, recall, f1;

  g_assert_cmpuint (documents->len, >=, 40);
  judge_copies (&tally, documents, rand);
  judge_others (&tally, documents);
  judge_reports (&tally);

  precision = (double) tally.n_found / (tally.n_found + tally.n_wrong);
  recall = (double) tally.n_found / (tally.n_found + tally.n_missed);
  f1 = 2 * precision * recall / (precision + recall);
  g_test_message ("%u pairs: precision %.3f, recall %.3f, F1 %.3f; %u copies were no candidates",
                  tally.n_pairs, precision, recall, f1, tally.n_no_candidate);
  g_assert_cmpuint (tally.n_pairs, >=, 1000);
  g_assert_cmpuint (tally.n_wrong, ==, 0);
  g_assert_cmpfloat (f1, >=, 0.95);
}

static void
test_measures (void)
{
  static const struct
  {
    const char *first, *second;
    double resemblance, containment;
  } cases[] = {
    { "", "", 0, 0 },
    { "one two three", "one two three", 0, 0 },
    { "one two three four", "One, two; THREE four!", 1, 1 },
    { "a b c d e", "a b c d", 0.5, 1 },
    { "a b c d e", "b c d e f", 1.0 / 3, 0.5 },
    { "a b c d a b c d", "a b c d", 0.25, 1 },
    { "Đà Nẵng và Hà Nội", "Da Nang va Ha Noi", 1, 1 },
    { "서울에서 회의를 열고 협력을", "서울에서 회의를 열고 협력을", 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierShingles) a = make_shingles (cases[i].first);
      g_autoptr (DossierShingles) b = make_shingles (cases[i].second);

      g_assert_cmpfloat_with_epsilon (dossier_shingles_resemblance (a, b), cases[i].resemblance,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (dossier_shingles_containment (a, b), cases[i].containment,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (dossier_shingles_resemblance (b, a), cases[i].resemblance,
                                      1e-9);
    }
}

/* No run goes over the end of a part, and what stands outside the parts does not count. */
static void
test_parts (void)
{
  const char *text = "a b c d e f g h i j";
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierSpan spans[] = { DOSSIER_SPAN_INIT (0, 9), DOSSIER_SPAN_INIT (10, 15) };
  g_autoptr (DossierShingles) parts = dossier_shingles_new (tokens, spans, 2);
  g_autoptr (DossierShingles) none = dossier_shingles_new (tokens, NULL, 0);

  g_assert_cmpuint (parts->n_hashes, ==, 2);
  g_assert_cmpuint (none->n_hashes, ==, 0);
}

/* The sketch of a part of a text is part of the text's own. */
static void
test_sketch (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierShingles) whole = NULL, half = NULL;
  const guint64 *hashes, *of_half;
  guint n, n_half, n_shared;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (text, "w%u ", i * 7919 % 10007);
  whole = make_shingles (text->str);
  g_string_truncate (text, text->len / 2);
  half = make_shingles (text->str);

  n = dossier_shingles_sketch (whole, &hashes);
  g_assert_cmpuint (n, >, whole->n_hashes / 10);
  g_assert_cmpuint (n, <, whole->n_hashes / 6);
  n_shared = dossier_shingles_count_shared (whole, half);
  g_assert_cmpuint (n_shared, ==, half->n_hashes);
  n_half = dossier_shingles_sketch (half, &of_half);
  for (guint i = 0, j = 0; i < n_half; i++)
    {
      while (j < n && hashes[j] < of_half[i])
        j++;
      g_assert_true (j < n && hashes[j] == of_half[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/shingles/measures", test_measures);
  g_test_add_func ("/text/shingles/parts", test_parts);
  g_test_add_func ("/text/shingles/sketch", test_sketch);
  g_test_add_func ("/text/shingles/pairs", test_pairs);
  return g_test_run ();
}
