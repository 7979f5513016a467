/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-knowledge.h"

G_BEGIN_DECLS

char *dossier_annotator_stamp (const DossierKnowledge *knowledge);

G_END_DECLS
