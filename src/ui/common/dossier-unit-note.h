/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_UNIT_NOTE (dossier_unit_note_get_type ())

G_DECLARE_FINAL_TYPE (DossierUnitNote, dossier_unit_note, DOSSIER, UNIT_NOTE, GtkWidget)

G_END_DECLS
