/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sketch.h"

#include <string.h>

/* The upper halves of the lowest of @runs, which ascend. */
static GArray *
choose (const GArray *runs)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < runs->len; i++)
    {
      guint32 hash = (guint32) (g_array_index (runs, guint64, i) >> 32);

      if (chosen->len >= DOSSIER_SKETCH_LEAST && hash > DOSSIER_SKETCH_BELOW)
        break;
      if (chosen->len == 0 || hash != g_array_index (chosen, guint32, chosen->len - 1))
        g_array_append_val (chosen, hash);
    }
  return chosen;
}

static guint64
add_particulars (guint64 key, const DossierParticulars *particulars)
{
  for (guint i = 0; i < particulars->n_items; i++)
    key = dossier_shingle_mix (key + particulars->items[i]);
  return key;
}

/* In the order of the text, so that texts of the same key are the same from begin to end. */
static guint64
make_key (const GArray *runs, const DossierTokens *tokens, const DossierTextParts *parts)
{
  const DossierSpan *body = (const DossierSpan *) (gpointer) parts->body->data;
  const DossierSpan *names = (const DossierSpan *) (gpointer) parts->names->data;
  g_auto (DossierParticulars) figures_found = { NULL };
  g_auto (DossierParticulars) names_found = { NULL };
  guint64 key = 0;

  for (guint i = 0; i < runs->len; i++)
    key = dossier_shingle_mix (key + g_array_index (runs, guint64, i));
  dossier_particulars_find_figures (&figures_found, tokens, body, parts->body->len);
  dossier_particulars_find_names (&names_found, tokens, body, parts->body->len, names,
                                  parts->names->len);
  return add_particulars (add_particulars (key, &figures_found), &names_found);
}

static GBytes *
write_sketch (guint64 key, const GArray *chosen)
{
  gsize size = sizeof key + chosen->len * sizeof (guint32);
  guint8 *bytes = g_malloc (size);

  key = GUINT64_TO_LE (key);
  memcpy (bytes, &key, sizeof key);
  for (guint i = 0; i < chosen->len; i++)
    {
      guint32 hash = GUINT32_TO_LE (g_array_index (chosen, guint32, i));

      memcpy (bytes + sizeof key + i * sizeof hash, &hash, sizeof hash);
    }
  return g_bytes_new_take (bytes, size);
}

/**
 * dossier_sketch_new:
 * @tokens: the words of a text
 * @parts: what of it counts
 * @runs: (out) (optional) (transfer full) (element-type guint64): the hashes of all runs of
 *   %DOSSIER_SHINGLE_WORDS words, ascending, each once
 *
 * Any thread.
 *
 * Returns: (transfer full): the sketch of the text
 */
GBytes *
dossier_sketch_new (const DossierTokens *tokens, const DossierTextParts *parts, GArray **runs)
{
  const DossierSpan *body = (const DossierSpan *) (gpointer) parts->body->data;
  g_autoptr (GArray) hashes = dossier_shingles_hash (tokens, body, parts->body->len,
                                                     DOSSIER_SHINGLE_WORDS);
  g_autoptr (GArray) chosen = NULL;
  guint64 key = make_key (hashes, tokens, parts);

  g_array_set_size (hashes, dossier_hashes_sort ((guint64 *) (gpointer) hashes->data, hashes->len));
  chosen = choose (hashes);
  if (runs != NULL)
    *runs = g_steal_pointer (&hashes);
  return write_sketch (key, chosen);
}

/**
 * dossier_sketch_read:
 * @bytes: (nullable): a sketch
 * @size: how many bytes
 * @key: (out): its key
 * @hashes: (element-type guint32): its hashes are appended here
 *
 * Returns: whether the bytes are those of a sketch; nothing is appended if not
 */
gboolean
dossier_sketch_read (gconstpointer bytes, gsize size, guint64 *key, GArray *hashes)
{
  guint before = hashes->len;
  const guint8 *at = bytes;

  if (bytes == NULL || size < sizeof *key || (size - sizeof *key) % sizeof (guint32) != 0)
    return FALSE;
  memcpy (key, at, sizeof *key);
  *key = GUINT64_FROM_LE (*key);
  for (gsize i = sizeof *key; i < size; i += sizeof (guint32))
    {
      guint32 hash;

      memcpy (&hash, at + i, sizeof hash);
      hash = GUINT32_FROM_LE (hash);
      if (hashes->len > before && hash <= g_array_index (hashes, guint32, hashes->len - 1))
        {
          g_array_set_size (hashes, before);
          return FALSE;
        }
      g_array_append_val (hashes, hash);
    }
  return TRUE;
}

/**
 * dossier_sketch_is_short:
 * @hashes: (array length=n_hashes): the hashes of a sketch
 * @n_hashes: how many
 *
 * Of N runs the n-th smallest hash lies at about n/N of all that may be. Who guesses low is wrong
 * about once in 100,000 texts; who guesses high, of up to twice as many runs, has only more to
 * compare.
 *
 * Returns: whether the text may have less than %DOSSIER_SKETCH_SHORT runs
 */
gboolean
dossier_sketch_is_short (const guint32 *hashes, guint n_hashes)
{
  return n_hashes < DOSSIER_SKETCH_LEAST
         || hashes[DOSSIER_SKETCH_LEAST - 1]
              > G_MAXUINT32 / (2 * DOSSIER_SKETCH_SHORT) * DOSSIER_SKETCH_LEAST;
}
