/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story-button.h"

G_BEGIN_DECLS

/* One class over two files by concern: the button, what is read for it and what the analyst decides
 * (dossier-story-button.c), and the rows of its popover with their keyboard (-lists.c). */
struct _DossierStoryButton
{
  GtkWidget parent_instance;
  DossierSession *session;
  GCancellable *reading; /* of the story being read, NULL if none */
  GCancellable *finding; /* of related documents being looked for, NULL if none */
  DossierStory *story;   /* (nullable): what the list shows */
  GPtrArray *related;    /* (nullable) DossierRelation: may report the same event as @document */
  char *failure;         /* (nullable): why nothing could be looked for */
  gint64 document;       /* row id of the open document, 0 if there is none */
  gboolean had_some;     /* the popover shows other reports, or did when the last of them went */

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkLabel *note;
  GtkWidget *lists;
  GtkListBox *list;
  GtkWidget *related_heading;
  GtkListBox *related_list;
};

guint                     dossier_story_button_count_reports (DossierStoryButton *self);
guint                     dossier_story_button_count_related (DossierStoryButton *self);
const DossierStoryReport *dossier_story_button_get_report    (DossierStoryButton *self,
                                                              guint               place);
void                      dossier_story_button_clear         (DossierStoryButton *self);
void                      dossier_story_button_show_note     (DossierStoryButton *self,
                                                              const char         *text);
void                      dossier_story_button_show_story    (DossierStoryButton *self);
void                      dossier_story_button_show_related  (DossierStoryButton *self);
void                      dossier_story_button_settle        (DossierStoryButton *self);

G_END_DECLS
