/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-find-bar.h"

#include <glib/gi18n.h>

#include "dossier-span.h"
#include "dossier-text-finder.h"

/**
 * DossierFindBar:
 *
 * Finds words in the open document. Signal `found` (start, end: bytes) for
 * the hit to show, `closed` when the analyst is done.
 */
struct _DossierFindBar
{
  GtkWidget parent_instance;
  DossierReading *reading;
  GArray *hits; /* DossierSpan */
  int current;
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *next;
  GtkWidget *previous;
};

enum
{
  FOUND,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierFindBar, dossier_find_bar, GTK_TYPE_WIDGET)

static void
update_count (DossierFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean any = self->hits != NULL && self->hits->len > 0;
  g_autofree char *text = NULL;

  if (*words == '\0')
    text = g_strdup ("");
  else if (!any)
    text = g_strdup (_("not found"));
  else
    /* Translators: which hit, and how many there are: “2 of 7” */
    text = g_strdup_printf (_("%d of %u"), self->current + 1, self->hits->len);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->next, any);
  gtk_widget_set_sensitive (self->previous, any);
  if (*words != '\0' && !any)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show_current (DossierFindBar *self)
{
  if (self->hits != NULL && self->hits->len > 0)
    {
      DossierSpan span = g_array_index (self->hits, DossierSpan, self->current);

      g_signal_emit (self, signals[FOUND], 0, span.start, span.end);
    }
  update_count (self);
}

static void
search (DossierFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->hits, g_array_unref);
  self->current = 0;
  if (self->reading != NULL && gtk_search_bar_get_search_mode (self->bar))
    self->hits = dossier_text_finder_find (self->reading->text, self->reading->length, words);
}

static void
on_search_changed (GtkSearchEntry *entry, DossierFindBar *self)
{
  search (self);
  show_current (self);
}

static void
on_next (GtkWidget *widget, DossierFindBar *self)
{
  dossier_find_bar_step (self, 1);
}

static void
on_previous (GtkWidget *widget, DossierFindBar *self)
{
  dossier_find_bar_step (self, -1);
}

static void
on_mode_changed (GtkSearchBar *bar, GParamSpec *pspec, DossierFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (bar))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
dossier_find_bar_dispose (GObject *object)
{
  DossierFindBar *self = DOSSIER_FIND_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_FIND_BAR);
  g_clear_pointer (&self->reading, dossier_reading_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (dossier_find_bar_parent_class)->dispose (object);
}

static void
dossier_find_bar_class_init (DossierFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_find_bar_dispose;
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, previous);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
}

static void
dossier_find_bar_init (DossierFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  update_count (self);
}

/**
 * dossier_find_bar_set_reading:
 * @self: a find bar
 * @reading: (nullable): the document to look in
 *
 * What was looked for is looked for in the new document too, but nothing
 * moves.
 */
void
dossier_find_bar_set_reading (DossierFindBar *self, DossierReading *reading)
{
  if (reading != NULL)
    dossier_reading_ref (reading);
  g_clear_pointer (&self->reading, dossier_reading_unref);
  self->reading = reading;
  search (self);
  update_count (self);
}

/**
 * dossier_find_bar_open:
 * @self: a find bar
 * @words: (nullable): what to look for
 *
 * Shows the bar and gives it the keyboard.
 */
void
dossier_find_bar_open (DossierFindBar *self, const char *words)
{
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  search (self);
  update_count (self);
}

/**
 * dossier_find_bar_step:
 * @self: a find bar
 * @direction: 1 for the next hit, -1 for the one before; past the last one comes
 *   the first
 */
void
dossier_find_bar_step (DossierFindBar *self, int direction)
{
  int n = self->hits != NULL ? (int) self->hits->len : 0;

  if (n == 0)
    return;
  self->current = (self->current + direction + n) % n;
  show_current (self);
}
