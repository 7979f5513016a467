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

G_END_DECLS
