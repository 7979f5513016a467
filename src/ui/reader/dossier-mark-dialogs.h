/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

/* What marking asks beyond the selected words. Each dialog is modal to @parent, writes through
 * the session when the analyst agrees, and frees itself. Spans are bytes of the open document. */
void dossier_sector_dialog_present    (GtkWindow      *parent,
                                       DossierSession *session,
                                       DossierSpan     span);
void dossier_statement_dialog_present (GtkWindow      *parent,
                                       DossierSession *session,
                                       DossierSpan     span);
void dossier_statement_dialog_correct (GtkWindow      *parent,
                                       DossierSession *session,
                                       DossierReading *reading,
                                       gint64          statement);
void dossier_note_dialog_present      (GtkWindow      *parent,
                                       DossierSession *session,
                                       DossierSpan     span);

/* Shared by them. */
char *dossier_mark_dialog_quote       (const DossierReading *reading,
                                       DossierSpan           span);

G_END_DECLS
