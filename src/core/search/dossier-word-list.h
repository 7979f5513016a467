/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-words.h"

G_BEGIN_DECLS

GBytes *dossier_word_list_new     (const char       *text,
                                   gsize             length);
int     dossier_word_list_foreach (GBytes           *list,
                                   DossierWordFunc   func,
                                   gpointer          data);

G_END_DECLS
