/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-annotate.h"
#include "dossier-preamble.h"

G_BEGIN_DECLS

/**
 * DossierDraft:
 * @knowledge: what is known
 * @language: the document's language file; never %NULL: an unknown language
 *   is read with the rules of the file "en" but keeps its own code
 * @hints: what the caller knows, all members may be %NULL
 * @memory: what the knowledge remembers of other texts
 * @tokens: the reading of the whole text
 * @preamble: what the text says of itself before it begins
 * @place: where the dateline says that the report was written, or empty
 * @agency: who sends it, in the brackets of the dateline, or empty
 * @sentences: (element-type DossierSentence): of the body and captions, in
 *   order; made by the pipeline after the layout stage
 * @roles: (element-type utf8): one entry for each mention in
 *   analysis->mentions: the title or role that stands beside it ("Prime
 *   Minister"), kept by the analysis, or %NULL
 * @analysis: what has been found so far
 *
 * The working table of one annotation. Stages run in a fixed order, each
 * reads what earlier ones left and adds its own part; none does I/O, reads a
 * clock or keeps anything in a global.
 */
typedef struct
{
  const DossierKnowledge *knowledge;
  const DossierLanguage *language;
  const DossierHints *hints;
  DossierMemory *memory;
  const DossierTokens *tokens;
  DossierPreamble preamble;
  DossierSpan place;
  DossierSpan agency;
  GArray *sentences;
  GPtrArray *roles;
  DossierAnalysis *analysis;
} DossierDraft;

/* The stages, in their order. */
void dossier_annotate_layout     (DossierDraft *draft);
void dossier_annotate_metadata   (DossierDraft *draft);
void dossier_annotate_times      (DossierDraft *draft);
void dossier_annotate_entities   (DossierDraft *draft);
void dossier_annotate_sectors    (DossierDraft *draft);
void dossier_annotate_statements (DossierDraft *draft);

/* Shared by the stages. */
const char *dossier_draft_get_said (const DossierDraft *draft,
                                    DossierDetail       detail);
int      dossier_draft_sentence  (const DossierDraft *draft,
                                  gsize               byte);

G_END_DECLS
