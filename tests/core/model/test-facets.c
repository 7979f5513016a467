/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus.h"
#include "dossier-facet.h"
#include "fixture.h"
#include "listed-statements.h"

/* A seeded corpus and counts that are made the slow and obvious way. */

#define N_DOCUMENTS 120
#define N_SECTORS 6
#define N_ENTITIES 12

typedef struct
{
  guint sectors[N_SECTORS]; /* how often it is mentioned */
  gboolean entities[N_ENTITIES];
  DossierDay published;
  DossierDay spoken;
  DossierDay due; /* of its statement */
  const char *values[DOSSIER_N_FIELDS][2]; /* NULL: no more */
} Truth;

static Truth truths[N_DOCUMENTS];
static const char *const words[] = { "harbour", "quota", "treaty" };

#define MAX_VALUES 4

/* "" is what is not known. */
static const char *const field_values[DOSSIER_N_FIELDS][MAX_VALUES] = {
  { "", "Harbour Courier", "Báo \"Mới\"", "하늘일보" },
  { "en", "nb", "vi", "ko" },
  { "pledge", "meeting", "signing", "target" },
  { "", "2020", "2021", "2023" },
};

static const char *
pick_value (DossierField field, GRand *rand)
{
  return field_values[field][g_rand_int_range (rand, 0, MAX_VALUES)];
}

/* Some documents have no date, some no outlet; some have statements of two kinds. */
static void
add_values (Truth *truth, DossierAnalysis *analysis, GRand *rand)
{
  const char *outlet = pick_value (DOSSIER_FIELD_OUTLET, rand);
  const char *language = pick_value (DOSSIER_FIELD_LANGUAGE, rand);
  g_autofree char *year = NULL;
  int y, m, d;

  truth->values[DOSSIER_FIELD_OUTLET][0] = outlet;
  truth->values[DOSSIER_FIELD_LANGUAGE][0] = language;
  g_free (analysis->language);
  analysis->language = g_strdup (language);
  g_free (analysis->publisher);
  analysis->publisher = *outlet != '\0' ? g_strdup (outlet) : NULL;
  truth->values[DOSSIER_FIELD_YEAR][0] = "";
  if (truth->published == DOSSIER_DAY_NONE)
    return;
  dossier_day_to_civil (truth->published, &y, &m, &d);
  year = g_strdup_printf ("%04d", y);
  truth->values[DOSSIER_FIELD_YEAR][0] = g_intern_string (year);
}

static gboolean
has_truth (const Truth *truth, DossierField field, const char *value)
{
  for (guint i = 0; i < 2; i++)
    if (g_strcmp0 (truth->values[field][i], value) == 0)
      return TRUE;
  return FALSE;
}

/* Every document has one, of some of its entities and sectors and some others. */
static void
append_statement (GString *markup, Truth *truth, GRand *rand)
{
  g_autofree char *due = NULL;

  truth->due = truth->published + g_rand_int_range (rand, 0, 900);
  due = dossier_edtf_format_day (truth->due);
  truth->values[DOSSIER_FIELD_SAYS][0] = pick_value (DOSSIER_FIELD_SAYS, rand);
  g_string_append_printf (markup, "{%s;actor=person/p-%d;to=person/p-%d;sector=sector-%d;"
                          "sector=sector-%d;due=%s:They promise it.}",
                          truth->values[DOSSIER_FIELD_SAYS][0],
                          g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 2, N_ENTITIES),
                          g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 2, N_SECTORS), due);
}

