/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * DossierBlock:
 *
 * Sixteen bytes of a text that are looked at together. A comparison gives a
 * block whose bytes are 0xff where it holds and 0 elsewhere.
 */
typedef guint8 DossierBlock __attribute__ ((vector_size (16)));

static inline DossierBlock
dossier_block_load (gconstpointer bytes)
{
  DossierBlock block;

  memcpy (&block, bytes, sizeof block);
  return block;
}

/* Whether all bytes are zero. */
static inline gboolean
dossier_block_is_empty (DossierBlock block)
{
  guint64 halves[2];

  memcpy (halves, &block, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

/* How many bytes at the beginning are 0xff, the others being 0. */
static inline guint
dossier_block_count_head (DossierBlock block)
{
  guint64 halves[2], others;
  gboolean goes_on;

  memcpy (halves, &block, sizeof halves);
  /* No branch: how long words are cannot be foretold. */
  goes_on = halves[0] == G_MAXUINT64;
  others = ~GUINT64_FROM_LE (halves[0]) | (~GUINT64_FROM_LE (halves[1]) & -(guint64) goes_on);
  return others == 0 ? sizeof block : 8 * (guint) goes_on + (guint) __builtin_ctzll (others) / 8;
}

G_END_DECLS
