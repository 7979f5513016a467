/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-value.h"
#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierTimeStory:
 * @published: the day of publication or %DOSSIER_DAY_NONE
 * @far: how many months and days of years long past were named with their year
 * @near: how many dates near the day of publication, or counted from it, were told
 * @years_far: how many years long past the text names in figures
 * @years_near: how many other years it does
 * @last: the date told of last; its @unit is 0 if there is none
 *
 * Whether a text tells of its own days, as news does, or of history. In
 * history "in June" is not the June nearest to the day of publication but
 * the one after the last date.
 */
typedef struct
{
  DossierDay published;
  guint far;
  guint near;
  guint years_far;
  guint years_near;
  DossierTimePoint last;
} DossierTimeStory;

void       dossier_time_story_survey      (DossierTimeStory       *self,
                                           const DossierTokens    *tokens,
                                           DossierSpan             span);
void       dossier_time_story_hear        (DossierTimeStory       *self,
                                           const DossierTimeValue *value);
gboolean   dossier_time_story_is_history  (const DossierTimeStory *self);
DossierDay dossier_time_story_get_today   (const DossierTimeStory *self);

G_END_DECLS
