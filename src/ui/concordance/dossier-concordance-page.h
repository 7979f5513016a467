/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-concordance.h"
#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CONCORDANCE_PAGE (dossier_concordance_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierConcordancePage, dossier_concordance_page, DOSSIER, CONCORDANCE_PAGE,
                      GtkWidget)

/**
 * DossierConcordanceSubject:
 * @DOSSIER_SUBJECT_ENTITY: the mentions of the chosen entity
 * @DOSSIER_SUBJECT_SEARCH: what the search finds
 * @DOSSIER_SUBJECT_PHRASE: words that were picked up in a text
 *
 * What the keywords of a concordance are.
 */
typedef enum
{
  DOSSIER_SUBJECT_ENTITY,
  DOSSIER_SUBJECT_SEARCH,
  DOSSIER_SUBJECT_PHRASE,
} DossierConcordanceSubject;

#define DOSSIER_N_CONCORDANCE_SUBJECTS (DOSSIER_SUBJECT_PHRASE + 1)

/* Every place of an entity or of words in context, under the filters of the session. Property:
 * session (read, write). Signal: lines-changed (there are more lines, none, or all). */

void                     dossier_concordance_page_show      (DossierConcordancePage    *self,
                                                             DossierConcordanceSubject  subject,
                                                             const char                *phrase);
gboolean                 dossier_concordance_page_has_lines (DossierConcordancePage    *self);
DossierConcordanceLines *dossier_concordance_page_dup_lines (DossierConcordancePage    *self,
                                                             GArray                   **order);

G_END_DECLS
