/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierStringRanks:
 *
 * Short strings, each kept once under a number, and their places in the order of the user's
 * language. The dear part of such an order, its keys, is paid once for each string and not for each
 * line that holds it. Case does not count, nor whether a text is composed or decomposed.
 *
 * Filled by one thread; dossier_string_ranks_rank() may then be called by any.
 */
typedef struct _DossierStringRanks DossierStringRanks;

DossierStringRanks *dossier_string_ranks_new  (void);
void                dossier_string_ranks_free (DossierStringRanks *self);
guint32             dossier_string_ranks_add  (DossierStringRanks *self,
                                               const char         *string,
                                               gsize               length);
const guint32      *dossier_string_ranks_rank (DossierStringRanks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStringRanks, dossier_string_ranks_free)

G_END_DECLS
