/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_report_knows_day   (const char    *edtf);

/* Orders of DossierDigestStatement, for g_ptr_array_sort(). */
int      dossier_report_compare_due (gconstpointer  a,
                                     gconstpointer  b);

G_END_DECLS
