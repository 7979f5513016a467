/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-stale.h"

G_BEGIN_DECLS

/**
 * DossierShelved:
 * @document: row id
 * @title: its title, of an untitled one its first words
 * @publisher: (nullable): who published it
 * @published: (nullable): when, as EDTF
 * @language: BCP 47
 * @uri: where it came from
 * @number: the how manieth it is of those that came from there, 0 if none else did, see
 *   #DossierOrigin
 * @set_aside: when it was set aside, seconds since 1970, UTC
 * @reason: (nullable): why it was, in the words of who did it
 *
 * A document that was set aside: text, original, decisions and corrections stay in the file, all
 * else of it is gone until it is brought back.
 */
typedef struct
{
  gint64 document;
  char *title;
  char *publisher;
  char *published;
  char *language;
  char *uri;
  guint number;
  gint64 set_aside;
  char *reason;
} DossierShelved;

/**
 * DossierShelfProgress:
 * @done: how many documents have been set aside
 * @total: of how many
 * @data: what was given with it
 *
 * Called in the thread that writes.
 */
typedef void (*DossierShelfProgress) (guint    done,
                                      guint    total,
                                      gpointer data);

/**
 * DossierShelfNote:
 * @time: when it was set aside, seconds since 1970, UTC
 * @reason: (nullable): why it was
 *
 * What is noted of a document that was set aside.
 */
typedef struct
{
  gint64 time;
  char *reason;
} DossierShelfNote;

/**
 * DossierShelfAct:
 * @time: when, seconds since 1970, UTC
 * @reason: (nullable): why
 * @notes: (nullable) (element-type gint64 DossierShelfNote): by row id, of documents that were
 *   brought back and are to be as they were: these hold for them in the place of @time and @reason
 * @put: (nullable) (element-type gint64): is filled with those that were in the dossier, and that
 *   nobody else had set aside
 * @progress: (nullable) (scope call): follows it
 * @data: for @progress
 *
 * How documents are set aside.
 */
typedef struct
{
  gint64 time;
  const char *reason;
  GHashTable *notes;
  GArray *put;
  DossierShelfProgress progress;
  gpointer data;
} DossierShelfAct;

void          dossier_shelved_free  (DossierShelved     *self);
GHashTable   *dossier_shelf_notes_new (void);
void          dossier_shelf_notes_add (GHashTable       *notes,
                                     gint64              document,
                                     gint64              time,
                                     const char         *reason);

GPtrArray    *dossier_shelf_list    (DossierConnection  *connection,
                                     GError            **error);
gint64        dossier_shelf_count   (DossierConnection  *connection,
                                     GError            **error);
gboolean      dossier_shelf_put     (DossierConnection  *connection,
                                     const GArray       *documents,
                                     const DossierShelfAct *act,
                                     guint              *n_put,
                                     GError            **error);
DossierStale *dossier_shelf_read    (DossierConnection  *connection,
                                     gint64              document,
                                     GError            **error);
gboolean      dossier_shelf_take    (DossierConnection  *connection,
                                     GPtrArray          *documents,
                                     const char         *stamp,
                                     guint              *n_taken,
                                     GError            **error);
gboolean      dossier_shelf_check   (DossierConnection  *connection,
                                     gboolean            repair,
                                     GPtrArray          *findings,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierShelved, dossier_shelved_free)

G_END_DECLS
