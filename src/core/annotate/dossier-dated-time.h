/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-edtf.h"
#include "dossier-statement-parts.h"

G_BEGIN_DECLS

/* Tokens that may stand between "by" and the time: "by the end of". */
#define DOSSIER_DATED_LEAD 2

/* Tokens from "was", or the verb itself, to a time beside it: "was founded in 2010". */
#define DOSSIER_DATED_PARTICIPLE 3

/**
 * DossierDatedTime:
 * @mark: the time
 * @first: its first token
 * @last: its last token
 * @value: its value
 * @due: a word of deadline stands beside it
 * @since: a word of a beginning stands beside it
 * @compares: it only compares: "than in 2022", "from 2 GW in 2022 to", is part of a name or of a
 *   promise that was made before
 * @past: all of it lies before the document's day
 * @future: all of it lies after
 * @today: it is that day
 * @ends_later: its end lies after that day
 * @leading: it stands before the verb
 * @early: likewise, where verbs do not come last
 * @related: it stands in a relative clause
 * @stated: or behind "that", which may be one
 * @apart: it stands in another clause than the verb: ", while the other by 2028"
 * @framing: it stands at the very start: "In 2023 …"
 * @framed: and a comma behind it
 * @before: it tells of what must come first: "Once the permit is given in May, …", or what is told
 *   between commas before the verb
 * @aside: it tells of something that is said by the way
 * @of_noun: likewise, of a noun that is not where the act was done
 * @spoken: it tells when somebody spoke: "said on Friday that"
 * @beside: it stands beside the verb: "proposed in August that"
 * @of_participle: it stands beside another verb before: "the deal signed *this year* will"
 * @quoted: it stands in a quotation and the verb outside
 *
 * A time of a sentence and how it stands to the verb that decides.
 */
typedef struct
{
  const DossierTimeMark *mark;
  guint first;
  guint last;
  DossierEdtf value;
  gboolean due;
  gboolean since;
  gboolean compares;
  gboolean past;
  gboolean future;
  gboolean today;
  gboolean ends_later;
  gboolean leading;
  gboolean early;
  gboolean related;
  gboolean stated;
  gboolean apart;
  gboolean framing;
  gboolean framed;
  gboolean before;
  gboolean aside;
  gboolean of_noun;
  gboolean spoken;
  gboolean beside;
  gboolean of_participle;
  gboolean quoted;
} DossierDatedTime;

gboolean dossier_dated_time_has_neighbour (const DossierDatedTime     *self,
                                           const DossierDraft         *draft,
                                           const DossierStatementUnit *unit,
                                           guint32                     roles,
                                           guint32                     traits);
const char *
         dossier_dated_time_format_due    (const DossierDatedTime     *self,
                                           const DossierDraft         *draft,
                                           const DossierStatementUnit *unit,
                                           guint                       verb);
gboolean dossier_dated_time_is_not_before (const DossierDatedTime     *self,
                                           const DossierDraft         *draft,
                                           const DossierStatementUnit *unit,
                                           guint                       verb);
gboolean dossier_dated_time_read          (DossierDatedTime           *self,
                                           const DossierDraft         *draft,
                                           const DossierStatementUnit *unit,
                                           guint                       verb,
                                           guint                       index,
                                           const DossierEdtf          *published);

G_END_DECLS
