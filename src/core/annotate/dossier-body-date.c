/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-body-date.h"

#include "dossier-body-past.h"

/* A date of publication in the body stands in its first sentences. */
#define BODY_DATE_TOKENS 60
/* Days of one event are not farther apart. */
#define MAX_APART 31

static DossierDay
get_day (const DossierTimeValue *value)
{
  return dossier_day_from_civil (value->from.year, value->from.month, value->from.day);
}

/* The tokens of the first sentences of the article. What stands between them tells of other
 * stories. */
static GArray *
collect_tokens (const DossierDraft *draft)
{
  const GArray *segments = draft->analysis->segments;
  const DossierTokens *tokens = draft->tokens;
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);

      if (segment->kind != DOSSIER_SEGMENT_BODY)
        continue;
      for (guint i = dossier_tokens_find (tokens, segment->span.start);
           indices->len < BODY_DATE_TOKENS && i < tokens->n_items
           && tokens->items[i].span.start < segment->span.end; i++)
        g_array_append_val (indices, i);
    }
  return indices;
}

/* "Norway pledged *yesterday*" in another sentence: who counts from the day of writing does not
 * name it in passing. */
static gboolean
counts_days (const DossierBodyReader *self, const GArray *indices,
             const DossierBodySentence *sentence)
{
  const DossierTimeContext context = { .today = dossier_day_from_civil (2000, 1, 1) };

  for (guint n = 0; n < indices->len; n++)
    {
      guint i = g_array_index (indices, guint, n);
      DossierTimeFind find;

      if ((i < sentence->first || i >= sentence->end)
          && dossier_time_scan_at (self->draft->language->times, self->draft->tokens, i,
                                   &context, &find)
          && find.value.relative && find.value.weekday == 0
          && dossier_time_value_is_day (&find.value) && get_day (&find.value) != context.today)
        return TRUE;
    }
  return FALSE;
}

/* "Russia invaded Ukraine. *Four years later* the war goes on." */
static gboolean
is_long_past (const DossierBodyReader *self, const GArray *indices,
              const DossierBodySentence *sentence)
{
  for (guint n = 0; n < indices->len; n++)
    {
      guint i = g_array_index (indices, guint, n);

      if (i >= sentence->end && dossier_body_past_years_on (self, i))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_body_date_find:
 * @draft: a draft whose segments are known and whose language has times
 *
 * Finds a full date in the first sentences that is that of the report: on which something was done
 * or said. A deadline, the day of a plan, of a treaty or of history tells nothing, and neither do
 * several days far apart.
 *
 * Returns: (transfer full) (nullable): the date in EDTF
 */
char *
dossier_body_date_find (const DossierDraft *draft)
{
  g_autoptr (GArray) indices = collect_tokens (draft);
  DossierBodyReader reader;
  DossierBodySentence home = { 0, 0 };
  DossierTimeValue value = { 0 };
  DossierDay planned = DOSSIER_DAY_FUTURE;
  DossierBodyEvidence best = DOSSIER_BODY_OPEN;

  dossier_body_reader_init (&reader, draft);
  for (guint n = 0; n < indices->len; n++)
    {
      guint i = g_array_index (indices, guint, n);
      DossierTimeFind find;
      DossierBodySentence sentence;
      DossierBodyEvidence evidence;

      if (!dossier_time_scan_day (draft->language->times, draft->tokens, i, &find))
        continue;
      sentence = dossier_body_day_find_sentence (&reader, &find, i);
      evidence = dossier_body_day_judge (&reader, &find, &sentence, i);
      while (n + 1 < indices->len && g_array_index (indices, guint, n + 1) < find.next)
        n++;
      if (evidence == DOSSIER_BODY_PLANNED && get_day (&find.value) < planned)
        planned = get_day (&find.value);
      if (evidence <= DOSSIER_BODY_OPEN)
        continue;
      if (best == evidence && ABS (get_day (&value) - get_day (&find.value)) > MAX_APART)
        return NULL;
      if (evidence <= best)
        continue;
      best = evidence;
      value = find.value;
      home = sentence;
    }
  /* Nobody plans for a day that has passed. */
  if (best == DOSSIER_BODY_OPEN || is_long_past (&reader, indices, &home)
      || (best == DOSSIER_BODY_PLAIN
          && (get_day (&value) > planned || counts_days (&reader, indices, &home))))
    return NULL;
  return dossier_time_value_to_edtf (&value);
}
