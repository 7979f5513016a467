/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-draft.h"
#include "dossier-layout-line.h"

G_BEGIN_DECLS

/* The vowel that Korean pages write for a bar: [한빛일보ㅣ홍길동 기자]. It is a letter, so it may stand
 * inside a word; no word of the language has it. */
#define DOSSIER_LAYOUT_VOWEL_BAR "ㅣ"

/**
 * DossierLayoutClues:
 * @draft: the document
 * @tokens: the text
 * @times: reads the dates of stamps, nullable
 * @names: how names are written, nullable
 * @lexicons: (element-type DossierLayoutLexicon): the document's own language first. Pages mix
 *   languages: an English edition keeps the buttons of its Vietnamese site.
 * @notes: (element-type DossierWordNotes): what is known of words in each
 * @each: (element-type guint64): the bit of each in the screen of the knowledge
 * @members: these bits together
 * @begins_sign: the bytes that signs of captions and teasers begin with
 */
struct _DossierLayoutClues
{
  const DossierDraft *draft;
  const DossierTokens *tokens;
  const DossierTimeLexicon *times;
  const DossierNameLexicon *names;
  GPtrArray *lexicons;
  GPtrArray *notes;
  GArray *each;
  guint64 members;
  gboolean begins_sign[256];
};

void     dossier_layout_clues_init            (DossierLayoutClues       *self,
                                               const DossierDraft       *draft);
void     dossier_layout_clues_clear           (DossierLayoutClues       *self);
guint    dossier_layout_clues_look            (const DossierLayoutClues *self,
                                               guint                     index,
                                               guint                    *next);
gboolean dossier_layout_clues_has_end         (const DossierLayoutClues *self,
                                               DossierSpan               span);
gboolean dossier_layout_clues_is_caption      (const DossierLayoutClues *self,
                                               DossierSpan               span);
gboolean dossier_layout_clues_is_teaser       (const DossierLayoutClues *self,
                                               DossierSpan               span);
gboolean dossier_layout_clues_is_bar          (const DossierLayoutClues *self,
                                               guint                     index);
gboolean dossier_layout_clues_is_calendar     (const DossierLayoutClues *self,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_may_be_person   (const DossierLayoutClues *self,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_place        (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_letters      (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_outlet       (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_part_of_site (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_press        (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_other_body   (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_capitalised  (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_ends_as_body    (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_unknown_name (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);
gboolean dossier_layout_clues_is_article      (const DossierLayoutClues *clues,
                                               guint                     index,
                                               guint                     end);
gboolean dossier_layout_clues_is_organization (const DossierLayoutClues *clues,
                                               guint                     first,
                                               guint                     end);

/**
 * DossierLayoutStamp:
 * @end: index of the token after the stamp
 * @whole: the rest of the line belongs to it
 */
typedef struct
{
  guint end;
  gboolean whole;
} DossierLayoutStamp;

gboolean dossier_layout_stamp_read        (const DossierLayoutClues *clues,
                                           const DossierLayoutLine  *line,
                                           DossierLayoutStamp       *stamp);

/**
 * dossier_layout_clues_roles:
 * @next: (out): index of the token after the phrase; @index if there is none
 *
 * Returns: the roles of the longest phrase that begins with the token
 */
static inline guint
dossier_layout_clues_roles (const DossierLayoutClues *self, guint index, guint *next)
{
  const guint64 *openings = self->tokens->openings;

  /* Most tokens open no phrase of any lexicon. */
  if (openings == NULL || (openings[index] & self->members) != 0)
    return dossier_layout_clues_look (self, index, next);
  *next = index;
  return 0;
}

G_END_DECLS
