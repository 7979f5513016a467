/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_spelling_agrees_in_case  (const char *text,
                                           gsize       length,
                                           const char *phrase);
gboolean dossier_spelling_agrees_in_marks (const char *text,
                                           gsize       length,
                                           const char *phrase);

G_END_DECLS
