/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-event-profile.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

GStrv dossier_hearing_hear (const DossierNamedEntity *entity,
                            gpointer                  knowledge);

G_END_DECLS
