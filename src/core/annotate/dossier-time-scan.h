/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-lexicon.h"
#include "dossier-time-value.h"
#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierTimeFind:
 * @value: what it means
 * @rule: interned id of the pattern
 * @start: first byte in the folded text
 * @end: the byte after the last one in the folded text
 * @next: index of the first token after it
 */
typedef struct
{
  DossierTimeValue value;
  const char *rule;
  guint32 start;
  guint32 end;
  guint next;
} DossierTimeFind;

gboolean    dossier_time_scan_opened  (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index,
                                       const DossierTimeContext *context,
                                       DossierTimeFind          *find);
gboolean    dossier_time_scan_has     (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index,
                                       guint                     class_id);
gboolean    dossier_time_scan_links   (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint32                   from,
                                       guint32                   to,
                                       guint                     class_id);
gboolean    dossier_time_scan_follows (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index,
                                       guint32                   start,
                                       guint                     class_id);
gboolean    dossier_time_scan_precedes (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint32                   end,
                                       guint                     class_id);
gboolean    dossier_time_scan_is_told (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index);
gboolean    dossier_time_scan_is_past (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index);
gboolean    dossier_time_scan_is_promised
                                      (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     first,
                                       guint                     end);
int         dossier_time_scan_tense   (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index,
                                       guint                     first,
                                       gboolean                  after);
int         dossier_time_scan_lead    (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index,
                                       guint32                   start);
DossierSpan dossier_time_find_span    (const DossierTimeFind    *find,
                                       const DossierTokens      *tokens);
gboolean    dossier_time_scan_day     (const DossierTimeLexicon *lexicon,
                                       const DossierTokens      *tokens,
                                       guint                     index,
                                       DossierTimeFind          *find);

/**
 * dossier_time_scan_at:
 * @index: the token it must begin with
 * @find: (out): what was found; a date without a year still lacks it
 *
 * Reads the longest time expression that begins with a token and that its
 * neighbours allow.
 */
static inline gboolean
dossier_time_scan_at (const DossierTimeLexicon *lexicon, const DossierTokens *tokens, guint index,
                      const DossierTimeContext *context, DossierTimeFind *find)
{
  return dossier_time_lexicon_may_open (lexicon, tokens, index)
         && dossier_time_lexicon_may_match (lexicon, tokens, index)
         && dossier_time_scan_opened (lexicon, tokens, index, context, find);
}

G_END_DECLS
