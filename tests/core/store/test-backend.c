/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-check.h"
#include "dossier-claim.h"
#include "dossier-decision.h"
#include "dossier-error.h"
#include "dossier-facts.h"
#include "dossier-identity.h"
#include "dossier-record.h"
#include "dossier-stale.h"
#include "dossier-store.h"
#include "fixture.h"

/* What the rest of the program may expect of a store, whatever it keeps its documents in: nothing
 * here speaks SQL or looks at a file. A second backend is tested by opening it in open_store(). */

#define FIRST                                                                              \
  "# Wind for Oslo @2024-07-01\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal].\n"      \
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"            \
  "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n"
#define SECOND "# Hà Nội @2024-07-02\n[person/anna-vik|Anna Vik] sails to [place/ha-noi|Hà Nội].\n"

typedef struct
{
  char *folder;
  char *place;         /* what the store is found by */
  DossierStore *store;
} Fixture;

/* The one place that knows which store is tested. */
static DossierStore *
open_store (const char *place)
{
  g_autoptr (GError) error = NULL;
  DossierStore *store = dossier_store_open (place, DOSSIER_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  fixture->place = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->store = open_store (fixture->place);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_store_close (fixture->store);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->place);
}

/* What is there after the store was closed and opened again. */
static void
reopen (Fixture *fixture)
{
  dossier_store_close (fixture->store);
  fixture->store = open_store (fixture->place);
}

static gboolean
write_records (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_record_write_all (connection, data, error);
}

static GPtrArray *
make_records (const char *const *markups)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);

  for (; *markups != NULL; markups++)
    g_ptr_array_add (records, fixture_record (*markups));
  return records;
}

static gint64
add (Fixture *fixture, const char *markup)
{
  const char *markups[] = { markup, NULL };
  g_autoptr (GPtrArray) records = make_records (markups);

  fixture_write (fixture->store, write_records, records);
  return ((DossierRecord *) g_ptr_array_index (records, 0))->document;
}

static DossierFacts *
read_facts (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *reader = dossier_store_begin_read (fixture->store, "", NULL, &error);
  DossierFacts *facts;

  g_assert_no_error (error);
  facts = dossier_facts_read (reader, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  dossier_store_end_read (fixture->store, reader);
  return facts;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* All that is counted: "title: entities; sectors; statements" a line, the latest document first. */
static char *
tell (Fixture *fixture)
{
  g_autoptr (DossierFacts) facts = read_facts (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->documents->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint n = 0; n < document->n_entities; n++)
        g_ptr_array_add (names, ((DossierNamedEntity *) g_hash_table_lookup (
                                   facts->entities, GUINT_TO_POINTER (document->entities[n])))->name);
      g_ptr_array_sort (names, compare_names);
      g_string_append_printf (text, "%s%s:", i > 0 ? " | " : "", document->title);
      for (guint n = 0; n < names->len; n++)
        g_string_append_printf (text, " %s,", (char *) g_ptr_array_index (names, n));
      g_string_append_printf (text, " %u sectors, %u times, %u statements", document->n_sectors,
                              document->n_dates, document->n_statements);
    }
  return g_string_free (text, FALSE);
}

static gint64
find_entity (Fixture *fixture, const char *key)
{
  g_autoptr (DossierFacts) facts = read_facts (fixture);
  GHashTableIter iter;
  gpointer id, named;

  g_hash_table_iter_init (&iter, facts->entities);
  while (g_hash_table_iter_next (&iter, &id, &named))
    if (g_str_equal (((DossierNamedEntity *) named)->key, key))
      return GPOINTER_TO_UINT (id);
  return 0;
}

#define ASSERT_TOLD(fixture, expected)                  \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *told = tell (fixture);             \
    g_assert_cmpstr (told, ==, expected);               \
  }                                                     \
  G_STMT_END

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *reader = dossier_store_begin_read (fixture->store, "", NULL, &error);
  g_autoptr (GPtrArray) findings = dossier_check_run (reader, FALSE, FALSE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (findings, i);

      /* The originals of these documents are no real ones. */
      if (finding->kind != DOSSIER_FINDING_NOTE && finding->kind != DOSSIER_FINDING_ORIGINAL)
        g_error ("%s", finding->message);
    }
  dossier_store_end_read (fixture->store, reader);
}

#define TOLD_FIRST "Wind for Oslo: Ana Vik, Bo Dal, 1 sectors, 1 times, 1 statements"
#define TOLD_SECOND "Hà Nội: Anna Vik, Hà Nội, 0 sectors, 0 times, 0 statements"

