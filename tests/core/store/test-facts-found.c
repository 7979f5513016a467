/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-found.h"
#include "dossier-facts-search.h"

/* How the one who looked ends, and who waits for it. */
typedef enum
{
  FINDS,
  FAILS,
  GOES_ON,
} Fate;

typedef struct
{
  DossierFactsFound *found;
  DossierSearch *search;
  GCancellable *cancellable;
  DossierFactsWords *words;
  gboolean wanted;
  GError *error;
} Waiter;

static DossierFactsWords *
new_words (void)
{
  DossierFactsWords *words = g_new0 (DossierFactsWords, 1);

  g_atomic_ref_count_init (&words->ref_count);
  return words;
}

static gpointer
wait_in_thread (gpointer data)
{
  Waiter *waiter = data;

  waiter->wanted = dossier_facts_found_begin (waiter->found, waiter->search, waiter->cancellable,
                                              &waiter->words, &waiter->error);
  return NULL;
}

/* Nobody else can be looking for it. */
static void
assert_is_first (DossierFactsFound *found, DossierSearch *search)
{
  g_autoptr (DossierFactsWords) words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_facts_found_begin (found, search, NULL, &words, &error));
  g_assert_no_error (error);
  g_assert_null (words);
}

static void
test_waiting (void)
{
  static const struct
  {
    Fate fate;
    gboolean cancelled_before;
    gboolean cancelled_while_waiting;
  } rows[] = {
    { FINDS, FALSE, FALSE },
    { FAILS, FALSE, FALSE },
    { GOES_ON, FALSE, TRUE },
    { GOES_ON, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean cancelled = rows[i].cancelled_before || rows[i].cancelled_while_waiting;
      g_autoptr (DossierSearch) search = dossier_search_new ("wind", NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (DossierFactsWords) words = rows[i].fate == FINDS ? new_words () : NULL;
      DossierFactsFound *found = dossier_facts_found_new ();
      Waiter waiter = { found, search, cancellable };
      GThread *thread;

      assert_is_first (found, search);
      if (rows[i].cancelled_before)
        g_cancellable_cancel (cancellable);
      thread = g_thread_new ("waiter", wait_in_thread, &waiter);
      /* Long enough to wait in most runs; what is asserted holds either way. */
      g_usleep (10 * G_TIME_SPAN_MILLISECOND);
      if (rows[i].cancelled_while_waiting)
        g_cancellable_cancel (cancellable);
      if (rows[i].fate != GOES_ON)
        dossier_facts_found_end (found, search, words);
      g_thread_join (thread);

      g_assert_true (waiter.wanted == !cancelled);
      g_assert_true (waiter.words == words);
      if (cancelled)
        g_assert_error (waiter.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_no_error (waiter.error);
      /* Who took it over ends it; so does who found nothing out for too long. */
      if (rows[i].fate != FINDS)
        dossier_facts_found_end (found, search, NULL);
      g_clear_error (&waiter.error);
      g_clear_pointer (&waiter.words, dossier_facts_words_unref);
      dossier_facts_found_free (found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-found/waiting", test_waiting);
  return g_test_run ();
}
