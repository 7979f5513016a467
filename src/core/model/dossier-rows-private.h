/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-document.h"
#include "dossier-row-list.h"
#include "dossier-statement.h"

G_BEGIN_DECLS

/* The rows behind documents and statements: plain data, counted with g_atomic_rc_box, read by any
 * thread and shared by it with the object that shows it. */

typedef struct
{
  gint64 id;
  char *title;
  char *publisher;
  char *published;
  DossierDateBasis basis;
  char *language;
  char *dateline;
  char *byline;
  char *uri;
  char *source_url;
  gsize n_chars;
  gboolean titled;
  guint n_reports;
  guint corrected;
} DossierDocumentRow;

typedef struct
{
  gint64 id;
  gint64 document;
  DossierSpan span;
  DossierStatementKind kind;
  char *actor;
  gint64 actor_id;
  char *when;
  char *due;
  char *said;
  char *quote;
  char *cue;
  char *rule;
  char *why;
  gboolean by_hand;
  char *document_title;
  char *publisher;
  char *published;
  char *language;
  char *counterparts;
  GStrv sectors;
  char *actor_key;
  GStrv counterpart_keys;
  DossierCertainty certainty;
  char *code;
  GStrv amounts;
} DossierStatementRow;

extern const DossierRowKind dossier_document_rows;
extern const DossierRowKind dossier_statement_rows;

DossierDocumentRow  *dossier_document_row_read  (DossierConnection    *connection,
                                                 gint64                id,
                                                 GError              **error);
DossierStatementRow *dossier_statement_row_read (DossierConnection    *connection,
                                                 gint64                id,
                                                 GError              **error);
void                 dossier_document_row_free  (DossierDocumentRow   *row);
void                 dossier_statement_row_free (DossierStatementRow  *row);
DossierDocument     *dossier_document_new       (gint64                id);
void                 dossier_document_take_row  (DossierDocument      *self,
                                                 DossierDocumentRow   *row);
DossierStatement    *dossier_statement_new      (gint64                id);
void                 dossier_statement_take_row (DossierStatement     *self,
                                                 DossierStatementRow  *row);

G_END_DECLS
