/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-corpus-ledger.h"
#include "dossier-date-order.h"
#include "dossier-statement.h"
#include "fixture.h"

static const char *const documents[] = {
  "# Wind for Oslo @2024-07-01\n"
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
  "[person/ana-vik|Ana Vik] told [person/bo-dal|Bo Dal] of [s:energy-wind|wind].}\n"
  "{meeting;actor=person/bo-dal;to=person/ana-vik:They met [person/bo-dal|Dal].}\n",

  "# chips @2024-07-15\n"
  "{proposal;actor=person/ana-vik;due=2025-03;sector=semiconductors:"
  "[person/ana-vik|Vik] proposed a [s:semiconductors|fab].}\n"
  "{meeting:and [person/cy-å|Cy Å] met nobody.}\n"
  "{signing;to=person/bo-dal;when=2021;due=2025-03-31:To [person/bo-dal|Dal] it went.}\n",

  "# Årsmelding\n"
  "{target;actor=person/cy-å;due=2030;sector=energy-wind:[person/cy-å|Cy Å] aims [s:energy-wind|at wind].}\n"
  "{pledge;actor=person/bo-dal;to=person/cy-å;when=2019-02:[person/bo-dal|Dal] pledged.}\n",
};

typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierLedgerKeys *keys;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = NULL;

  fixture->folder = fixture_make_folder ();
  path = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    g_ptr_array_add (records, fixture_record (documents[i]));
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
  /* By what they are called wind comes after chips, by their ids before. */
  g_hash_table_insert (names, g_strdup ("energy-wind"), g_strdup ("Wind power"));
  g_hash_table_insert (names, g_strdup ("semiconductors"), g_strdup ("Chips"));
  fixture->keys = dossier_ledger_keys_new (names);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_ledger_keys_unref (fixture->keys);
  g_assert_finalize_object (fixture->corpus);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static DossierLedgerView *
read_ledger (Fixture *fixture, DossierQuery *query, const DossierLedgerWish *wish)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (GError) error = NULL;
  DossierLedgerView *view
    = dossier_corpus_read_ledger (fixture->corpus, query != NULL ? query : everything, wish,
                                  fixture->keys, NULL, &error);

  g_assert_no_error (error);
  return view;
}

/* What the program once did: the words themselves, folded. NULL where there are none. */
static char *
tell (DossierStatement *statement, DossierLedgerOrder order)
{
  const char *const *sectors = dossier_statement_get_sectors (statement);
  const char *text = NULL;
  gint64 day = DOSSIER_DATE_ORDER_UNKNOWN;

  switch (order)
    {
    case DOSSIER_LEDGER_BY_KIND:
      return g_strdup_printf ("%02u", dossier_statement_get_kind (statement));
    case DOSSIER_LEDGER_BY_CERTAINTY:
      return g_strdup_printf ("%02u", dossier_statement_get_certainty (statement));
    case DOSSIER_LEDGER_BY_SAID:
      day = dossier_date_order_by_start (dossier_statement_get_said (statement));
      break;
    case DOSSIER_LEDGER_BY_DUE:
      day = dossier_date_order_by_end (dossier_statement_get_due (statement));
      break;
    case DOSSIER_LEDGER_BY_ACTOR:
      text = dossier_statement_get_actor (statement);
      break;
    case DOSSIER_LEDGER_BY_COUNTERPARTS:
      text = dossier_statement_get_counterparts (statement);
      break;
    case DOSSIER_LEDGER_BY_QUOTE:
      text = dossier_statement_get_quote (statement);
      break;
    case DOSSIER_LEDGER_BY_DOCUMENT:
      text = dossier_statement_get_document_title (statement);
      break;
    case DOSSIER_LEDGER_BY_SECTORS:
      if (sectors[0] != NULL)
        text = g_str_equal (sectors[0], "energy-wind") ? "Wind power" : "Chips";
      break;
    default:
      g_assert_not_reached ();
    }
  if (day != DOSSIER_DATE_ORDER_UNKNOWN)
    return g_strdup_printf ("%020" G_GUINT64_FORMAT, (guint64) day ^ (guint64) 1 << 63);
  if (text == NULL || *text == '\0')
    return NULL;
  else
    {
      g_autofree char *folded = g_utf8_casefold (text, -1);

      return g_utf8_collate_key (folded, -1);
    }
}

