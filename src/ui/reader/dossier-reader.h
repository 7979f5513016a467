/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_READER (dossier_reader_get_type ())

G_DECLARE_FINAL_TYPE (DossierReader, dossier_reader, DOSSIER, READER, GtkWidget)

void dossier_reader_set_opening   (DossierReader *self,
                                   gboolean       opening);
void dossier_reader_tell_opening  (DossierReader *self,
                                   const char    *what);
void dossier_reader_set_importing (DossierReader *self,
                                   gboolean       importing);
void dossier_reader_find          (DossierReader *self);
void dossier_reader_find_step     (DossierReader *self,
                                   int            direction);
void dossier_reader_step_mark     (DossierReader *self,
                                   int            direction);
void dossier_reader_show_story    (DossierReader *self);
void dossier_reader_zoom          (DossierReader *self,
                                   int            direction);

G_END_DECLS
