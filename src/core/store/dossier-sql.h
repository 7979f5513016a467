/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *dossier_sql      (const char *name);
char       *dossier_sql_step (guint       version);

G_END_DECLS