/* Documents are there after the write, for all that read from then on, and know their bytes again. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  const char *const markups[] = { FIRST, SECOND, FIRST, NULL };
  g_autoptr (GPtrArray) records = make_records (markups);
  const DossierRecord *first = g_ptr_array_index (records, 0);
  const DossierRecord *again = g_ptr_array_index (records, 2);

  ASSERT_TOLD (fixture, "");
  fixture_write (fixture->store, write_records, records);
  g_assert_false (first->known);
  g_assert_true (again->known);
  g_assert_cmpint (again->document, ==, first->document);
  g_assert_cmpint (add (fixture, FIRST), ==, first->document);
  ASSERT_TOLD (fixture, TOLD_SECOND " | " TOLD_FIRST);
  assert_sound (fixture);
  reopen (fixture);
  ASSERT_TOLD (fixture, TOLD_SECOND " | " TOLD_FIRST);
}

static gboolean
write_then_fail (DossierConnection *connection, gpointer data, GError **error)
{
  g_assert_true (dossier_record_write_all (connection, data, error));
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED, "No");
  return FALSE;
}

/* A write that fails leaves nothing of itself. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  const char *const markups[] = { SECOND, NULL };
  g_autoptr (GPtrArray) records = make_records (markups);
  g_autoptr (GError) error = NULL;

  add (fixture, FIRST);
  g_assert_false (dossier_store_write (fixture->store, "", write_then_fail, records, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
  ASSERT_TOLD (fixture, TOLD_FIRST);
  assert_sound (fixture);
  add (fixture, SECOND);
  ASSERT_TOLD (fixture, TOLD_SECOND " | " TOLD_FIRST);
}

/* Who has begun to read sees one moment to the end. */
static void
test_snapshot (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFacts) before = NULL;
  g_autoptr (DossierFacts) after = NULL;
  DossierConnection *reader;

  add (fixture, FIRST);
  reader = dossier_store_begin_read (fixture->store, "", NULL, &error);
  g_assert_no_error (error);
  before = dossier_facts_read (reader, NULL, NULL, NULL, &error);
  add (fixture, SECOND);
  after = dossier_facts_read (reader, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->documents->len, ==, 1);
  g_assert_cmpuint (after->documents->len, ==, 1);
  dossier_store_end_read (fixture->store, reader);
  ASSERT_TOLD (fixture, TOLD_SECOND " | " TOLD_FIRST);
}

typedef struct
{
  DossierDecision decision;
  gint64 id;
  gboolean withdrawn;
} Act;

static gboolean
write_decision (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  act->id = dossier_decision_add (connection, &act->decision, error);
  return act->id != 0;
}

static gboolean
write_withdrawal (DossierConnection *connection, gpointer data, GError **error)
{
  Act *act = data;

  return dossier_decision_withdraw (connection, act->id, act->withdrawn, error);
}

static gboolean
annotate_again (DossierConnection *connection, gpointer data, GError **error)
{
  const gint64 *document = data;
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) analysis = fixture_analysis (FIRST, &text);

  return dossier_record_replace (connection, *document, analysis, NULL, error);
}

/* What a person decided outlives every annotation, and can be taken back and given again. */
static void
test_decisions (Fixture *fixture, gconstpointer data)
{
#define TOLD_DECIDED "Wind for Oslo: Ana Vik, Bo Dalen, 1 sectors, 1 times, 1 statements"
  gint64 document = add (fixture, FIRST);
  Act act = { .decision = { .document = document, .layer = DOSSIER_LAYER_MENTION,
                            .verdict = DOSSIER_VERDICT_ADD, .span = { 12, 18 },
                            .type = (char *) "person", .name = (char *) "Bo Dalen" } };

  fixture_write (fixture->store, write_decision, &act);
  ASSERT_TOLD (fixture, TOLD_DECIDED);
  for (guint round = 0; round < 3; round++)
    {
      fixture_write (fixture->store, annotate_again, &document);
      ASSERT_TOLD (fixture, TOLD_DECIDED);
      assert_sound (fixture);
      act.withdrawn = TRUE;
      fixture_write (fixture->store, write_withdrawal, &act);
      ASSERT_TOLD (fixture, TOLD_FIRST);
      assert_sound (fixture);
      act.withdrawn = FALSE;
      fixture_write (fixture->store, write_withdrawal, &act);
      reopen (fixture);
    }
  ASSERT_TOLD (fixture, TOLD_DECIDED);
}

static guint
find (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierSearch) search = dossier_search_new (words, NULL);
  DossierPatternClock clock = { 0 };
  DossierFilter filter = { .search = search, .clock = &clock };
  DossierConnection *reader = dossier_store_begin_read (fixture->store, "", NULL, &error);
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  dossier_result_fill (reader, &filter, DOSSIER_FILTER_WORDS, &error);
  g_assert_no_error (error);
  ids = dossier_result_documents (reader, &error);
  g_assert_no_error (error);
  dossier_store_end_read (fixture->store, reader);
  return ids->len;
}

typedef struct
{
  const char *stamp;
  GPtrArray *documents;
  guint n_written;
} Renewal;

