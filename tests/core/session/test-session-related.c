/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-hearing.h"
#include "session-fixture.h"

/* A meeting told in two scripts, the same people another month, and others. */
static const char *const documents[] = {
  "# Hydrogen harbour @2024-07-02\n[person/rasmus-toft|Rasmus Toft] met [person/ana-vik|Ana Vik] in "
  "[place/narvik|Narvik] on [t:2024-07-01|1 July] about [s:energy-hydrogen|hydrogen].\n",
  "# 수소 항구 @2024-07-02\n[person/라스무스토프트|라스무스 토프트] [person/ana-vik|Ana Vik] "
  "[place/narvik|Narvik] [t:2024-07-01|7월 1일] [s:energy-hydrogen|수소].\n",
  "# Hydrogen school @2024-08-02\n[person/rasmus-toft|Rasmus Toft] and [person/ana-vik|Ana Vik] were in "
  "[place/bodo|Bodø] on [t:2024-08-01|1 August] to open a school for [s:education-training|teachers].\n",
  "# Fish @2024-07-02\n[person/ed-ness|Ed Ness] caught fish in [place/tromso|Tromsø]. [s:agriculture|Fish].\n",
  "# Roads @2024-07-01\n[person/gus-pol|Gus Pol] built [s:transport|roads] in [place/alta|Alta].\n",
};

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, documents, G_N_ELEMENTS (documents));
  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray **found = data;

  *found = dossier_session_find_finish (result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
wait_for (GPtrArray **found)
{
  while (*found == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *found;
}

static GPtrArray *
find_related (SessionFixture *fixture, gint64 document)
{
  GPtrArray *found = NULL;

  dossier_session_find_related (fixture->session, document, NULL, on_found, &found);
  return wait_for (&found);
}

static char *
find_titles (SessionFixture *fixture, const char *words, gint64 document)
{
  GPtrArray *found = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  GString *text = g_string_new (NULL);

  dossier_session_find_titles (fixture->session, words, document, NULL, on_found, &found);
  titles = wait_for (&found);
  for (guint i = 0; i < titles->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            ((DossierStoryReport *) g_ptr_array_index (titles, i))->title);
  return g_string_free (text, FALSE);
}

static void
assert_titles (SessionFixture *fixture, const char *words, gint64 document, const char *expected)
{
  g_autofree char *titles = find_titles (fixture, words, document);

  g_assert_cmpstr (titles, ==, expected);
}

static guint
count_related (SessionFixture *fixture, gint64 document)
{
  g_autoptr (GPtrArray) related = find_related (fixture, document);

  return related->len;
}

/* One of two people is written in another script: both are told, and who is proposed joins the story by a word. */
static void
test_join (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (GPtrArray) related = find_related (fixture, 1);
  const DossierRelation *relation;

  g_assert_cmpuint (related->len, ==, 1);
  relation = g_ptr_array_index (related, 0);
  g_assert_cmpstr (relation->other->title, ==, "수소 항구");
  g_assert_true (g_strv_contains ((const char *const *) relation->names, "Rasmus Toft"));
  g_assert_true (g_strv_contains ((const char *const *) relation->names, "Ana Vik"));
  g_assert_cmpstr (relation->day, ==, "2024-07-01");
  g_assert_cmpuint (count_related (fixture, 2), ==, 1);
  g_assert_cmpuint (count_related (fixture, 3), ==, 0);

  dossier_session_join_story (session, relation->other, 1);
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_related (fixture, 1), ==, 0);
  g_assert_cmpuint (dossier_document_get_n_reports (dossier_session_get_document (session)), ==, 2);
  g_assert_nonnull (strstr (dossier_session_get_undo_label (session), "수소 항구"));
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_related (fixture, 1), ==, 1);
  g_assert_cmpuint (dossier_document_get_n_reports (dossier_session_get_document (session)), ==, 1);
  dossier_session_redo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (dossier_document_get_n_reports (dossier_session_get_document (session)), ==, 2);
}

/* What is not related is not proposed to either any more, until it is undone; no story is another for it. */
static void
test_unrelated (SessionFixture *fixture, gconstpointer data)
{
  DossierSession *session = fixture->session;
  g_autoptr (GPtrArray) related = find_related (fixture, 1);

  dossier_session_set_unrelated (
    session, ((DossierRelation *) g_ptr_array_index (related, 0))->other, 1);
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_related (fixture, 1), ==, 0);
  g_assert_cmpuint (count_related (fixture, 2), ==, 0);
  g_assert_cmpuint (dossier_document_get_n_reports (dossier_session_get_document (session)), ==, 1);
  dossier_session_undo (session);
  session_fixture_settle (fixture);
  g_assert_cmpuint (count_related (fixture, 1), ==, 1);
}

