/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-story-button-private.h"

#include <glib/gi18n.h>

#include "dossier-related-row.h"
#include "dossier-story-row.h"

/* Of the story, with the open document. */
guint
dossier_story_button_count_reports (DossierStoryButton *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;

  return document != NULL ? dossier_document_get_n_reports (document) : 1;
}

guint
dossier_story_button_count_related (DossierStoryButton *self)
{
  return self->related != NULL ? self->related->len : 0;
}

static void
clear_rows (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* What is said in the place of the lists; NULL: nothing. */
void
dossier_story_button_show_note (DossierStoryButton *self, const char *text)
{
  gtk_label_set_label (self->note, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL);
}

/* The place of the row that has the keyboard, or one of whose buttons has it; -1 if none has. */
static int
find_focus (GtkListBox *list)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
}

static gboolean
focus_row (GtkListBox *list, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, place);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* NULL where the list shows none. */
const DossierStoryReport *
dossier_story_button_get_report (DossierStoryButton *self, guint place)
{
  return self->story != NULL && place < self->story->reports->len
           ? g_ptr_array_index (self->story->reports, place) : NULL;
}

static void
update_lists (DossierStoryButton *self)
{
  gtk_widget_set_visible (self->lists,
                          gtk_widget_get_visible (GTK_WIDGET (self->list))
                            || gtk_widget_get_visible (GTK_WIDGET (self->related_list)));
}

/* Where the keyboard begins: who opens the list wants another report. */
static int
find_other (DossierStoryButton *self)
{
  const DossierStoryReport *first = dossier_story_button_get_report (self, 0);

  return first != NULL && first->document == self->document ? 1 : 0;
}

/* The rows are new; the keyboard stays where it was among them. */
void
dossier_story_button_show_story (DossierStoryButton *self)
{
  guint n_reports = self->story != NULL ? self->story->reports->len : 0;
  int place = find_focus (self->list);
  gboolean begins = gtk_list_box_get_row_at_index (self->list, 0) == NULL
                    && find_focus (self->related_list) < 0;

  clear_rows (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_reports > 1);
  update_lists (self);
  for (guint i = 0; i < n_reports && n_reports > 1; i++)
    {
      const DossierStoryReport *report = dossier_story_button_get_report (self, i);

      gtk_list_box_append (self->list,
                           dossier_story_row_new (report, report->document == self->document));
    }
  if (begins)
    focus_row (self->list, find_other (self));
  else if (place >= 0 && n_reports > 1)
    focus_row (self->list, MIN (place, (int) n_reports - 1));
}

void
dossier_story_button_show_related (DossierStoryButton *self)
{
  int place = find_focus (self->related_list);
  int last = (int) dossier_story_button_count_related (self) - 1;

  clear_rows (self->related_list);
  gtk_widget_set_visible (self->related_heading, last >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->related_list), last >= 0);
  update_lists (self);
  for (int i = 0; i <= last; i++)
    gtk_list_box_append (
      self->related_list,
      dossier_related_row_new (self->session, g_ptr_array_index (self->related, i)));
  if (place >= 0)
    focus_row (last >= 0 ? self->related_list : self->list, MIN (place, MAX (last, 0)));
}

/* When all is known that the popover shows: says so if that is nothing. When what it showed has
 * gone, by what the analyst said, it goes too. */
void
dossier_story_button_settle (DossierStoryButton *self)
{
  gboolean some = dossier_story_button_count_reports (self) > 1
                  || dossier_story_button_count_related (self) > 0;

  if (self->reading != NULL || self->finding != NULL
      || !gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  if (self->had_some && !some)
    {
      gtk_popover_popdown (self->popover);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-reader", NULL);
      return;
    }
  self->had_some = some;
  if (self->failure != NULL)
    dossier_story_button_show_note (self, self->failure);
  else
    dossier_story_button_show_note (
      self, some ? NULL : _("No other document reports this, as far as is known."));
  if (dossier_story_button_count_reports (self) < 2 && find_focus (self->related_list) < 0)
    focus_row (self->related_list, 0);
}

/* Nothing is shown of what was shown before. */
void
dossier_story_button_clear (DossierStoryButton *self)
{
  clear_rows (self->list);
  clear_rows (self->related_list);
  self->had_some = FALSE;
}
