/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_session_correct:
 * @self: a session
 * @document: what is corrected
 * @correction: what the analyst says of it as a whole
 *
 * The document is annotated anew with it, so that its times and statements follow. What is no date
 * or no language is refused with the signal `failed`.
 */
void
dossier_session_correct (DossierSession *self, DossierDocument *document,
                         const DossierCorrection *correction)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_CORRECT, .correction = *correction };
  const char *title = dossier_document_get_title (document);
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  if (correction->changed == 0)
    return;
  change.document = dossier_document_get_id (document);
  /* Translators: after “Undo” or “Redo”; %s is the title of a document */
  name = g_strdup_printf (_("correcting what is said of “%s”"), title);
  /* Translators: %s is the title of a document whose title, outlet, date or language was
   * corrected */
  done = g_strdup_printf (_("Corrected what is said of “%s”"), title);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}
