/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-term.h"

#include <string.h>

/**
 * dossier_term_parse:
 * @notation: a phrase as knowledge files write it
 * @defaults: flags that every phrase of the list has
 * @flags: (out): how to match the phrase
 *
 * Knowledge files write how a phrase matches into the phrase: `=AI` minds the
 * letter case, `halvleder*` lets more letters follow, `*반도체` may begin
 * inside a word.
 *
 * Returns: (transfer full): the phrase without these signs
 */
char *
dossier_term_parse (const char *notation, DossierMatchFlags defaults, DossierMatchFlags *flags)
{
  gsize length;

  g_return_val_if_fail (notation != NULL && flags != NULL, NULL);
  *flags = defaults;
  if (*notation == '=')
    {
      *flags |= DOSSIER_MATCH_CASE;
      notation++;
    }
  if (*notation == '*')
    {
      *flags |= DOSSIER_MATCH_INSIDE;
      notation++;
    }
  length = strlen (notation);
  if (length > 0 && notation[length - 1] == '*')
    {
      *flags |= DOSSIER_MATCH_STEM;
      length--;
    }
  return g_strndup (notation, length);
}
