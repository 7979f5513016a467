/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The key of a value that has no place on the calendar: it sorts last. */
#define DOSSIER_DATE_ORDER_UNKNOWN G_MAXINT64

gint64 dossier_date_order_by_start (const char *value);
gint64 dossier_date_order_by_end   (const char *value);

G_END_DECLS
