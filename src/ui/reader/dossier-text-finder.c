/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-finder.h"

#include <string.h>

#include "dossier-fold.h"

/* Diacritics count when they were typed: "Hà" does not find "Ha", "ha" finds both. */
static gboolean
marks_agree (const char *text, DossierSpan span, const char *words)
{
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found_nfc = NULL;
  g_autofree char *wanted_nfc = NULL;

  if (!dossier_has_marks (words, strlen (words)))
    return TRUE;
  found_nfc = g_utf8_normalize (text + span.start, dossier_span_length (span), G_NORMALIZE_NFC);
  wanted_nfc = g_utf8_normalize (words, -1, G_NORMALIZE_NFC);
  found = g_utf8_casefold (found_nfc, -1);
  wanted = g_utf8_casefold (wanted_nfc, -1);
  return g_str_equal (found, wanted);
}

/**
 * dossier_text_finder_find:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @words: what to look for
 *
 * Finds every place where @words stand, whatever their letter case. Words
 * typed without diacritics find those with them; a diacritic that was typed
 * must be there. Any white space matches any other. Linear in @length.
 *
 * Returns: (transfer full) (element-type DossierSpan): the places, in bytes, in order, without
 *   overlaps
 */
GArray *
dossier_text_finder_find (const char *text, gsize length, const char *words)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  g_autofree char *wanted = dossier_fold (words, -1);
  g_autoptr (DossierFolded) folded = NULL;
  gsize size = strlen (wanted);
  const char *at;

  if (size == 0)
    return found;
  folded = dossier_folded_new (text, length);
  at = folded->text;
  while ((at = strstr (at, wanted)) != NULL)
    {
      gsize start = (gsize) (at - folded->text);
      DossierSpan span = DOSSIER_SPAN_INIT (folded->map[start], folded->map[start + size]);

      /* Half of a letter that folds to two ("æ") is no hit. */
      if (!dossier_span_is_empty (span) && marks_agree (text, span, words))
        {
          g_array_append_val (found, span);
          at += size;
        }
      else
        at++;
    }
  return found;
}
