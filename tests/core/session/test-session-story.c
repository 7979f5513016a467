/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "session-fixture.h"

#define WORDS                                                                                     \
  "The two sides have agreed to set up a plant for the making of hydrogen in the old harbour, and the "  \
  "work will begin when the city has given its leave for the quay, which may take until the end of the " \
  "year according to those who know how such things go in a place where nothing has been built since "   \
  "the great storm took the pier and all that stood on it.\n"

/* Three copies, of which the last has another headline and a paragraph more, and a text of its own. */
static const char *const documents[] = {
  "# Harbour @2024-07-01\n" WORDS "[person/ana-vik|Ana Vik] signed.\n",
  "# Harbour @2024-07-02\n" WORDS "[person/ana-vik|Ana Vik] signed.\n",
  "# Hydrogen @2024-07-03\n" WORDS "[person/ana-vik|Ana Vik] signed. Later in the evening there was a long "
  "dinner with fish and music in the town hall, to which all who had helped with the papers over the "
  "past three years were invited, and the mayor spoke of his grandfather who was a sailor.\n",
  "# Third @2023-01-03\n[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal].\n",
};

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, documents, G_N_ELEMENTS (documents));
  dossier_session_set_counting (fixture->session, DOSSIER_COUNT_STORIES);
  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierStory **story = data;

  *story = dossier_session_read_story_finish (result, &error);
  g_assert_no_error (error);
}

static DossierStory *
read_story (SessionFixture *fixture, gint64 document)
{
  DossierStory *story = NULL;

  dossier_session_read_story (fixture->session, document, NULL, on_read, &story);
  while (story == NULL)
    g_main_context_iteration (NULL, TRUE);
  return story;
}

/* What the reader's button, the list of reports and the list of stories say of the first document. */
static void
assert_reports (SessionFixture *fixture, guint n_reports, guint n_stories)
{
  DossierDocument *document = dossier_session_get_document (fixture->session);
  g_autoptr (DossierStory) story = read_story (fixture, 1);

  g_assert_cmpuint (dossier_document_get_n_reports (document), ==, n_reports);
  g_assert_cmpuint (story->reports->len, ==, n_reports);
  g_assert_cmpuint (dossier_session_get_n_documents (fixture->session), ==, n_stories);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_session_get_documents (fixture->session)),
                    ==, n_stories);
}

static const DossierStoryReport *
find_report (const DossierStory *story, gint64 document)
{
  for (guint i = 0; i < story->reports->len; i++)
    {
      const DossierStoryReport *report = g_ptr_array_index (story->reports, i);

      if (report->document == document)
        return report;
    }
  g_error ("No report %" G_GINT64_FORMAT, document);
}

/* What differs is told as seen from the document that was asked about. */
static void
test_read (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierStory) first = read_story (fixture, 1), last = read_story (fixture, 3);
  g_autoptr (DossierStory) single = read_story (fixture, 4), gone = read_story (fixture, 99);

  g_assert_cmpuint (first->reports->len, ==, 3);
  g_assert_cmpint (find_report (first, 1)->differences, ==, 0);
  g_assert_cmpint (find_report (first, 2)->differences, ==, 0);
  g_assert_cmpuint (find_report (first, 2)->percent, ==, 100);
  g_assert_cmpint (find_report (first, 3)->differences, ==,
                   DOSSIER_DIFFERENCE_HEADLINE | DOSSIER_DIFFERENCE_LONGER);
  g_assert_cmpint (find_report (last, 1)->differences, ==,
                   DOSSIER_DIFFERENCE_HEADLINE | DOSSIER_DIFFERENCE_SHORTER);
  g_assert_cmpint (find_report (last, 3)->differences, ==, 0);
  g_assert_cmpuint (single->reports->len, ==, 1);
  g_assert_cmpuint (gone->reports->len, ==, 0);
}

/* A report that is set apart is a story of its own everywhere at once, until it is undone; and what is
 * undone can be done again. */
static void
test_set_apart (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (DossierStory) story = read_story (fixture, 1);

  assert_reports (fixture, 3, 2);
  dossier_session_set_apart (session, find_report (story, 3), 1);
  session_fixture_settle (fixture);
  assert_reports (fixture, 2, 3);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
  g_assert_nonnull (strstr (dossier_session_get_undo_label (session), "Hydrogen"));

  dossier_session_set_apart (session, find_report (story, 2), 1);
  session_fixture_settle (fixture);
  assert_reports (fixture, 1, 4);

  dossier_session_undo (session);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  assert_reports (fixture, 3, 2);
  g_assert_null (dossier_session_get_undo_label (session));

  dossier_session_redo (session);
  session_fixture_settle (fixture);
  assert_reports (fixture, 2, 3);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  assert_reports (fixture, 3, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-story/read", SessionFixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/session-story/set-apart", SessionFixture, NULL, set_up, test_set_apart, tear_down);
  return g_test_run ();
}
