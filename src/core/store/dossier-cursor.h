/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierCursor:
 *
 * A statement being run: bind, step, read, and let go with the scope. The
 * prepared statement stays with its connection for the next time.
 */
typedef struct _DossierCursor DossierCursor;

void          dossier_cursor_bind_int        (DossierCursor  *self,
                                              const char     *parameter,
                                              gint64          value);
void          dossier_cursor_bind_id         (DossierCursor  *self,
                                              const char     *parameter,
                                              gint64          id);
void          dossier_cursor_bind_day        (DossierCursor  *self,
                                              const char     *parameter,
                                              DossierDay      day);
void          dossier_cursor_bind_text       (DossierCursor  *self,
                                              const char     *parameter,
                                              const char     *text);
void          dossier_cursor_take_text       (DossierCursor  *self,
                                              const char     *parameter,
                                              char           *text);
void          dossier_cursor_bind_text_sized (DossierCursor  *self,
                                              const char     *parameter,
                                              const char     *text,
                                              gsize           length);
void          dossier_cursor_bind_bytes      (DossierCursor  *self,
                                              const char     *parameter,
                                              GBytes         *bytes);
void          dossier_cursor_bind_pointer    (DossierCursor  *self,
                                              const char     *parameter,
                                              gpointer        pointer,
                                              const char     *type);
gboolean      dossier_cursor_step            (DossierCursor  *self,
                                              GError        **error);
gboolean      dossier_cursor_find_document   (DossierCursor  *self,
                                              GError        **error);
gboolean      dossier_cursor_failed          (DossierCursor  *self);
gboolean      dossier_cursor_run             (DossierCursor  *self,
                                              GError        **error);
gboolean      dossier_cursor_is_null         (DossierCursor  *self,
                                              int             column);
gint64        dossier_cursor_get_int         (DossierCursor  *self,
                                              int             column);
gboolean      dossier_cursor_find_choice     (DossierCursor  *self,
                                              int             column,
                                              guint           n_choices,
                                              guint          *choice);
guint         dossier_cursor_get_choice      (DossierCursor  *self,
                                              int             column,
                                              guint           n_choices);
const char   *dossier_cursor_get_text        (DossierCursor  *self,
                                              int             column);
char         *dossier_cursor_dup_text        (DossierCursor  *self,
                                              int             column);
const char   *dossier_cursor_get_words       (DossierCursor  *self,
                                              int             column);
char         *dossier_cursor_dup_words       (DossierCursor  *self,
                                              int             column);
gconstpointer dossier_cursor_get_blob        (DossierCursor  *self,
                                              int             column,
                                              gsize          *size);
void          dossier_cursor_release         (DossierCursor  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCursor, dossier_cursor_release)

G_END_DECLS
