/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session.h"
#include "fixture.h"

/* What a session told of its open document: how many marks, each time. */
typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierSession *session;
  GArray *counts; /* guint */
} Fixture;

static void
settle (Fixture *fixture)
{
  gboolean busy = TRUE;

  for (guint quiet = 0; quiet < 15; quiet++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        quiet = 0;
      g_object_get (fixture->session, "busy", &busy, NULL);
      if (busy)
        quiet = 0;
      g_usleep (1000);
    }
}

static void
note_marks (DossierSession *session, GParamSpec *property, Fixture *fixture)
{
  DossierReading *reading = dossier_session_get_reading (session);

  g_array_append_val (fixture->counts, reading->marks->len);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);
  g_autoptr (GString) text = g_string_new ("# Long\n[person/ana-vik|Ana Vik] wrote:\n");
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autofree char *path = NULL;

  while (text->len < 120000)
    g_string_append (text, "Nothing that was worth a mark.\n");
  g_ptr_array_add (records, fixture_record (text->str));
  g_ptr_array_add (records, fixture_record ("# Short\n[person/ana-vik|Ana Vik], [person/bo-dal|Bo].\n"));

  fixture->folder = fixture_make_folder ();
  path = g_build_filename (fixture->folder, "test.dossier", NULL);
  fixture->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  g_assert_true (dossier_corpus_add_documents (fixture->corpus, records, NULL, NULL));
  fixture->session = dossier_session_new (fixture->corpus, knowledge);
  fixture->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect (fixture->session, "notify::reading", G_CALLBACK (note_marks), fixture);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  settle (fixture);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->corpus);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_array_unref (fixture->counts);
}

static void
assert_counts (Fixture *fixture, const guint *counts, guint n)
{
  g_assert_cmpmem (fixture->counts->data, fixture->counts->len * sizeof (guint), counts,
                   n * sizeof (guint));
}

/* A long text is shown before its marks are read; marks that are shown stay while it is read again. */
static void
test_text_first (Fixture *fixture, gconstpointer data)
{
  static const guint expected[] = { 0, 1, 2 };

  dossier_session_open_document (fixture->session, 1);
  settle (fixture);
  assert_counts (fixture, expected, 2);
  dossier_session_refresh (fixture->session);
  settle (fixture);
  assert_counts (fixture, expected, 2);
  dossier_session_open_document (fixture->session, 2);
  settle (fixture);
  assert_counts (fixture, expected, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/long-document/text-first", Fixture, NULL, set_up, test_text_first, tear_down);
  return g_test_run ();
}
