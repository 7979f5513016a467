/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-output-extent.h"

#include <glib/gi18n.h>

#include "dossier-count-label.h"

/* Names of the choice and of its options, which nobody sees. */
#define EXTENT "extent"
#define SHOWN "shown"
#define ALL "all"

static char *
tell_all_statements (guint n, gboolean everything)
{
  return everything ? g_strdup_printf (ngettext ("The %u statement of the dossier",
                                                 "All %u statements of the dossier", n), n)
                    : g_strdup_printf (ngettext ("The %u statement of the search",
                                                 "All %u statements of the search", n), n);
}

static char *
tell_all_documents (DossierSession *session, gboolean everything)
{
  g_autofree char *counted
    = dossier_count_label (g_list_model_get_n_items (dossier_session_get_documents (session)),
                           dossier_session_get_counting (session));

  /* Translators: %s is "3 documents" or "3 stories" */
  return everything ? g_strdup_printf (_("The whole dossier: %s"), counted)
                    : g_strdup_printf (_("All of the search: %s"), counted);
}

/**
 * dossier_output_extent_offer:
 * @chooser: asks where to write
 * @session: what is looked at
 * @ledger: its commitments
 *
 * Says in the dialog what will be written. Who looks at the commitments, and has chosen some of
 * them, gets these if she does not say otherwise.
 */
void
dossier_output_extent_offer (GtkFileChooser *chooser, DossierSession *session,
                             DossierLedgerPage *ledger)
{
  gboolean everything = dossier_query_is_empty (dossier_session_get_query (session));
  guint n_shown, n_found;
  const DossierLedgerWish *wish = dossier_ledger_page_get_listed (ledger, &n_shown, &n_found);
  gboolean narrowed = wish != NULL && !dossier_statement_choice_is_all (&wish->choice);
  g_autofree char *shown = narrowed
                             ? g_strdup_printf (ngettext ("The %u statement shown",
                                                          "The %u statements shown", n_shown),
                                                n_shown)
                             : NULL;
  g_autofree char *all = wish != NULL ? tell_all_statements (n_found, everything)
                                      : tell_all_documents (session, everything);
  const char *names[] = { SHOWN, ALL, NULL };
  const char *labels[] = { shown, all, NULL };
  guint first = narrowed ? 0 : 1;

  gtk_file_chooser_add_choice (chooser, EXTENT, _("Extent"), names + first, labels + first);
  /* GTK's own dialog begins with the first whatever is said here, that of a desktop may not. */
  gtk_file_chooser_set_choice (chooser, EXTENT, names[first]);
  if (wish != NULL)
    g_object_set_data_full (G_OBJECT (chooser), EXTENT, g_memdup2 (wish, sizeof *wish), g_free);
}

/**
 * dossier_output_extent_read:
 * @chooser: a dialog after dossier_output_extent_offer()
 * @wish: (out): which statements are to be written, and in what order
 *
 * What is written is in the order of the commitments that were looked at, if they were.
 *
 * Returns: whether @wish was set; if not, all are wanted as they stand in the texts
 */
gboolean
dossier_output_extent_read (GtkFileChooser *chooser, DossierLedgerWish *wish)
{
  const DossierLedgerWish *listed = g_object_get_data (G_OBJECT (chooser), EXTENT);

  if (listed == NULL)
    return FALSE;
  *wish = *listed;
  if (g_strcmp0 (gtk_file_chooser_get_choice (chooser, EXTENT), SHOWN) != 0)
    wish->choice = (DossierStatementChoice) { .today = listed->choice.today };
  return TRUE;
}
