/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

void dossier_facts_fetch_ahead (const GPtrArray *documents,
                                guint            i,
                                guint            end,
                                gboolean         statements_only);

G_END_DECLS
