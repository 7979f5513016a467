/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-story.h"

#include "dossier-time-shift.h"

/* So many dates of years long past make a history, if they are four times as many as the others. */
#define MIN_FAR 4

/* A date so many years back is long past. */
#define YEARS_BACK 2
/* A chronicle names so many years at least, and of these years long past so many times the
 * others. */
#define MIN_CHRONICLE 10
#define CHRONICLE_SHARE 6
#define FIRST_YEAR 1500

static gboolean
is_calendar (const DossierTimePoint *point)
{
  return point->year > 0 && point->month <= 12 && point->unit != 'X' && point->unit != 'C';
}

/**
 * dossier_time_story_survey:
 * @self: a story whose day of publication is known
 *
 * Looks at the years that a text names in figures before it is read: of a chronicle, nearly all are
 * long past, and what its first dates mean hangs on that.
 */
void
dossier_time_story_survey (DossierTimeStory *self, const DossierTokens *tokens, DossierSpan span)
{
  int published = dossier_time_point_of_day (self->published).year;
  guint i = published > 0 ? dossier_tokens_find (tokens, span.start) : tokens->n_items;

  for (; i < tokens->n_items && tokens->items[i].span.end <= span.end; i++)
    {
      const DossierToken *token = &tokens->items[i];
      int year;

      if (!(token->flags & DOSSIER_TOKEN_NUMBER) || dossier_span_length (token->span) != 4)
        continue;
      year = (int) g_ascii_strtoll (tokens->text + token->span.start, NULL, 10);
      if (year >= FIRST_YEAR && year < published - YEARS_BACK)
        self->years_far++;
      else if (year >= FIRST_YEAR && year <= DOSSIER_TIME_LAST_YEAR)
        self->years_near++;
    }
}

static gboolean
is_chronicle (const DossierTimeStory *self)
{
  return self->years_far >= MIN_CHRONICLE
         && self->years_far > CHRONICLE_SHARE * self->years_near;
}

/**
 * dossier_time_story_hear:
 * @value: what was just read
 *
 * "On June 3" speaks for the days of publication only before a year long past was named.
 */
void
dossier_time_story_hear (DossierTimeStory *self, const DossierTimeValue *value)
{
  const DossierTimePoint *from = &value->from;
  int year = dossier_time_point_of_day (self->published).year;
  gboolean history = dossier_time_story_is_history (self);

  if ((value->kind != DOSSIER_TIME_DATE && value->kind != DOSSIER_TIME_INTERVAL)
      || !is_calendar (from) || year <= 0)
    return;
  if (!value->relative && from->year < year - YEARS_BACK)
    self->far += from->month > 0 ? 1 : 0;
  else if (!value->relative || (!history && (!value->yearless || self->far == 0)))
    self->near++;
  if (from->year <= year)
    self->last = *from;
}

/**
 * dossier_time_story_is_history:
 *
 * Whether most dates were of years long past.
 */
gboolean
dossier_time_story_is_history (const DossierTimeStory *self)
{
  return self->last.unit != 0
         && ((self->far >= MIN_FAR && self->far > 4 * self->near) || is_chronicle (self));
}

/**
 * dossier_time_story_get_today:
 *
 * Returns: the day that relative expressions are read against
 */
DossierDay
dossier_time_story_get_today (const DossierTimeStory *self)
{
  if (!dossier_time_story_is_history (self))
    return self->published;
  return dossier_day_from_civil (self->last.year, MAX (self->last.month, 1),
                                 MAX (self->last.day, 1));
}
