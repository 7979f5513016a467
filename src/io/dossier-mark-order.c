/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-mark-order.h"

#include "dossier-text-map.h"

/* Every kind of mark begins with its span. */
static void
add_layer (GArray *places, GArray *marks, DossierLayer layer)
{
  gsize size = g_array_get_element_size (marks);

  for (guint i = 0; i < marks->len; i++)
    {
      const DossierSpan *span = (const DossierSpan *) (gconstpointer) (marks->data + i * size);
      DossierMarkPlace place = { layer, i, span };

      g_array_append_val (places, place);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const DossierMarkPlace *x = a, *y = b;

  if (x->span->start != y->span->start)
    return x->span->start < y->span->start ? -1 : 1;
  if (x->span->end != y->span->end)
    return x->span->end > y->span->end ? -1 : 1;
  if (x->layer != y->layer)
    return x->layer < y->layer ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/**
 * dossier_mark_order_new:
 * @analysis: the marks of a document
 *
 * Returns: (transfer full) (element-type DossierMarkPlace): its marks of all
 *   layers as one reads: by start, and what is wider before what is inside it
 */
GArray *
dossier_mark_order_new (const DossierAnalysis *analysis)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DossierMarkPlace));

  add_layer (places, analysis->mentions, DOSSIER_LAYER_MENTION);
  add_layer (places, analysis->times, DOSSIER_LAYER_TIME);
  add_layer (places, analysis->sectors, DOSSIER_LAYER_SECTOR);
  add_layer (places, analysis->statements, DOSSIER_LAYER_STATEMENT);
  g_array_sort (places, compare_places);
  return places;
}

/**
 * dossier_mark_order_count:
 * @analysis: the marks of a document
 *
 * Returns: how many marks of all layers it has
 */
guint
dossier_mark_order_count (const DossierAnalysis *analysis)
{
  return analysis->mentions->len + analysis->times->len + analysis->sectors->len
         + analysis->statements->len;
}

/**
 * dossier_mark_order_find:
 * @text: the canonical text
 * @length: its length, bytes
 * @analysis: what was found in it
 * @character: a place in the text, code points
 *
 * Returns: the number, from 1, of the narrowest mark at that place; 0 if none is there
 */
guint
dossier_mark_order_find (const char *text, gsize length, const DossierAnalysis *analysis,
                          gsize character)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, length);
  g_autoptr (GArray) places = dossier_mark_order_new (analysis);
  gsize byte;
  guint found = 0;

  if (character >= dossier_text_map_get_chars (map))
    return 0;
  byte = dossier_text_map_char_to_byte (map, character);
  for (guint i = 0; i < places->len; i++)
    {
      const DossierSpan *span = g_array_index (places, DossierMarkPlace, i).span;

      if (span->start <= byte && byte < span->end
          && (found == 0
              || dossier_span_length (*span) < dossier_span_length (
                   *g_array_index (places, DossierMarkPlace, found - 1).span)))
        found = i + 1;
    }
  return found;
}
