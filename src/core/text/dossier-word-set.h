/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierWordSet:
 *
 * A set of short byte strings that is asked far more often than it answers
 * yes. The length and the first byte settle most questions without a hash,
 * and the word need not be terminated. Filled by one thread, then shared by
 * any number.
 */
typedef struct _DossierWordSet DossierWordSet;

DossierWordSet *dossier_word_set_new      (void);
void            dossier_word_set_free     (DossierWordSet       *self);
void            dossier_word_set_add      (DossierWordSet       *self,
                                           const char           *word);
gboolean        dossier_word_set_contains (const DossierWordSet *self,
                                           const char           *word,
                                           gsize                 length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordSet, dossier_word_set_free)

G_END_DECLS
