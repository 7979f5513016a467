/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Whichever statement fails while a session reads what another program has written: the next look,
 * which hears of nothing new, shows it. */
#include <sqlite3.h>

#include "dossier-row-list.h"
#include "hand.h"
#include "session-fixture.h"
#include "steps.h"

#define DOCUMENT 3
#define LEAST 20

/* What another program does: a mark of the open document comes, and goes the next time. */
static void
write_elsewhere (DossierCorpus *other, gint64 *mark)
{
  DossierChange change = {
    .kind = *mark == 0 ? DOSSIER_CHANGE_ADD : DOSSIER_CHANGE_WITHDRAW,
    .decision = { .document = DOCUMENT, .layer = DOSSIER_LAYER_TIME, .span = DOSSIER_SPAN_INIT (0, 3),
                  .value = (char *) "2031" },
    .id = *mark,
  };
  g_autoptr (GError) error = NULL;
  gint64 id = hand_apply (other, &change, &error);

  g_assert_no_error (error);
  *mark = *mark == 0 ? id : 0;
}

static void
check (SessionFixture *fixture, DossierCorpus *other)
{
  DossierSession *session = fixture->session;
  g_autoptr (DossierReading) reading = dossier_corpus_read_document (other, DOCUMENT, NULL, NULL);
  g_autoptr (DossierTimeline) dates
    = dossier_corpus_read_dates (other, dossier_session_get_query (session), 20000, NULL, NULL);

  g_assert_cmpuint (dossier_session_get_reading (session)->marks->len, ==, reading->marks->len);
  g_assert_cmpuint (dossier_session_get_timeline (session)->items->len, ==, dates->items->len);
}

static void
look (SessionFixture *fixture)
{
  dossier_session_look_for_changes (fixture->session);
  session_fixture_settle (fixture);
}

static void
test_refresh (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  guint n_failed = 0, n_statements = 1;
  gint64 mark = 0;

  dossier_session_open_document (fixture->session, DOCUMENT);
  session_fixture_settle (fixture);
  /* The work differs a little from time to time, and ends before the last round is reached. */
  for (guint at = 1; at <= n_statements; at++)
    {
      write_elsewhere (other, &mark);
      steps_plan (at, SQLITE_NOMEM);
      look (fixture);
      n_statements = MAX (n_statements, steps_count ());
      steps_plan (0, SQLITE_OK);
      n_failed += fixture->failure != NULL;
      g_clear_pointer (&fixture->failure, g_free);
      look (fixture);
      g_assert_null (fixture->failure);
      check (fixture, other);
    }
  g_assert_cmpuint (n_failed, >=, LEAST);
  g_test_message ("%u statements, of which %u were missed", n_statements, n_failed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/refresh", SessionFixture, NULL, session_fixture_set_up_sample, test_refresh,
              session_fixture_tear_down_sample);
  return g_test_run ();
}
