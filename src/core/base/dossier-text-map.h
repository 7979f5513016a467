/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-span.h"

G_BEGIN_DECLS

/**
 * DossierTextMap:
 *
 * Converts positions of one text between the two units in use: UTF-8 bytes
 * (the store and the annotators) and Unicode code points (people, GTK and
 * exchange files). Nothing else in the program counts characters.
 *
 * A map remembers one position every few bytes, so a look-up counts next to
 * nothing. It is immutable and may be shared by threads; it does
 * not keep the text, which must outlive it.
 */
typedef struct _DossierTextMap DossierTextMap;

DossierTextMap *dossier_text_map_new              (const char           *text,
                                                   gsize                 length);
void            dossier_text_map_free             (DossierTextMap       *self);
gsize           dossier_text_map_get_chars        (const DossierTextMap *self);
gsize           dossier_text_map_byte_to_char     (const DossierTextMap *self,
                                                   gsize                 byte);
gsize           dossier_text_map_char_to_byte     (const DossierTextMap *self,
                                                   gsize                 character);

gsize           dossier_text_count_chars        (const char            *text,
                                                 gsize                  length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTextMap, dossier_text_map_free)

G_END_DECLS
