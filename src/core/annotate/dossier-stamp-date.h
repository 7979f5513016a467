/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-lexicon.h"
#include "dossier-time-value.h"
#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierStampDate:
 * @value: the day; of a month only where @month_only is set
 * @other: the other way to read it, where @ambiguous is set
 * @rule: (nullable): interned id of the pattern
 * @other_rule: (nullable): that of the other reading
 * @next: index of the first token after it
 * @end: the byte after it, which may lie inside a token
 * @glued: the page leaves no space between a word and the date
 * @ambiguous: the language writes both day and month first ("10/7/2024")
 * @month_only: the page gives no day ("2022-09")
 *
 * The date of a page's stamp.
 */
typedef struct
{
  DossierTimeValue value;
  DossierTimeValue other;
  const char *rule;
  const char *other_rule;
  guint next;
  guint32 end;
  gboolean glued;
  gboolean ambiguous;
  gboolean month_only;
} DossierStampDate;

gboolean dossier_stamp_date_is_year    (int                       year);
gboolean dossier_stamp_date_read       (const DossierTimeLexicon *times,
                                        const DossierTokens      *tokens,
                                        guint                     index,
                                        DossierStampDate         *date);
gboolean dossier_stamp_date_read_month (const DossierTokens      *tokens,
                                        guint                     index,
                                        DossierStampDate         *date);

G_END_DECLS
