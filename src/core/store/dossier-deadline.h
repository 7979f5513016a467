/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_deadline_resolve (const char *due,
                                const char *said,
                                const char *published);

G_END_DECLS
