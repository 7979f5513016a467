/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-decision-row.h"
#include "dossier-salvage.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 document;
  DossierDecision decision;
  DossierAnchor anchor;
  char *payload;
  gint64 created;
  gboolean withdrawn;
} DossierSalvagedDecision;

struct _DossierSalvage
{
  DossierConnection *connection;
  DossierConnection *ruins;  /* what its pages hold beside its tables, nullable */
  GPtrArray *findings;    /* (unowned) DossierFinding */
  gint64 bound;           /* on row ids */
  GArray *contents;       /* gint64: documents with a text */
  GHashTable *sources;    /* sha256 → gint64: sources that no document read so far came from */
  GHashTable *decisions;  /* gint64: document → GPtrArray of DossierSalvagedDecision */
  GHashTable *corrections; /* gint64: document → GPtrArray of dossier_salvage_take_row() */
  GHashTable *read;       /* gint64: documents given */
  guint at;
};

/* dossier-salvage.c */
GArray        *dossier_salvage_list_ids  (DossierSalvage *self,
                                          const char     *table,
                                          const char     *other);
DossierCursor *dossier_salvage_read_row  (DossierSalvage *self,
                                          const char     *name,
                                          gint64          id);
char          *dossier_salvage_dup_words (DossierCursor  *cursor,
                                          int             column);

/* dossier-salvage-write.c */
GPtrArray     *dossier_salvage_take_row  (DossierCursor  *cursor,
                                          gint64          id,
                                          int             n_columns);

G_END_DECLS