/* Neither before what it should follow nor, where they are the same, out of the order of the texts. */
static void
assert_in_order (const char *before, const char *after, gboolean descending)
{
  if (before == NULL)
    g_assert_null (after);
  else if (after != NULL && descending)
    g_assert_cmpint (strcmp (before, after), >=, 0);
  else if (after != NULL)
    g_assert_cmpint (strcmp (before, after), <=, 0);
}

static guint
find (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return i;
  g_assert_not_reached ();
}

static void
test_orders (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (GArray) unsorted
    = dossier_corpus_find_statements (fixture->corpus, everything, NULL, NULL);

  for (guint order = 0; order <= DOSSIER_LEDGER_BY_DOCUMENT; order++)
    for (guint descending = 0; descending < 2; descending++)
      {
        DossierLedgerWish wish = { .order = (DossierLedgerOrder) order,
                                   .descending = descending != 0 };
        g_autoptr (DossierLedgerView) view = read_ledger (fixture, NULL, &wish);
        g_autoptr (GPtrArray) rows
          = dossier_corpus_load_statements (fixture->corpus, view->ids, NULL, NULL);
        g_autofree char *before = tell (g_ptr_array_index (rows, 0), wish.order);

        g_assert_cmpuint (view->ids->len, ==, 7);
        g_assert_cmpuint (rows->len, ==, 7);
        for (guint i = 1; i < rows->len; i++)
          {
            g_autofree char *after = tell (g_ptr_array_index (rows, i), wish.order);

            g_test_message ("order %u, %s: %s, %s", order, descending ? "down" : "up", before, after);
            assert_in_order (before, after, wish.descending);
            if (g_strcmp0 (before, after) == 0)
              g_assert_cmpuint (find (unsorted, g_array_index (view->ids, gint64, i - 1)), <,
                                find (unsorted, g_array_index (view->ids, gint64, i)));
            g_free (before);
            before = g_steal_pointer (&after);
          }
      }
}

/* Those whose last day is before the one that is asked about, and no others. */
static void
assert_passed (Fixture *fixture, const GPtrArray *rows)
{
  static const char *const days[] = { "1900-01-01", "2026-12-31", "2027-01-01", "2028-01-01", "2999-01-01" };
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      DossierLedgerWish wish = { .choice.today = DOSSIER_DAY_NONE };
      g_autoptr (DossierLedgerView) all = NULL;
      g_autoptr (DossierLedgerView) passed = NULL;
      DossierEdtf value;
      guint n = 0;

      g_assert_true (dossier_edtf_parse (days[i], &value, NULL));
      for (guint row = 0; row < rows->len; row++)
        {
          DossierStatement *statement = g_ptr_array_index (rows, row);
          const char *due = dossier_statement_get_due (statement);
          DossierEdtf end;

          n += due != NULL && dossier_edtf_parse (due, &end, NULL) && dossier_day_is_real (end.last)
               && end.last < value.first
               && !dossier_statement_is_settled (dossier_statement_get_kind (statement),
                                                 dossier_statement_get_certainty (statement));
        }
      all = read_ledger (fixture, NULL, &wish);
      g_assert_cmpuint (all->n_passed, ==, 0);
      wish.choice.today = value.first;
      wish.choice.passed = TRUE;
      passed = read_ledger (fixture, NULL, &wish);
      g_assert_cmpuint (passed->ids->len, ==, n);
      g_assert_cmpuint (passed->n_passed, ==, n);
      g_assert_cmpuint (passed->n_statements, ==, all->n_statements);
      most = MAX (most, n);
    }
  g_assert_cmpuint (most, >, 0);
}

