/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-fingerprint.h"

G_BEGIN_DECLS

/* A sketch is a small part of the runs of a text, chosen by their hashes alone, by which possible
 * copies are found: two texts that are copies have some of it in common. It takes the same part
 * of any two texts, those runs whose hash is small enough, and so shows containment as well as
 * resemblance: the "mod m" sketch of A. Z. Broder, On the resemblance and containment of documents,
 * 1997, with the smallest hashes of a short text besides, which his other sketch is made of.
 *
 * Its bytes, low ones first: eight of a key, which is the same for texts that are the same in all
 * that is compared, then four for each hash, ascending. */

/* Of longer texts, hashes up to this one. */
#define DOSSIER_SKETCH_BELOW (G_MAXUINT32 / 16)
/* A text of fewer runs gives them all. */
#define DOSSIER_SKETCH_LEAST 32
/* A text of fewer runs is short: a paragraph or two. */
#define DOSSIER_SKETCH_SHORT 96

GBytes  *dossier_sketch_new  (const DossierTokens    *tokens,
                              const DossierTextParts *parts,
                              GArray                **runs);
gboolean dossier_sketch_read (gconstpointer           bytes,
                              gsize                   size,
                              guint64                *key,
                              GArray                 *hashes);
gboolean dossier_sketch_is_short
                             (const guint32          *hashes,
                              guint                   n_hashes);

G_END_DECLS
