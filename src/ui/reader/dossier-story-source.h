/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-story.h"

G_BEGIN_DECLS

char *dossier_story_source_tell (const DossierStoryReport *report);

G_END_DECLS
