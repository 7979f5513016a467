/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statement @at from now on, counted from 1, fails with @code; 0: none. Programs that are linked
 * with this have it between themselves and SQLite. */
void  steps_plan (guint at,
                  int   code);

/* How many statements have begun since, whoever ran them. */
guint steps_count (void);

G_END_DECLS
