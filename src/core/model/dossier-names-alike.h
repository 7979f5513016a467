/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the letters of which a name is heard: the kinds of clues that answer to each other, see
 * #DossierHearFunc. */
#define DOSSIER_NAMES_IN_HANGUL 'h'
#define DOSSIER_NAMES_IN_LATIN 'k'

/* What a name says at most that is not the same one, in per cent of what that would. */
#define DOSSIER_NAMES_ALIKE 80

guint   dossier_names_compare (const char *const *clues,
                               const char *const *others,
                               gboolean           near);
guint32 dossier_names_hash    (const char        *clue);

G_END_DECLS
