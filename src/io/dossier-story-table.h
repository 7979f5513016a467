/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story.h"
#include "dossier-table.h"

G_BEGIN_DECLS

void     dossier_story_table_begin (GString             *out,
                                    DossierTableFormat   format);
void     dossier_story_table_add   (GString             *out,
                                    DossierTableFormat   format,
                                    const DossierStory  *story,
                                    guint                number);

G_END_DECLS