static DossierRecord *
make_document (guint i, GRand *rand)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  Truth *truth = &truths[i];
  g_autofree char *published = NULL;
  g_autofree char *spoken = NULL;
  gboolean undated = i % 11 == 5;
  DossierRecord *record;

  truth->published = dossier_day_from_civil (2020, 1, 1) + g_rand_int_range (rand, 0, 1500);
  truth->spoken = truth->published + g_rand_int_range (rand, -300, 300);
  published = dossier_edtf_format_day (truth->published);
  spoken = dossier_edtf_format_day (truth->spoken);
  g_string_append_printf (markup, "# Document %u%s%s\n%s on [t:%s|a day]. ", i,
                          undated ? "" : " @", undated ? "" : published,
                          words[i % G_N_ELEMENTS (words)], spoken);
  for (guint s = 0; s < N_SECTORS; s++)
    {
      if (g_rand_int_range (rand, 0, (gint32) s + 2) == 0)
        truth->sectors[s] = (guint) g_rand_int_range (rand, 1, 8);
      for (guint n = 0; n < truth->sectors[s]; n++)
        g_string_append_printf (markup, "[s:sector-%u|sector] ", s);
    }
  for (guint e = 0; e < N_ENTITIES; e++)
    {
      truth->entities[e] = g_rand_int_range (rand, 0, 4) == 0;
      if (truth->entities[e])
        g_string_append_printf (markup, "[person/p-%u|Person %u] ", e, e);
    }
  append_statement (markup, truth, rand);
  if (g_rand_boolean (rand))
    {
      truth->values[DOSSIER_FIELD_SAYS][1] = pick_value (DOSSIER_FIELD_SAYS, rand);
      g_string_append_printf (markup, " {%s:More is said.}", truth->values[DOSSIER_FIELD_SAYS][1]);
    }
  if (undated)
    truth->published = DOSSIER_DAY_NONE;
  record = fixture_record (markup->str);
  add_values (truth, record->analysis, rand);
  return record;
}

typedef struct
{
  int word;
  gboolean sectors[N_SECTORS];
  gboolean subjects;
  int entity;
  gboolean has_days;
  DossierDay first;
  DossierDay last;
  gboolean values[DOSSIER_N_FIELDS][MAX_VALUES];
} Ask;

#define NO_FIELD DOSSIER_N_FIELDS

/* Whether one of the chosen values is there, of each field but @left_out; none chosen is any. */
static gboolean
has_values (const Truth *truth, const Ask *ask, guint left_out)
{
  for (guint field = 0; field < DOSSIER_N_FIELDS; field++)
    {
      gboolean asked = FALSE, found = FALSE;

      for (guint v = 0; v < MAX_VALUES && field != left_out; v++)
        if (ask->values[field][v])
          {
            asked = TRUE;
            found |= has_truth (truth, (DossierField) field, field_values[field][v]);
          }
      if (asked && !found)
        return FALSE;
    }
  return TRUE;
}

/* A third of the heaviest, and more than one mention where something has more. */
static gboolean
has_sector (const Truth *truth, const Ask *ask, guint sector)
{
  guint most = 0;

  for (guint s = 0; s < N_SECTORS; s++)
    most = MAX (most, truth->sectors[s]);
  return truth->sectors[sector] > 0
         && (!ask->subjects
             || (3 * truth->sectors[sector] >= most && (truth->sectors[sector] > 1 || most == 1)));
}

static gboolean
is_in_without (const Truth *truth, guint i, const Ask *ask, gboolean with_entity, guint left_out)
{
  if (!has_values (truth, ask, left_out))
    return FALSE;
  if (ask->word >= 0 && i % G_N_ELEMENTS (words) != (guint) ask->word)
    return FALSE;
  for (guint s = 0; s < N_SECTORS; s++)
    if (ask->sectors[s] && !has_sector (truth, ask, s))
      return FALSE;
  if (with_entity && ask->entity >= 0 && !truth->entities[ask->entity])
    return FALSE;
  return !ask->has_days
         || (truth->published >= ask->first && truth->published <= ask->last)
         || (truth->spoken >= ask->first && truth->spoken <= ask->last)
         || (truth->due >= ask->first && truth->due <= ask->last);
}

static gboolean
is_in (const Truth *truth, guint i, const Ask *ask, gboolean with_entity)
{
  return is_in_without (truth, i, ask, with_entity, NO_FIELD);
}

static gint64
entity_id (const GPtrArray *facets, const char *key)
{
  for (guint i = 0; i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, i)), key))
      return dossier_facet_get_entity (g_ptr_array_index (facets, i));
  g_assert_not_reached ();
}

