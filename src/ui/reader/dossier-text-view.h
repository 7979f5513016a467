/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-page-text.h"
#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TEXT_VIEW (dossier_text_view_get_type ())

G_DECLARE_FINAL_TYPE (DossierTextView, dossier_text_view, DOSSIER, TEXT_VIEW, GtkTextView)

void                   dossier_text_view_set_session  (DossierTextView   *self,
                                                       DossierSession    *session);
void                   dossier_text_view_set_reading  (DossierTextView   *self,
                                                       DossierReading    *reading);
void                   dossier_text_view_set_entity   (DossierTextView   *self,
                                                       gint64             entity);
void                   dossier_text_view_set_places   (DossierTextView   *self,
                                                       const GArray      *places);
void                   dossier_text_view_set_zoom     (DossierTextView   *self,
                                                       int                percent);
void                   dossier_text_view_set_folded   (DossierTextView   *self,
                                                       gboolean           folded);
gboolean               dossier_text_view_has_foldable (DossierTextView   *self);
gboolean               dossier_text_view_is_folded_at (DossierTextView   *self,
                                                       gsize              byte);
void                   dossier_text_view_get_range    (DossierTextView   *self,
                                                       DossierSpan        span,
                                                       GtkTextIter       *start,
                                                       GtkTextIter       *end);
gboolean               dossier_text_view_get_selected (DossierTextView   *self,
                                                       DossierSpan       *span);
const DossierMark     *dossier_text_view_get_mark_at  (DossierTextView   *self,
                                                       const GtkTextIter *iter);
const DossierMark     *dossier_text_view_get_statement_at
                                                      (DossierTextView   *self,
                                                       const GtkTextIter *iter);
void                   dossier_text_view_reveal       (DossierTextView   *self,
                                                       DossierSpan        span);
const DossierMark     *dossier_text_view_step_mark    (DossierTextView   *self,
                                                       int                direction);

G_END_DECLS