static gboolean
write_renewal (DossierConnection *connection, gpointer data, GError **error)
{
  Renewal *renewal = data;

  return dossier_stale_write_all (connection, renewal->documents, renewal->stamp,
                                  &renewal->n_written, error);
}

static GPtrArray *
read_stale (Fixture *fixture, const char *stamp)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *reader = dossier_store_begin_read (fixture->store, "", NULL, &error);
  g_autoptr (GArray) ids = dossier_stale_list (reader, stamp, FALSE, &error);
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stale_free);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (documents, dossier_stale_read (reader, g_array_index (ids, gint64, i), &error));
  g_assert_no_error (error);
  dossier_store_end_read (fixture->store, reader);
  return documents;
}

/* The store knows whose marks a document has, gives the annotators all that they had the first time, and
 * what a person decided outlives them. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  const char *const markups[] = { FIRST, SECOND, NULL };
  g_autoptr (GPtrArray) records = make_records (markups);
  g_autoptr (GPtrArray) stale = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) none = NULL;
  DossierRecord *first = g_ptr_array_index (records, 0);
  Act act = { .decision = { .layer = DOSSIER_LAYER_MENTION, .verdict = DOSSIER_VERDICT_ADD,
                            .span = { 12, 18 }, .type = (char *) "person",
                            .name = (char *) "Bo Dalen" } };
  Renewal renewal = { "new", NULL, 0 };
  g_autofree char *text = NULL;
  DossierStale *document;

  first->stamp = g_strdup ("old");
  first->heading = g_strdup ("Wind | The Paper");
  fixture_write (fixture->store, write_records, records);
  act.decision.document = first->document;
  fixture_write (fixture->store, write_decision, &act);

  left = read_stale (fixture, "old");
  g_assert_cmpuint (left->len, ==, 1);
  stale = read_stale (fixture, "new");
  g_assert_cmpuint (stale->len, ==, 2);
  document = g_ptr_array_index (stale, 0);
  g_assert_cmpint (document->document, ==, first->document);
  g_assert_cmpmem (document->text, document->length, first->text, first->length);
  g_assert_cmpstr (document->heading, ==, "Wind | The Paper");
  g_assert_cmpstr (document->source_url, ==, NULL);

  /* The first now has another title, and no statement any more. */
  document->analysis = fixture_analysis ("# Storms @2024-07-01\n[person/ana-vik|Ana Vik] met "
                                         "[person/bo-dal|Bo Dal].\nVik will build wind farms by 2027.\n",
                                         &text);
  ((DossierStale *) g_ptr_array_index (stale, 1))->analysis
    = dossier_analysis_ref (((DossierRecord *) g_ptr_array_index (records, 1))->analysis);
  renewal.documents = stale;
  fixture_write (fixture->store, write_renewal, &renewal);
  g_assert_cmpuint (renewal.n_written, ==, 2);
  ASSERT_TOLD (fixture, TOLD_SECOND
               " | Storms: Ana Vik, Bo Dalen, 0 sectors, 0 times, 0 statements");
  assert_sound (fixture);
  g_assert_cmpuint (find (fixture, "title:storms"), ==, 1);
  g_assert_cmpuint (find (fixture, "title:oslo"), ==, 0);

  /* Who comes later with the same finds nothing left to do. */
  fixture_write (fixture->store, write_renewal, &renewal);
  g_assert_cmpuint (renewal.n_written, ==, 0);
  none = read_stale (fixture, "new");
  g_assert_cmpuint (none->len, ==, 0);
}

typedef struct
{
  const char *holder;
  gint64 now;
  gboolean taken;
} Claim;

static gboolean
take_claim (DossierConnection *connection, gpointer data, GError **error)
{
  Claim *claim = data;

  return dossier_claim_take (connection, "annotate", claim->holder, claim->now, &claim->taken, error);
}

static gboolean
drop_claim (DossierConnection *connection, gpointer data, GError **error)
{
  return dossier_claim_drop (connection, "annotate", ((Claim *) data)->holder, error);
}

static gboolean
claim (Fixture *fixture, const char *holder, gint64 now)
{
  Claim asked = { holder, now, FALSE };

  fixture_write (fixture->store, take_claim, &asked);
  return asked.taken;
}

