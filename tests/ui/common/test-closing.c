/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A window that is closed while something is written into its dossier. */
#include "dossier-config.h"

#include "dossier-application.h"
#include "dossier-window.h"
#include "fixture.h"

#define N_DOCUMENTS 40

typedef struct
{
  DossierApplication *application;
  DossierWindow *window;
  char *folder;
  char *dossier;
} Fixture;

static void
write_documents (const char *folder)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text
        = g_strdup_printf ("Harbour number %u\n\nAna Vik of Oslo will build a quay by 20%02u.\n", i, 30 + i);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
}

/* Until it is there; the session is not held. */
static DossierSession *
wait_for_session (Fixture *fixture)
{
  g_autoptr (DossierSession) session = NULL;

  while (session == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->window, "session", &session, NULL);
    }
  return session;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = dossier_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  fixture->folder = fixture_make_folder ();
  fixture->dossier = g_build_filename (fixture->folder, "test.dossier", NULL);
  write_documents (fixture->folder);
  fixture->window = dossier_window_new (fixture->application);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->application);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->dossier);
}

/* The import goes on, and when it is done has nobody to say so to. */
static void
test_importing (Fixture *fixture, gconstpointer data)
{
  const char *paths[] = { fixture->folder, NULL };
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = NULL;
  DossierSession *session;

  dossier_window_create (fixture->window, fixture->dossier);
  dossier_window_open_documents (fixture->window, paths);
  session = wait_for_session (fixture);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* The import holds it to its end. */
  while (session != NULL)
    g_main_context_iteration (NULL, TRUE);
  corpus = dossier_corpus_open (fixture->dossier, DOSSIER_CORPUS_READ_ONLY, NULL);
  g_assert_nonnull (corpus);
  view = dossier_corpus_read_view (corpus, query, NULL, NULL);
  g_assert_nonnull (view);
  g_assert_cmpuint (view->n_documents, ==, N_DOCUMENTS);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/closing/importing", Fixture, NULL, set_up, test_importing, tear_down);
  return g_test_run ();
}
