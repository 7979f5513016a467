/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierStoreProgress:
 * @what: translated: what is being done with the file
 * @fraction: how much of it is done, 0 to 1, or -1 if that cannot be told
 * @data: user data
 *
 * Follows the opening of a dossier that has to be brought to this program's form. Called some times
 * a second, in the thread that opens it.
 */
typedef void (* DossierStoreProgress) (const char *what, double fraction, gpointer data);

char *dossier_store_progress_dup_text (const char *what,
                                       double      fraction);

G_END_DECLS
