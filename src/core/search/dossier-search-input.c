/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-input.h"

/**
 * dossier_search_input_peek:
 * @self: an input
 *
 * Returns: (transfer none): the next token; the last one is %DOSSIER_SIGN_END
 */
const DossierSearchToken *
dossier_search_input_peek (const DossierSearchInput *self)
{
  return &g_array_index (self->tokens, DossierSearchToken, self->at);
}

/**
 * dossier_search_input_note:
 * @self: an input
 * @format: a translated sentence on what was left out
 * @word: stands for each %s in it
 *
 * The same is said once.
 */
void
dossier_search_input_note (DossierSearchInput *self, const char *format, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", -1);
  g_autofree char *note = g_strjoinv (word, parts);

  if (!g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_ptr_array_add (self->notes, g_steal_pointer (&note));
}
