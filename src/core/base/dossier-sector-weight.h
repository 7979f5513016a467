/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a mark adds to the weight of its sector in a document, when its term says enough alone or a
 * person made it. A weaker term adds less, and nothing when it stands there again. */
#define DOSSIER_SECTOR_SHARE 2

/* The most that a mark may add; the file has two bits for it. */
#define DOSSIER_SECTOR_LARGEST_SHARE 3

/* A subject weighs at least this part of the heaviest sector of its document. */
#define DOSSIER_SECTOR_SUBJECT_PART 3

/**
 * dossier_sector_is_subject:
 * @weight: what the marks of a sector in a document add up to
 * @heaviest: the largest such sum in the document
 *
 * Tells what a document is about from what it mentions in passing. What is said once is a
 * subject only where nothing is said more often.
 *
 * Returns: whether the document is about the sector
 */
static inline gboolean
dossier_sector_is_subject (guint weight, guint heaviest)
{
  return weight > 0 && weight * DOSSIER_SECTOR_SUBJECT_PART >= heaviest
         && (weight > DOSSIER_SECTOR_SHARE || heaviest <= DOSSIER_SECTOR_SHARE);
}

G_END_DECLS
