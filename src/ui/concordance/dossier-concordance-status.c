/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-private.h"

#include <glib/gi18n-lib.h>

/* The first line has the keyboard, unless it went elsewhere meanwhile. A list has rows that can
 * have it only after it was laid out. */
static gboolean
focus_lines (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean elsewhere = focus != NULL && gtk_widget_get_mapped (focus)
                       && !gtk_widget_is_ancestor (focus, widget);

  if (!self->wants_focus || elsewhere
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") != 0)
    self->wants_focus = FALSE;
  else if (gtk_widget_get_first_child (GTK_WIDGET (self->table)) != NULL
           && gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD))
    self->wants_focus = FALSE;
  return self->wants_focus ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static const char *
choose_page (DossierConcordancePage *self, guint n, gboolean whole)
{
  gboolean read = self->session != NULL && dossier_session_is_read (self->session);

  if (self->session != NULL && dossier_session_is_all_aside (self->session))
    return "aside";
  if (read && dossier_session_get_n_documents (self->session) == 0)
    return "empty";
  if (self->shown < 0)
    return read && g_list_model_get_n_items (dossier_session_get_documents (self->session)) == 0
             ? "no-document" : "nothing-asked";
  return n > 0 || !whole ? "table" : "nothing-found";
}

/* Shows what of the lines has been read. */
void
dossier_concordance_page_update_status (DossierConcordancePage *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  gboolean asked = self->shown >= 0;
  gboolean whole = self->list != NULL && dossier_concordance_is_whole (self->list);
  double fraction = self->list != NULL ? dossier_concordance_get_fraction (self->list) : 1;

  if (asked && self->list != NULL)
    {
      guint n_documents = dossier_concordance_get_n_documents (self->list);
      g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);
      g_autofree char *spread
        = g_strdup_printf (ngettext ("%u document", "%u documents", n_documents), n_documents);
      /* Translators: “12 lines” in “3 documents”, both as translated */
      g_autofree char *text = g_strdup_printf (_("%s in %s"), lines, spread);
      const char *remark = dossier_concordance_get_remark (self->list);
      g_autofree char *all = g_strjoin (". ", text, remark, NULL);

      gtk_label_set_label (self->count, all);
    }
  else
    gtk_label_set_label (self->count, "");
  /* Where nothing is listed there is nothing to sort, copy or export. */
  gtk_widget_set_visible (self->bar, asked);
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), asked && fraction < 1);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self, n, whole));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "concordance.copy-all", whole && n > 0);
  if (self->wants_focus && n > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_lines, NULL, NULL);
  g_signal_emit_by_name (self, "lines-changed");
}
