/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "session-fixture.h"

#include "dossier-ledger.h"

static void
on_reveal (DossierSession *session, guint start, guint end, SessionFixture *self)
{
  self->n_revealed++;
  self->revealed_start = start;
  self->revealed_end = end;
}

static void
on_edited (DossierSession *session, const char *label, SessionFixture *self)
{
  self->n_edited++;
}

static void
on_failed (DossierSession *session, const GError *error, SessionFixture *self)
{
  g_free (self->failure);
  self->failure = g_strdup (error->message);
}

static const char *const sample[SESSION_SAMPLE_DOCUMENTS] = {
  "# Wind for Oslo @2024-07-01\n"
  "[person/ana-vik|Ana Vik] met [person/bo-dal|Bo Dal] in [place/oslo|Oslo].\n"
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
  "[person/ana-vik|Vik] will build [s:energy-wind|wind farms] by [t:../2027|2027].}\n",

  "# Chips @2024-07-15\n"
  "[place/oslo|Oslo] plans a fab for [s:semiconductors|chips].\n",

  "# Both @2024-08-15\n"
  "[person/ana-vik|Ana Vik] on [s:semiconductors|chips] and [s:energy-wind|wind].\n",
};

/* Each of @documents is one of fixture_record(). The session has not settled. */
void
session_fixture_set_up (SessionFixture *self, const char *const *documents, guint n_documents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  self->folder = fixture_make_folder ();
  path = g_build_filename (self->folder, "test.dossier", NULL);
  self->corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_documents; i++)
    g_ptr_array_add (records, fixture_record (documents[i]));
  dossier_corpus_add_documents (self->corpus, records, NULL, &error);
  g_assert_no_error (error);
  self->session = dossier_session_new (self->corpus, knowledge);
  g_signal_connect (self->session, "reveal", G_CALLBACK (on_reveal), self);
  g_signal_connect (self->session, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (on_failed), self);
}

/* The sample, settled. */
void
session_fixture_set_up_sample (SessionFixture *self, gconstpointer data)
{
  session_fixture_set_up (self, sample, SESSION_SAMPLE_DOCUMENTS);
  session_fixture_settle (self);
}

/* Waits until the session has no work and nothing has happened for a while, which is longer
 * where widgets are shown and under sanitizers. The frames of a window never end, so what
 * happens counts as quiet too, half as fast. */
void
session_fixture_settle (SessionFixture *self)
{
  const char *patience = g_getenv ("UI_PATIENCE");
  guint long_enough
    = 30 * (patience != NULL ? 2 * (guint) g_ascii_strtoull (patience, NULL, 10) : 1);

  for (guint quiet = 0; quiet < long_enough;)
    {
      gboolean busy, moved = FALSE;

      for (guint i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
        moved = TRUE;
      g_object_get (self->session, "busy", &busy, NULL);
      quiet = busy ? 0 : quiet + (moved ? 1 : 2);
      g_usleep (1000);
    }
}

guint
session_fixture_count_statements (SessionFixture *self)
{
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (self->session);

  dossier_ledger_set_seen (ledger, TRUE);
  while (!dossier_ledger_is_read (ledger))
    g_main_context_iteration (NULL, TRUE);
  return dossier_ledger_get_n (ledger);
}

/* The session and its corpus must be nobody else's. */
void
session_fixture_tear_down (SessionFixture *self)
{
  session_fixture_settle (self);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->corpus);
  fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->failure);
}

void
session_fixture_tear_down_sample (SessionFixture *self, gconstpointer data)
{
  session_fixture_tear_down (self);
}

DossierFacet *
session_find_facet (GListModel *model, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (model, i);

      if (g_str_equal (dossier_facet_get_key (facet), key))
        return facet;
    }
  return NULL;
}