/* One has the work until it is done, or until nothing was heard for a while, whoever has died. */
static void
test_claims (Fixture *fixture, gconstpointer data)
{
  const gint64 now = G_GINT64_CONSTANT (1800000000000);
  Claim second = { "second", now, FALSE };

  g_assert_true (claim (fixture, "first", now));
  g_assert_false (claim (fixture, "second", now + 1000));
  g_assert_true (claim (fixture, "first", now + DOSSIER_CLAIM_SPAN - 1));
  g_assert_false (claim (fixture, "second", now + DOSSIER_CLAIM_SPAN + 1));
  fixture_write (fixture->store, drop_claim, &second);
  g_assert_false (claim (fixture, "second", now + DOSSIER_CLAIM_SPAN + 1));
  reopen (fixture);
  g_assert_true (claim (fixture, "second", now + 2 * DOSSIER_CLAIM_SPAN));
  g_assert_false (claim (fixture, "first", now + 2 * DOSSIER_CLAIM_SPAN));
  fixture_write (fixture->store, drop_claim, &second);
  g_assert_true (claim (fixture, "first", now + 2 * DOSSIER_CLAIM_SPAN));
  /* A clock that was put back does not lock the work away. */
  g_assert_true (claim (fixture, "second", now - 100 * DOSSIER_CLAIM_SPAN));
}

typedef struct
{
  gint64 entity, other, id;
  gboolean withdrawn;
} Merge;

static gboolean
write_merge (DossierConnection *connection, gpointer data, GError **error)
{
  Merge *merge = data;

  merge->id = dossier_identity_decide (connection, DOSSIER_IDENTITY_SAME, merge->entity,
                                       merge->other, error);
  return merge->id != 0;
}

static gboolean
write_parting (DossierConnection *connection, gpointer data, GError **error)
{
  const Merge *merge = data;

  return dossier_identity_withdraw (connection, merge->id, merge->withdrawn, error);
}

/* Two that are one are one in documents that come later too, and can be parted. */
static void
test_merges (Fixture *fixture, gconstpointer data)
{
  Merge merge = { .withdrawn = TRUE };

  add (fixture, FIRST);
  add (fixture, SECOND);
  merge.entity = find_entity (fixture, "person/anna-vik");
  merge.other = find_entity (fixture, "person/ana-vik");
  fixture_write (fixture->store, write_merge, &merge);
  g_assert_cmpint (find_entity (fixture, "person/anna-vik"), ==, 0);
  add (fixture, "# Three @2024-07-03\n[person/anna-vik|Anna Vik] rests.\n");
  g_assert_cmpint (find_entity (fixture, "person/anna-vik"), ==, 0);
  assert_sound (fixture);
  fixture_write (fixture->store, write_parting, &merge);
  g_assert_cmpint (find_entity (fixture, "person/anna-vik"), ==, merge.entity);
  ASSERT_TOLD (fixture, "Three: Anna Vik, 0 sectors, 0 times, 0 statements | " TOLD_SECOND
                        " | " TOLD_FIRST);
  assert_sound (fixture);
}

typedef struct
{
  gint64 document;
  DossierAnalysis *analysis;
} Replacement;

static gboolean
write_replacement (DossierConnection *connection, gpointer data, GError **error)
{
  const Replacement *replacement = data;

  return dossier_record_replace (connection, replacement->document, replacement->analysis, NULL, error);
}

/* Who still has the number of one that is gone finds nobody under it. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (DossierAnalysis) nobody = fixture_analysis ("# Three @2024-07-03\nCy Os rests.\n", &text);
  Replacement replacement = { .analysis = nobody };
  gint64 gone;

  add (fixture, FIRST);
  replacement.document = add (fixture, "# Three @2024-07-03\n[person/cy-os|Cy Os] rests.\n");
  gone = find_entity (fixture, "person/cy-os");
  g_assert_cmpint (gone, !=, 0);
  fixture_write (fixture->store, write_replacement, &replacement);
  g_assert_cmpint (find_entity (fixture, "person/cy-os"), ==, 0);
  reopen (fixture);
  add (fixture, "# Four @2024-07-04\n[person/di-es|Di Es] sings.\n");
  g_assert_cmpint (find_entity (fixture, "person/di-es"), >, gone);
  assert_sound (fixture);
}

/* Words are found folded, prefixes and phrases too, and what was written is found at once. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    guint n;
  } rows[] = {
    { "wind", 1 }, { "ha noi", 1 }, { "Hà Nội", 1 }, { "\"wind farms\"", 1 }, { "\"farms wind\"", 0 },
    { "far*", 1 }, { "wind OR sails", 2 }, { "vik NOT sails", 1 }, { "entity:\"Bo Dal\"", 1 },
    { "says:pledge", 1 }, { "storm", 0 },
  };

  add (fixture, FIRST);
  add (fixture, SECOND);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].words);
      g_assert_cmpuint (find (fixture, rows[i].words), ==, rows[i].n);
    }
}

#define ADD(name, func) \
  g_test_add ("/backend/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("documents", test_documents);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("snapshot", test_snapshot);
  ADD ("decisions", test_decisions);
  ADD ("stale", test_stale);
  ADD ("claims", test_claims);
  ADD ("merges", test_merges);
  ADD ("numbers", test_numbers);
  ADD ("search", test_search);
  return g_test_run ();
}
