/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierSavedSearch:
 * @id: row id
 * @name: what the analyst calls it
 * @words: what was typed
 *
 * A search that is kept in the dossier.
 */
typedef struct
{
  gint64 id;
  char *name;
  char *words;
} DossierSavedSearch;

void       dossier_saved_search_free        (DossierSavedSearch  *self);
gint64     dossier_saved_search_insert      (DossierConnection   *connection,
                                             const char          *name,
                                             const char          *words,
                                             GError             **error);
gboolean   dossier_saved_search_rename      (DossierConnection   *connection,
                                             gint64               id,
                                             const char          *old_name,
                                             const char          *name,
                                             GError             **error);
gboolean   dossier_saved_search_set_removed (DossierConnection   *connection,
                                             gint64               id,
                                             gboolean             removed,
                                             GError             **error);
GPtrArray *dossier_saved_search_list        (DossierConnection   *connection,
                                             GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSavedSearch, dossier_saved_search_free)

G_END_DECLS
