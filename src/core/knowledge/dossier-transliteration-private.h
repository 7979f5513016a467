/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-transliteration.h"

G_BEGIN_DECLS

struct _DossierTransliteration
{
  GStrv initials;
  GStrv vowels;
  GStrv finals;
  GHashTable *families;       /* in Hangul → the usual spelling */
  GHashTable *family_spellings; /* any spelling → the usual one */
  GHashTable *spellings;      /* of a syllable → the one of the rule */
  GStrv sound_initials;
  GStrv sound_finals;
  GHashTable *letters;        /* → GStrv of sounds */
};

/* The numbers of the parts of a Hangul syllable; false for any other character. */
gboolean dossier_transliteration_split (gunichar character,
                                        guint   *initial,
                                        guint   *vowel,
                                        guint   *final);

G_END_DECLS
