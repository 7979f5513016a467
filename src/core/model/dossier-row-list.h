/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ROW_LIST (dossier_row_list_get_type ())

G_DECLARE_FINAL_TYPE (DossierRowList, dossier_row_list, DOSSIER, ROW_LIST, GObject)

/**
 * DossierRowKind:
 * @get_type: the type of the list's items
 * @new_item: makes an item that is not loaded yet
 * @is_loaded: whether an item has its row
 * @read_row: reads a row in a thread; counted with g_atomic_rc_box, %NULL without an error if it is
 *   gone
 * @free_row: releases a row
 * @take_row: gives an item a reference to its row; main thread
 *
 * What a list of rows needs to know of them.
 */
typedef struct
{
  GType (* get_type) (void);
  gpointer (* new_item) (gint64 id);
  gboolean (* is_loaded) (gpointer item);
  gpointer (* read_row) (DossierConnection *connection, gint64 id, GError **error);
  void (* free_row) (gpointer row);
  void (* take_row) (gpointer item, gpointer row);
} DossierRowKind;

DossierRowList *dossier_row_list_new_documents  (DossierCorpus   *corpus);
DossierRowList *dossier_row_list_new_statements (DossierCorpus   *corpus);
void            dossier_row_list_set_ids        (DossierRowList  *self,
                                                 GArray          *ids);
void            dossier_row_list_change         (DossierRowList  *self,
                                                 GArray          *ids,
                                                 const GArray    *runs);
GArray         *dossier_row_list_get_ids        (DossierRowList  *self);
void            dossier_row_list_reload         (DossierRowList  *self);

G_END_DECLS