static DossierQuery *
make_query (const Ask *ask, const GPtrArray *all_entities)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  DossierQuery *next;

  next = dossier_query_with_words (query, ask->word >= 0 ? words[ask->word] : NULL);
  for (guint s = 0; s < N_SECTORS; s++)
    if (ask->sectors[s])
      {
        g_autofree char *sector = g_strdup_printf ("sector-%u", s);
        DossierQuery *more = dossier_query_with_sector (next, sector, TRUE);

        dossier_query_unref (next);
        next = more;
      }
  if (ask->subjects)
    {
      DossierQuery *more = dossier_query_with_subjects (next, TRUE);

      dossier_query_unref (next);
      next = more;
    }
  if (ask->entity >= 0)
    {
      g_autofree char *key = g_strdup_printf ("person/p-%d", ask->entity);
      DossierQuery *more = dossier_query_with_entity (next, entity_id (all_entities, key));

      dossier_query_unref (next);
      next = more;
    }
  if (ask->has_days)
    {
      DossierQuery *more = dossier_query_with_days (next, ask->last, ask->first);

      dossier_query_unref (next);
      next = more;
    }
  for (guint field = 0; field < DOSSIER_N_FIELDS; field++)
    for (guint v = 0; v < MAX_VALUES; v++)
      if (ask->values[field][v])
        {
          DossierQuery *more = dossier_query_with_value (next, (DossierField) field,
                                                         field_values[field][v], TRUE);

          dossier_query_unref (next);
          next = more;
        }
  return next;
}

static gboolean
is_listed (const GPtrArray *facets, const char *value)
{
  for (guint f = 0; f < facets->len; f++)
    if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, f)), value))
      return TRUE;
  return FALSE;
}

/* Each value that documents have under the other filters, with their number, and none but those and
 * the chosen ones. */
static void
check_field (const GPtrArray *facets, const Ask *ask, DossierField field)
{
  for (guint f = 0; f < facets->len; f++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, f);
      const char *value = dossier_facet_get_key (facet);
      gboolean chosen = FALSE;
      guint count = 0;

      for (guint v = 0; v < MAX_VALUES; v++)
        chosen |= ask->values[field][v] && g_str_equal (field_values[field][v], value);
      for (guint i = 0; i < N_DOCUMENTS; i++)
        count += has_truth (&truths[i], field, value)
                 && is_in_without (&truths[i], i, ask, TRUE, field);
      g_assert_cmpuint (dossier_facet_get_count (facet), ==, count);
      g_assert_true (dossier_facet_get_selected (facet) == chosen);
      g_assert_true (count > 0 || chosen);
    }
  for (guint i = 0; i < N_DOCUMENTS; i++)
    for (guint v = 0; v < 2 && truths[i].values[field][v] != NULL; v++)
      g_assert_true (!is_in_without (&truths[i], i, ask, TRUE, field)
                     || is_listed (facets, truths[i].values[field][v]));
}

static void
check_sectors (const GPtrArray *facets, const Ask *ask)
{
  for (guint f = 0; f < facets->len; f++)
    {
      DossierFacet *facet = g_ptr_array_index (facets, f);
      guint s = (guint) g_ascii_strtoull (dossier_facet_get_key (facet) + 7, NULL, 10);
      guint count = 0, total = 0;

      for (guint i = 0; i < N_DOCUMENTS; i++)
        {
          total += truths[i].sectors[s] > 0;
          count += has_sector (&truths[i], ask, s) && is_in (&truths[i], i, ask, TRUE);
        }
      g_assert_cmpuint (dossier_facet_get_count (facet), ==, count);
      g_assert_cmpuint (dossier_facet_get_total (facet), ==, total);
      g_assert_true (dossier_facet_get_selected (facet) == ask->sectors[s]);
    }
}

