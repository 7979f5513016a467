/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

/* The first letter of a clue, before a colon, says its kind. Two entities with the same clue may be
 * one; where two kinds stand in one line, each answers to the other.
 *
 *   n      they share a name
 *   b      an organisation's name but for the words that say what kind of company it is
 *   e      one half of a long name: the other may be misspelt
 *   p, q   a lone word for a person; the first or last word of a whole name
 *   i, j   an abbreviation; the initials of a long name
 *   h, k   how a name in Hangul is heard; how one in Latin letters may be
 *   g      its own key, if knowledge files know it: two that they tell apart are never one
 */

GStrv dossier_entity_clues (const char              *key,
                            DossierEntityType        type,
                            const GPtrArray         *names,
                            const DossierKnowledge  *knowledge);

G_END_DECLS
