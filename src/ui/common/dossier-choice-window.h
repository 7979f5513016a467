/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a window says, each marked with N_(). */
typedef struct
{
  const char *title;
  const char *field;       /* (nullable): what is typed to find; nothing is, where all is listed */
  const char *list;        /* what is listed */
  const char *none;        /* (nullable): where nothing is found */
  const char *explanation; /* (nullable): of that */
  const char *failed;      /* (nullable): where the list cannot be read */
  const char *more;        /* (nullable): how to see what is not shown */
} DossierChoiceWords;

#define DOSSIER_TYPE_CHOICE_WINDOW (dossier_choice_window_get_type ())

G_DECLARE_DERIVABLE_TYPE (DossierChoiceWindow, dossier_choice_window, DOSSIER, CHOICE_WINDOW,
                          AdwWindow)

/**
 * DossierChoiceWindowClass:
 * @words: what the window says
 * @search: finds what has @text, "" for what is offered before anything is typed, and then shows it
 *   with dossier_choice_window_add() and dossier_choice_window_show(), or
 *   dossier_choice_window_show_failure()
 * @choose: does what the window is for with the row at @place; the window closes then
 */
struct _DossierChoiceWindowClass
{
  AdwWindowClass parent_class;

  const DossierChoiceWords *words;

  void (*search) (DossierChoiceWindow *self,
                  const char          *text);
  void (*choose) (DossierChoiceWindow *self,
                  guint                place);
};

void dossier_choice_window_clear        (DossierChoiceWindow *self);
void dossier_choice_window_add          (DossierChoiceWindow *self,
                                         const char          *name,
                                         const char          *meta,
                                         const char          *tooltip);
void dossier_choice_window_show         (DossierChoiceWindow *self,
                                         gboolean             more);
void dossier_choice_window_show_failure (DossierChoiceWindow *self,
                                         const GError        *error);
void dossier_choice_window_present      (DossierChoiceWindow *self,
                                         const char          *subject,
                                         const char          *note);

G_END_DECLS
