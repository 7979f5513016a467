/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Files that are dropped on the window. */
#include "dossier-config.h"

#include "dossier-application.h"
#include "dossier-window-private.h"
#include "fixture.h"

typedef struct
{
  DossierApplication *application;
  DossierWindow *window;
  char *folder;
  char *dossier;
  char *text;
} Fixture;

static void
show_dossier (Fixture *fixture, DossierCorpusFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (fixture->dossier, flags, &error);
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (DossierSession) session = NULL;

  g_assert_no_error (error);
  knowledge = dossier_knowledge_loader_load (dossier_application_get_knowledge_loader (fixture->application), &error);
  g_assert_no_error (error);
  session = dossier_session_new (corpus, knowledge);
  dossier_window_set_session (fixture->window, session, fixture->dossier);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->application = dossier_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  fixture->folder = fixture_make_folder ();
  fixture->dossier = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->text = g_build_filename (fixture->folder, "quay.txt", NULL);
  g_assert_true (g_file_set_contents (fixture->text, "Ana Vik will build a quay.\n", -1, NULL));
  g_object_unref (dossier_corpus_open (fixture->dossier, DOSSIER_CORPUS_CREATE, &error));
  fixture->window = dossier_window_new (fixture->application);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->application);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->dossier);
  g_free (fixture->text);
}

static gboolean
drop (Fixture *fixture, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        {
          /* So that the pointer can show it before. */
          g_assert_true (gtk_drop_target_get_preload (GTK_DROP_TARGET (controller)));
          g_signal_emit_by_name (controller, "drop", &value, 0., 0., &taken);
        }
    }
  return taken;
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    DossierCorpusFlags flags;
    gboolean taken;
  } cases[] = {
    { DOSSIER_CORPUS_OPEN, TRUE },
    /* It would fail, and only then say why. */
    { DOSSIER_CORPUS_READ_ONLY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show_dossier (fixture, cases[i].flags);
      g_assert_true (drop (fixture, fixture->text) == cases[i].taken);
      g_assert_cmpuint (fixture->window->imports->len, ==, cases[i].taken ? 1 : 0);
      while (fixture->window->imports->len > 0)
        g_main_context_iteration (NULL, TRUE);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/drop/documents", Fixture, NULL, set_up, test_drop, tear_down);
  return g_test_run ();
}
