/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-span.h"

G_BEGIN_DECLS

GArray *dossier_text_finder_find (const char *text,
                                  gsize       length,
                                  const char *words);

G_END_DECLS
