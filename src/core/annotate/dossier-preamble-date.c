/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-preamble-date.h"

#include "dossier-day.h"
#include "dossier-stamp-date.h"

#define ISO_LENGTH 10 /* "2025-06-02", whatever hour follows */

static char *
read_iso (const char *text, DossierSpan span)
{
  const char *at = text + span.start;
  int year, month, day;

  if (dossier_span_length (span) < ISO_LENGTH)
    return NULL;
  for (guint i = 0; i < ISO_LENGTH; i++)
    if (i == 4 || i == 7 ? at[i] != '-' : !g_ascii_isdigit (at[i]))
      return NULL;
  year = (int) g_ascii_strtoll (at, NULL, 10);
  month = (int) g_ascii_strtoll (at + 5, NULL, 10);
  day = (int) g_ascii_strtoll (at + 8, NULL, 10);
  return dossier_day_is_valid_civil (year, month, day) ? g_strndup (at, ISO_LENGTH) : NULL;
}

static char *
read_in_language (const DossierTokens *tokens, DossierSpan span, const DossierLanguage *language)
{
  guint i = dossier_tokens_find (tokens, span.start);

  if (language->times == NULL)
    return NULL;
  for (; i < tokens->n_items && tokens->items[i].span.start < span.end; i++)
    {
      DossierStampDate date;

      if (dossier_stamp_date_read (language->times, tokens, i, &date))
        {
          g_autofree char *edtf = dossier_time_value_to_edtf (&date.value);

          return date.ambiguous ? g_strconcat (edtf, "?", NULL) : g_steal_pointer (&edtf);
        }
    }
  return NULL;
}

/**
 * dossier_preamble_date_read:
 * @draft: a draft with its language
 *
 * The day that the preamble gives, in figures as machines write it, in the language of the text, or
 * in any other: a mail is dated in that of the program which sent it.
 *
 * Returns: (transfer full) (nullable): EDTF; uncertain where the order of day and month is
 */
char *
dossier_preamble_date_read (const DossierDraft *draft)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (draft->knowledge);
  DossierSpan span = draft->preamble.fields[DOSSIER_PREAMBLE_DATE];
  char *edtf;

  if (dossier_span_is_empty (span))
    return NULL;
  edtf = read_iso (draft->tokens->text, span);
  if (edtf == NULL)
    edtf = read_in_language (draft->tokens, span, draft->language);
  for (guint i = 0; edtf == NULL && i < languages->len; i++)
    edtf = read_in_language (draft->tokens, span, g_ptr_array_index (languages, i));
  return edtf;
}
