/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-toast.h"

#include <gtk/gtk.h>

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* What the analyst marked stands in it, whatever it is. */
static void
test_text (void)
{
  static const char *const texts[] = { "Marked “Oslo”", "Marked “R&D”", "Marked “<b>”", "Marked “&lt;”" };
  AdwToastOverlay *overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (overlay));
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AdwToast *toast = dossier_toast_new (texts[i]);

      adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
      while (find_label (GTK_WIDGET (overlay), texts[i]) == NULL)
        g_main_context_iteration (NULL, TRUE);
      adw_toast_dismiss (toast);
      g_object_unref (toast);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/toast/text", test_text);
  return g_test_run ();
}
