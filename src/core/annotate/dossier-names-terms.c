/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-names-brackets.h"

/* Notes that no part of tokens @first to @last is a name. */
static void
note_term (DossierNameWork *work, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    {
      work->readings[i].words |= DOSSIER_NAME_NOT;
      work->readings[i].n_words = (guint8) MIN (last - i + 1, 255);
    }
}

/**
 * dossier_names_read_terms:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * What an abbreviation that names nobody stands for is no name either, with whatever capitals
 * it is written: "High Performance Computing (HPC)".
 */
void
dossier_names_read_terms (DossierNameWork *work, guint first, guint end)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (work->draft->knowledge);

  for (guint i = first + 2; i + 2 < end; i++)
    {
      DossierSpan span = dossier_names_token (work, i + 1)->span;
      guint from = i > first + 8 ? i - 8 : first, start;
      gsize length;
      const char *letters;

      if (dossier_names_mark (work, i) != '(' || dossier_names_mark (work, i + 2) != ')'
          || !dossier_gazetteer_is_no_name (gazetteer, work->tokens->text + span.start,
                                            dossier_span_length (span)))
        continue;
      letters = dossier_names_folded (work, i + 1, &length);
      start = dossier_names_align (work, from, i, letters, length);
      if (start + 1 < i && dossier_names_is_capital (work, start)
          && (work->readings[i - 1].heads & DOSSIER_NAME_ANY_HEAD) == 0)
        note_term (work, start, i - 1);
    }
}