/* What was done or denied falls due no more; what was agreed still is to be done. */
static void
test_settled (void)
{
  static const struct
  {
    DossierStatementKind kind;
    DossierCertainty certainty;
    gboolean settled;
  } cases[] = {
    { DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_PLANNED, FALSE },
    { DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_CONDITIONAL, FALSE },
    { DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DONE, TRUE },
    { DOSSIER_STATEMENT_PLEDGE, DOSSIER_CERTAINTY_DENIED, TRUE },
    { DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_DONE, TRUE },
    { DOSSIER_STATEMENT_REPORT, DOSSIER_CERTAINTY_PLANNED, FALSE },
    { DOSSIER_STATEMENT_AGREEMENT, DOSSIER_CERTAINTY_DONE, FALSE },
    { DOSSIER_STATEMENT_SIGNING, DOSSIER_CERTAINTY_DONE, FALSE },
    { DOSSIER_STATEMENT_SIGNING, DOSSIER_CERTAINTY_DENIED, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierStatementChoice choice = { .today = 11 };
      DossierDays before = { 10, 10 };

      g_assert_cmpint (dossier_statement_choice_has_passed (&choice, cases[i].kind,
                                                            cases[i].certainty, before),
                       ==, !cases[i].settled);
    }
}

static void
test_wishes (Fixture *fixture, gconstpointer data)
{
  DossierLedgerWish wish = {
    .choice.kinds = 1u << DOSSIER_STATEMENT_PLEDGE | 1u << DOSSIER_STATEMENT_MEETING,
  };
  g_autoptr (DossierLedgerView) some = read_ledger (fixture, NULL, &wish);
  g_autoptr (DossierLedgerView) certain = NULL;
  g_autoptr (DossierLedgerView) wind = NULL;
  g_autoptr (DossierQuery) everything = dossier_query_new ();
  g_autoptr (DossierQuery) query = dossier_query_with_sector (everything, "energy-wind", TRUE);
  g_autoptr (GArray) all = dossier_corpus_find_statements (fixture->corpus, everything, NULL, NULL);
  g_autoptr (GPtrArray) rows
    = dossier_corpus_load_statements (fixture->corpus, all, NULL, NULL);
  guint n_done = 0;

  g_assert_cmpuint (some->ids->len, ==, 4);
  g_assert_cmpuint (some->n_statements, ==, 7);
  g_assert_cmpuint (some->counts[DOSSIER_STATEMENT_PLEDGE], ==, 2);
  g_assert_cmpuint (some->counts[DOSSIER_STATEMENT_SIGNING], ==, 1);

  for (guint i = 0; i < rows->len; i++)
    if (dossier_statement_get_certainty (g_ptr_array_index (rows, i)) == DOSSIER_CERTAINTY_DONE)
      n_done++;
  wish.choice.kinds = 0;
  wish.choice.certainties = 1u << DOSSIER_CERTAINTY_DONE;
  certain = read_ledger (fixture, NULL, &wish);
  g_assert_cmpuint (n_done, >, 0);
  g_assert_cmpuint (certain->ids->len, ==, n_done);

  wish.choice.certainties = 0;
  assert_passed (fixture, rows);
  wind = read_ledger (fixture, query, &wish);
  g_assert_cmpuint (wind->ids->len, ==, 2);
  g_assert_cmpuint (wind->n_statements, ==, 2);
}

/* What is written is in the next list, with the ranks of the new names. */
static void
test_follows_file (Fixture *fixture, gconstpointer data)
{
  DossierLedgerWish wish = { .order = DOSSIER_LEDGER_BY_ACTOR };
  g_autoptr (DossierLedgerView) before = read_ledger (fixture, NULL, &wish);
  g_autoptr (DossierLedgerView) after = NULL;
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GPtrArray) rows = NULL;

  g_ptr_array_add (records, fixture_record ("# New\n{report;actor=person/aa-ab:[person/aa-ab|Aa Ab] it was.}\n"));
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
  after = read_ledger (fixture, NULL, &wish);
  g_assert_cmpuint (after->ids->len, ==, before->ids->len + 1);
  rows = dossier_corpus_load_statements (fixture->corpus, after->ids, NULL, NULL);
  g_assert_cmpstr (dossier_statement_get_actor (g_ptr_array_index (rows, 0)), ==, "Aa Ab");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ledger/orders", Fixture, NULL, set_up, test_orders, tear_down);
  g_test_add_func ("/ledger/settled", test_settled);
  g_test_add ("/ledger/wishes", Fixture, NULL, set_up, test_wishes, tear_down);
  g_test_add ("/ledger/follows-file", Fixture, NULL, set_up, test_follows_file, tear_down);
  return g_test_run ();
}
