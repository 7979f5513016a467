/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"
#include "fixture.h"

/* A session over a small dossier, for widgets that are given one. */
typedef struct
{
  char *folder;
  DossierCorpus *corpus;
  DossierSession *session;
  GtkWidget *window;
  guint n_revealed;
  guint revealed_start;
  guint revealed_end;
} SessionFixture;

static const char *const session_fixture_documents[] = {
  "# Wind for Oslo @2024-07-01\n"
  "{pledge;actor=person/ana-vik;to=person/bo-dal;sector=energy-wind;due=../2027:"
  "[person/ana-vik|Ana Vik] told [person/bo-dal|Bo Dal] of [s:energy-wind|wind farms] by [t:../2027|2027].}\n",

  "# Chips @2024-07-15\n"
  "{proposal;actor=person/ana-vik;due=2025-03:[person/ana-vik|Vik] proposed a fab.}\n"
  "{meeting;actor=person/ana-vik:They met.}\n",
};

static inline gboolean
session_fixture_is_busy (SessionFixture *self)
{
  gboolean busy;

  g_object_get (self->session, "busy", &busy, NULL);
  return busy;
}

/* Until nothing has happened for a while, which is longer under sanitizers. */
static inline void
session_fixture_settle (SessionFixture *self)
{
  const char *patience = g_getenv ("UI_PATIENCE");
  guint long_enough = 60 * (patience != NULL ? (guint) g_ascii_strtoull (patience, NULL, 10) : 1);

  for (guint quiet = 0; quiet < long_enough;)
    {
      gboolean moved = FALSE;

      for (guint i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
        moved = TRUE;
      quiet = session_fixture_is_busy (self) ? 0 : quiet + (moved ? 1 : 2);
      g_usleep (1000);
    }
}

static inline void
session_fixture_on_reveal (DossierSession *session, guint start, guint end, SessionFixture *self)
{
  self->n_revealed++;
  self->revealed_start = start;
  self->revealed_end = end;
}

static inline void
session_fixture_set_up (SessionFixture *self)
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
  for (guint i = 0; i < G_N_ELEMENTS (session_fixture_documents); i++)
    g_ptr_array_add (records, fixture_record (session_fixture_documents[i]));
  dossier_corpus_add_documents (self->corpus, records, NULL, &error);
  g_assert_no_error (error);
  self->session = dossier_session_new (self->corpus, knowledge);
  g_signal_connect (self->session, "reveal", G_CALLBACK (session_fixture_on_reveal), self);
}

/* Shows @widget; the window owns it. */
static inline void
session_fixture_show (SessionFixture *self, GtkWidget *widget)
{
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (self->window), widget);
  gtk_window_present (GTK_WINDOW (self->window));
  session_fixture_settle (self);
}

static inline void
session_fixture_tear_down (SessionFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  session_fixture_settle (self);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->corpus);
  fixture_remove_folder (self->folder);
  g_free (self->folder);
}