/* Titles by words of them, whatever the case; the nearest in time first, without the document and its copies. */
static void
test_titles (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) related = find_related (fixture, 1);

  assert_titles (fixture, "HYDROGEN", 4, "Hydrogen harbour|Hydrogen school");
  assert_titles (fixture, "school hydro", 4, "Hydrogen school");
  assert_titles (fixture, "hydrogen", 1, "Hydrogen school");
  assert_titles (fixture, " ", 3, "Fish|Hydrogen harbour|수소 항구|Roads");
  assert_titles (fixture, "nowhere", 3, "");
  dossier_session_join_story (fixture->session,
                              ((DossierRelation *) g_ptr_array_index (related, 0))->other, 1);
  session_fixture_settle (fixture);
  assert_titles (fixture, "", 1, "Fish|Roads|Hydrogen school");
}

static void
on_stopped (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  guint *n_stopped = data;

  g_assert_null (dossier_session_find_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  (*n_stopped)++;
}

/* What another program has set aside a moment ago is not proposed, and keeps nothing else away. */
static void
test_set_aside_elsewhere (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "test.dossier", NULL);
  g_autoptr (DossierCorpus) other = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const DossierShelfAct act = { .time = 1 };
  const gint64 document = 2;

  g_assert_cmpuint (count_related (fixture, 1), ==, 1);
  g_array_append_val (ids, document);
  g_assert_true (dossier_corpus_set_aside (other, ids, &act, NULL, NULL, NULL));
  g_assert_cmpuint (count_related (fixture, 1), ==, 0);
  assert_titles (fixture, "", 1, "Fish|Roads|Hydrogen school");
}

/* A search that is no longer wanted says so: another document was opened, or a letter typed. */
static void
test_stopped (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n_stopped = 0;

  g_cancellable_cancel (cancellable);
  dossier_session_find_related (fixture->session, 1, cancellable, on_stopped, &n_stopped);
  dossier_session_find_titles (fixture->session, "fish", 1, cancellable, on_stopped, &n_stopped);
  while (n_stopped < 2)
    g_main_context_iteration (NULL, TRUE);
}

/* A name answers to itself in the other script and with its last word first; one that is known to no other. */
static void
test_heard (SessionFixture *fixture, gconstpointer data)
{
  DossierKnowledge *knowledge = dossier_session_get_knowledge (fixture->session);
  const DossierNamedEntity toft = { .key = (char *) "person/rasmus-toft", .name = (char *) "Rasmus Toft",
                                    .type = DOSSIER_ENTITY_PERSON };
  const DossierNamedEntity turned = { .key = (char *) "person/toft-rasmus", .name = (char *) "토프트 라스무스",
                                      .type = DOSSIER_ENTITY_PERSON };
  const DossierNamedEntity known = { .key = (char *) "organization/ministry-of-science-and-ict-of-korea",
                                     .name = (char *) "Ministry of Science and ICT",
                                     .type = DOSSIER_ENTITY_ORGANIZATION };
  g_auto (GStrv) latin = dossier_hearing_hear (&toft, knowledge);
  g_auto (GStrv) hangul = dossier_hearing_hear (&turned, knowledge);
  gboolean answered = FALSE;

  for (char **clue = hangul; *clue != NULL; clue++)
    for (char **other = latin; *other != NULL; other++)
      answered = answered || (**clue == 'h' && **other == 'k' && g_str_equal (*clue + 1, *other + 1));
  g_assert_true (answered);
  for (guint i = 1; latin[i] != NULL; i++)
    g_assert_cmpint (strcmp (latin[i - 1], latin[i]), <, 0);
  g_assert_null (dossier_hearing_hear (&known, knowledge));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-related/join", SessionFixture, NULL, set_up, test_join, tear_down);
  g_test_add ("/session-related/unrelated", SessionFixture, NULL, set_up, test_unrelated, tear_down);
  g_test_add ("/session-related/titles", SessionFixture, NULL, set_up, test_titles, tear_down);
  g_test_add ("/session-related/set-aside-elsewhere", SessionFixture, NULL, set_up, test_set_aside_elsewhere,
              tear_down);
  g_test_add ("/session-related/stopped", SessionFixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/session-related/heard", SessionFixture, NULL, set_up, test_heard, tear_down);
  return g_test_run ();
}
