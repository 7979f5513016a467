/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-course.h"
#include "dossier-table.h"

G_BEGIN_DECLS

void dossier_course_table_begin (GString             *out,
                                 DossierTableFormat   format);
void dossier_course_table_add   (GString             *out,
                                 DossierTableFormat   format,
                                 const GPtrArray     *steps,
                                 guint                number);

G_END_DECLS
