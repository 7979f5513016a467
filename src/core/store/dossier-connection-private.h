/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

#include "dossier-connection.h"
#include "dossier-functions.h"
#include "dossier-tokenizer.h"

G_BEGIN_DECLS

struct _DossierConnection
{
  sqlite3 *handle;
  char *path;
  GThread *owner;
  const char *action;     /* interned: what is being done, for messages */
  GCancellable *cancellable;
  DossierConnectionTick tick; /* (nullable): follows what runs */
  gpointer tick_data;
  GHashTable *cursors;    /* SQL text → DossierCursor */
  GHashTable *named;      /* what dossier_sql() gave, by its address → one of @cursors */
  gboolean is_stuck;      /* in a transaction that could not be rolled back */
  DossierWords *words;    /* the text of the document asked for last */
  DossierReadyWords ready; /* of the text that is to be indexed next */
  gpointer kept;          /* what is known of the file as this connection left it */
  GDestroyNotify free_kept;
};

struct _DossierCursor
{
  DossierConnection *connection;
  sqlite3_stmt *handle;
  GStrv parameters;       /* by number, from 0 */
  guint next_parameter;   /* the one that is likely to be bound next */
  gboolean cached;        /* owned by the connection */
  gboolean in_use;
  gboolean begun;
  int status;             /* of the last step */
  int unbound;            /* why a value could not be bound, SQLITE_OK if all could */
};

void           dossier_connection_take_error (DossierConnection  *self,
                                              int                 status,
                                              GError            **error);
DossierCursor *dossier_cursor_new            (DossierConnection  *self,
                                              const char         *sql,
                                              GError            **error);
void           dossier_cursor_free           (DossierCursor      *self);

G_END_DECLS
