/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-cursor.h"

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierConnection, dossier_connection_close)

G_END_DECLS
