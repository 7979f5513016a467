/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

/* What the form of a word says where a language has no capitals and writes a name in one word. */
guint    dossier_shape_count_syllables (const DossierNameWork *work,
                                        guint index,
                                        gsize length);
gsize    dossier_shape_get_length (const DossierNameWork *work,
                                   guint index);
gboolean dossier_shape_ends_known_person (const DossierNameWork *work,
                                          guint index);
gboolean dossier_shape_begins_known_person (const DossierNameWork *work,
                                            guint index);
guint    dossier_shape_find_candidate_start (const DossierNameWork *work,
                                             guint index);
gboolean dossier_shape_is_family_name (const DossierNameWork *work,
                                       guint index);
gboolean dossier_shape_is_full_name (const DossierNameWork *work,
                                     guint index);
gboolean dossier_shape_is_clear_name (const DossierNameWork *work,
                                      guint index);
gboolean dossier_shape_is_bare (const DossierNameWork *work,
                                guint index);
gboolean dossier_shape_is_office (const DossierNameWork *work,
                                  guint index);
gboolean dossier_shape_is_transcribed (const DossierNameWork *work,
                                       guint first,
                                       guint last);
gboolean dossier_shape_has_shape_of_name (const DossierNameWork *work,
                                          guint index);

G_END_DECLS
