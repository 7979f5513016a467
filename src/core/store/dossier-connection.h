/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierConnectionMode:
 * @DOSSIER_CONNECTION_CREATE: read and write, make the file when it is missing
 * @DOSSIER_CONNECTION_WRITE: read and write
 * @DOSSIER_CONNECTION_READ: read only; others may write
 * @DOSSIER_CONNECTION_ALONE: read only with its log, for a place where the index of
 *   that cannot be made; nobody may write meanwhile
 * @DOSSIER_CONNECTION_IMMUTABLE: read only without its log, for a place where there is none
 *   and cannot be; nobody may write meanwhile
 * @DOSSIER_CONNECTION_SALVAGE: reads what can be read of a damaged file that
 *   nobody else has open; what is in its log goes into the file
 * @DOSSIER_CONNECTION_MEMORY: a database of its own in memory; the path serves
 *   for messages
 */
typedef enum
{
  DOSSIER_CONNECTION_CREATE,
  DOSSIER_CONNECTION_WRITE,
  DOSSIER_CONNECTION_READ,
  DOSSIER_CONNECTION_ALONE,
  DOSSIER_CONNECTION_IMMUTABLE,
  DOSSIER_CONNECTION_SALVAGE,
  DOSSIER_CONNECTION_MEMORY,
} DossierConnectionMode;

/**
 * DossierConnection:
 *
 * One connection to the dossier file. It belongs to one thread at a time,
 * and says so when another touches it.
 */
typedef struct _DossierConnection DossierConnection;

/**
 * DossierCursor:
 *
 * A statement being run: bind, step, read, and let go with the scope. The
 * prepared statement stays with its connection for the next time.
 */
typedef struct _DossierCursor DossierCursor;

/**
 * DossierConnectionTick:
 * @fraction: how much of the work is done, 0 to 1, or -1: it goes on
 * @data: user data
 *
 * Follows long work, in the thread that does it; must be quick.
 */
typedef void (* DossierConnectionTick) (double fraction, gpointer data);

DossierConnection *dossier_connection_open            (const char              *path,
                                                       DossierConnectionMode    mode,
                                                       GError                 **error);
void               dossier_connection_close           (DossierConnection       *self);
void               dossier_connection_leave_log       (DossierConnection       *self);
void               dossier_connection_adopt           (DossierConnection       *self);
void               dossier_connection_set_action      (DossierConnection       *self,
                                                       const char              *action);
void               dossier_connection_set_cancellable (DossierConnection       *self,
                                                       GCancellable            *cancellable);
GCancellable      *dossier_connection_get_cancellable (DossierConnection       *self);
void               dossier_connection_set_tick        (DossierConnection       *self,
                                                       DossierConnectionTick    tick,
                                                       gpointer                 data);
void               dossier_connection_tick            (DossierConnection       *self,
                                                       guint                    done,
                                                       guint                    total);
gboolean           dossier_connection_execute         (DossierConnection       *self,
                                                       const char              *sql,
                                                       GError                 **error);
gboolean           dossier_connection_run             (DossierConnection       *self,
                                                       const char              *name,
                                                       GError                 **error);
gboolean           dossier_connection_begin           (DossierConnection       *self,
                                                       gboolean                 to_write,
                                                       GError                 **error);
gboolean           dossier_connection_commit          (DossierConnection       *self,
                                                       GError                 **error);
gboolean           dossier_connection_rollback        (DossierConnection       *self);
void               dossier_connection_keep            (DossierConnection       *self,
                                                       gpointer                 kept,
                                                       GDestroyNotify           free_kept);
gpointer           dossier_connection_get_kept        (DossierConnection       *self);
void               dossier_connection_offer_words     (DossierConnection       *self,
                                                       const char              *text,
                                                       gsize                    length,
                                                       GBytes                  *words);
gint64             dossier_connection_get_last_id     (DossierConnection       *self);
GByteArray        *dossier_connection_copy_image      (DossierConnection       *self,
                                                       GError                 **error);

DossierCursor     *dossier_connection_query           (DossierConnection       *self,
                                                       const char              *name,
                                                       GError                 **error);
DossierCursor     *dossier_connection_query_document  (DossierConnection       *self,
                                                       const char              *name,
                                                       gint64                   document,
                                                       GError                 **error);
gboolean           dossier_connection_run_document    (DossierConnection       *self,
                                                       const char              *name,
                                                       gint64                   document,
                                                       GError                 **error);
DossierCursor     *dossier_connection_query_sql       (DossierConnection       *self,
                                                       const char              *sql,
                                                       GError                 **error);
void               dossier_cursor_bind_int            (DossierCursor           *self,
                                                       const char              *parameter,
                                                       gint64                   value);
void               dossier_cursor_bind_id             (DossierCursor           *self,
                                                       const char              *parameter,
                                                       gint64                   id);
void               dossier_cursor_bind_day            (DossierCursor           *self,
                                                       const char              *parameter,
                                                       DossierDay               day);
void               dossier_cursor_bind_text           (DossierCursor           *self,
                                                       const char              *parameter,
                                                       const char              *text);
void               dossier_cursor_take_text            (DossierCursor           *self,
                                                       const char              *parameter,
                                                       char                    *text);
void               dossier_cursor_bind_text_sized     (DossierCursor           *self,
                                                       const char              *parameter,
                                                       const char              *text,
                                                       gsize                    length);
void               dossier_cursor_bind_bytes          (DossierCursor           *self,
                                                       const char              *parameter,
                                                       GBytes                  *bytes);
void               dossier_cursor_bind_pointer         (DossierCursor           *self,
                                                       const char              *parameter,
                                                       gpointer                 pointer,
                                                       const char              *type);
gboolean           dossier_cursor_step                (DossierCursor           *self,
                                                       GError                 **error);
gboolean           dossier_cursor_find_document       (DossierCursor           *self,
                                                       GError                 **error);
gboolean           dossier_cursor_failed              (DossierCursor           *self);
gboolean           dossier_cursor_run                 (DossierCursor           *self,
                                                       GError                 **error);
gboolean           dossier_cursor_is_null             (DossierCursor           *self,
                                                       int                      column);
gint64             dossier_cursor_get_int             (DossierCursor           *self,
                                                       int                      column);
gboolean           dossier_cursor_find_choice         (DossierCursor           *self,
                                                       int                      column,
                                                       guint                    n_choices,
                                                       guint                   *choice);
guint              dossier_cursor_get_choice          (DossierCursor           *self,
                                                       int                      column,
                                                       guint                    n_choices);
const char        *dossier_cursor_get_text            (DossierCursor           *self,
                                                       int                      column);
char              *dossier_cursor_dup_text            (DossierCursor           *self,
                                                       int                      column);
const char        *dossier_cursor_get_words           (DossierCursor           *self,
                                                       int                      column);
char              *dossier_cursor_dup_words           (DossierCursor           *self,
                                                       int                      column);
gconstpointer      dossier_cursor_get_blob            (DossierCursor           *self,
                                                       int                      column,
                                                       gsize                   *size);
void               dossier_cursor_release             (DossierCursor           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierConnection, dossier_connection_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCursor, dossier_cursor_release)

G_END_DECLS
