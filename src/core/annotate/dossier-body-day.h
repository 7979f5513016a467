/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-draft.h"
#include "dossier-time-scan.h"

G_BEGIN_DECLS

/**
 * DossierBodyEvidence:
 * @DOSSIER_BODY_PLANNED: the day is one of a plan
 * @DOSSIER_BODY_OPEN: nothing says that the day is the report's own
 * @DOSSIER_BODY_PLAIN: something was done or said on it
 * @DOSSIER_BODY_FIRM: it stands where reports name their own day
 *
 * What the words of a sentence say of a full date in it.
 */
typedef enum
{
  DOSSIER_BODY_PLANNED = -1,
  DOSSIER_BODY_OPEN,
  DOSSIER_BODY_PLAIN,
  DOSSIER_BODY_FIRM,
} DossierBodyEvidence;

/**
 * DossierBodyReader:
 * @draft: the draft
 * @plan: class of the words of a plan that no verb of telling is among
 * @told: class of the verbs of telling and doing that bear no mark of their tense
 * @origin: class of the words whose day is that of a beginning or of history
 * @finite: class of the verbs that close what a participle and its day belong to
 * @to_come: class of the verbs whose day is to come, where verbs come last
 * @dated_lead: class of "of", before the day of what has a name
 * @part_lead: class of "morning of"
 */
typedef struct
{
  const DossierDraft *draft;
  guint plan;
  guint told;
  guint origin;
  guint finite;
  guint to_come;
  guint dated_lead;
  guint part_lead;
} DossierBodyReader;

/**
 * DossierBodySentence:
 * @first: its first token
 * @end: the token behind it
 *
 * The sentence of a day. Those of the draft are found later, for that needs to know what is found
 * here.
 */
typedef struct
{
  guint first;
  guint end;
} DossierBodySentence;

void                dossier_body_reader_init (DossierBodyReader         *self,
                                              const DossierDraft        *draft);
DossierBodySentence dossier_body_day_find_sentence
                                             (const DossierBodyReader   *self,
                                              const DossierTimeFind     *find,
                                              guint                      index);
DossierBodyEvidence dossier_body_day_judge   (const DossierBodyReader   *self,
                                              const DossierTimeFind     *find,
                                              const DossierBodySentence *sentence,
                                              guint                      index);

G_END_DECLS