static void
check_entities (const GPtrArray *facets, const Ask *ask)
{
  guint seen = 0;

  for (guint e = 0; e < N_ENTITIES; e++)
    {
      g_autofree char *key = g_strdup_printf ("person/p-%u", e);
      guint count = 0, found = 0;

      for (guint i = 0; i < N_DOCUMENTS; i++)
        count += truths[i].entities[e] && is_in (&truths[i], i, ask, FALSE);
      for (guint f = 0; f < facets->len; f++)
        if (g_str_equal (dossier_facet_get_key (g_ptr_array_index (facets, f)), key))
          {
            found = dossier_facet_get_count (g_ptr_array_index (facets, f));
            g_assert_true (dossier_facet_get_selected (g_ptr_array_index (facets, f))
                           == (ask->entity == (int) e));
          }
      g_assert_cmpuint (found, ==, count);
      seen += count > 0;
    }
  g_assert_cmpuint (facets->len, ==, seen);
}

static void
assert_same_ids (const GArray *ids, const GArray *others)
{
  g_assert_nonnull (others);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), others->data,
                   others->len * sizeof (gint64));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* What is held in memory answers as the file does when it is asked itself, by who holds nothing: @plain. */
static void
check_asked (DossierCorpus *corpus, DossierCorpus *plain, DossierQuery *query, const DossierView *view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found_documents = dossier_corpus_find_documents (plain, query, NULL, &error);
  g_autoptr (GArray) known_documents = NULL;
  g_autoptr (GArray) found_statements = NULL;
  g_autoptr (GArray) known_statements = NULL;
  g_autoptr (GArray) listed_statements = NULL;

  g_assert_no_error (error);
  found_statements = dossier_corpus_find_statements (plain, query, NULL, &error);
  g_assert_no_error (error);
  known_statements = dossier_corpus_find_statements (corpus, query, NULL, &error);
  g_assert_no_error (error);
  assert_same_ids (known_statements, found_statements);
  assert_same_ids (view->documents, found_documents);
  known_documents = dossier_corpus_find_documents (corpus, query, NULL, &error);
  g_assert_no_error (error);
  assert_same_ids (known_documents, found_documents);
  listed_statements = list_statements (corpus, query);
  g_array_sort (listed_statements, compare_ids);
  g_array_sort (found_statements, compare_ids);
  assert_same_ids (listed_statements, found_statements);
}

/* How many things there are of each kind (or sector) and date. */
static GHashTable *
count_dates (const DossierTimeline *timeline, gboolean by_sector)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);
      char *key = by_sector ? g_strdup_printf ("%s %s", item->sector, item->value)
                            : g_strdup_printf ("%d %d %s", (int) item->kind,
                                               (int) item->statement_kind, item->value);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + item->n));
    }
  return counts;
}

static void
assert_same_dates (const DossierTimeline *groups, const DossierTimeline *things, gboolean by_sector)
{
  g_autoptr (GHashTable) counts = count_dates (groups, by_sector);
  g_autoptr (GHashTable) expected = count_dates (things, by_sector);
  GHashTableIter iter;
  gpointer key, n;

  g_assert_cmpuint (g_hash_table_size (counts), ==, g_hash_table_size (expected));
  g_assert_cmpuint (groups->items->len, ==, g_hash_table_size (counts));
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &key, &n))
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)), ==,
                      GPOINTER_TO_UINT (n));
}

/* Groups are the things themselves, counted; few things are not grouped. */
static void
check_dates (DossierCorpus *corpus, DossierQuery *query)
{
  g_autoptr (DossierTimeline) things = dossier_corpus_read_timeline (corpus, query, NULL, NULL);
  g_autoptr (DossierTimeline) few = NULL;
  g_autoptr (DossierTimeline) groups = NULL;

  if (things->items->len == 0)
    return;
  few = dossier_corpus_read_dates (corpus, query, things->items->len, NULL, NULL);
  g_assert_null (few->by_sector);
  g_assert_cmpuint (few->items->len, ==, things->items->len);
  groups = dossier_corpus_read_dates (corpus, query, things->items->len - 1, NULL, NULL);
  assert_same_dates (groups, things, FALSE);
  assert_same_dates (groups->by_sector, things, TRUE);
}

