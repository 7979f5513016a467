/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierScreen:
 *
 * Tells of each word of a text in which dictionaries a phrase can begin with
 * it. Most words begin no phrase of any dictionary, and most of the others
 * do in one or two: one look at the word saves as many walks as there are
 * dictionaries. It may say yes where there is nothing, never no where there
 * is something.
 *
 * Dictionaries join while it is made, see dossier_matcher_join(); then it is
 * immutable and may be shared by threads.
 */
typedef struct _DossierScreen DossierScreen;

DossierScreen *dossier_screen_new           (void);
void           dossier_screen_free          (DossierScreen       *self);
guint64        dossier_screen_add_member    (DossierScreen       *self);
void           dossier_screen_add_word      (DossierScreen       *self,
                                             guint64              member,
                                             const char          *folded,
                                             gsize                length);
void           dossier_screen_add_beginning (DossierScreen       *self,
                                             guint64              member,
                                             const char          *folded,
                                             gsize                length);
void           dossier_screen_read          (const DossierScreen *self,
                                             DossierTokens       *tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScreen, dossier_screen_free)

G_END_DECLS