static void
assert_same_facets (const GPtrArray *found, const GPtrArray *expected)
{
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      DossierFacet *one = g_ptr_array_index (found, i), *other = g_ptr_array_index (expected, i);

      g_assert_cmpstr (dossier_facet_get_key (one), ==, dossier_facet_get_key (other));
      g_assert_cmpstr (dossier_facet_get_label (one), ==, dossier_facet_get_label (other));
      g_assert_cmpint (dossier_facet_get_entity (one), ==, dossier_facet_get_entity (other));
      g_assert_cmpint (dossier_facet_get_entity_type (one), ==, dossier_facet_get_entity_type (other));
      g_assert_cmpuint (dossier_facet_get_count (one), ==, dossier_facet_get_count (other));
      g_assert_cmpuint (dossier_facet_get_total (one), ==, dossier_facet_get_total (other));
    }
}

/* What is counted before facts are read is what they say, and in the same order: no row moves. */
static void
check_first (DossierCorpus *corpus, const DossierView *all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) first = dossier_corpus_read_first_counts (corpus, NULL, &error);

  g_assert_no_error (error);
  assert_same_facets (first->sectors, all->sectors);
  assert_same_facets (first->entities, all->entities);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    assert_same_facets (first->fields[field], all->fields[field]);
}

static void
test_first (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierView) none = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  g_autoptr (DossierView) all = NULL;
  g_autoptr (DossierView) merged = NULL;
  DossierChange merge = { .kind = DOSSIER_CHANGE_RELATE, .verdict = DOSSIER_IDENTITY_SAME };

  check_first (corpus, none);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, make_document (i, rand));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  all = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  g_assert_cmpuint (all->entities->len, >, 1);
  check_first (corpus, all);
  merge.entity = dossier_facet_get_entity (g_ptr_array_index (all->entities, 0));
  merge.other = dossier_facet_get_entity (g_ptr_array_index (all->entities, 1));
  g_assert_cmpint (dossier_corpus_apply (corpus, &merge, NULL), !=, 0);
  merged = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  g_assert_cmpuint (merged->entities->len, ==, all->entities->len - 1);
  check_first (corpus, merged);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

static void
test_counts (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  DossierCorpus *plain;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240701);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (DossierView) all = NULL;
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (records, make_document (i, rand));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, NULL));
  all = dossier_corpus_read_view (corpus, everything, NULL, NULL);
  plain = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);

  for (guint round = 0; round < 300; round++)
    {
      Ask ask = { .word = g_rand_int_range (rand, -2, (gint32) G_N_ELEMENTS (words)),
                  .entity = g_rand_int_range (rand, -N_ENTITIES, N_ENTITIES),
                  .subjects = g_rand_boolean (rand),
                  .has_days = g_rand_boolean (rand) };
      g_autoptr (DossierQuery) query = NULL;
      g_autoptr (DossierView) view = NULL;
      g_autoptr (GError) error = NULL;
      guint expected = 0;

      for (guint s = 0; s < N_SECTORS; s++)
        ask.sectors[s] = g_rand_int_range (rand, 0, 5) == 0;
      ask.first = dossier_day_from_civil (2020, 1, 1) + g_rand_int_range (rand, 0, 1500);
      ask.last = ask.first + g_rand_int_range (rand, 0, 400);
      for (guint field = 0; field < DOSSIER_N_FIELDS; field++)
        if (g_rand_int_range (rand, 0, 3) == 0)
          for (guint v = 0; v < MAX_VALUES; v++)
            ask.values[field][v] = g_rand_boolean (rand);
      query = make_query (&ask, all->entities);
      view = dossier_corpus_read_view (corpus, query, NULL, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < N_DOCUMENTS; i++)
        expected += is_in (&truths[i], i, &ask, TRUE);
      g_assert_cmpuint (view->documents->len, ==, expected);
      check_sectors (view->sectors, &ask);
      check_entities (view->entities, &ask);
      for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
        check_field (view->fields[field], &ask, field);
      check_asked (corpus, plain, query, view);
      check_dates (corpus, query);
    }
  g_assert_finalize_object (plain);
  g_assert_finalize_object (corpus);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facets/counts", test_counts);
  g_test_add_func ("/facets/first", test_first);
  return g_test_run ();
}
