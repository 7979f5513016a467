/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-knowledge.h"
#include "dossier-query.h"

G_BEGIN_DECLS

/**
 * DossierCliFilter:
 * @words: full text
 * @sectors: ids that must all be there
 * @subjects: whether documents must be about them
 * @from: first day, as typed
 * @to: last day, as typed
 *
 * The options with which a command takes part of a dossier.
 */
typedef struct
{
  char *words;
  char **sectors;
  gboolean subjects;
  char *from;
  char *to;
} DossierCliFilter;

/**
 * DossierCliPart:
 * @knowledge: what names sectors and their words
 * @corpus: the dossier, open for reading
 * @query: which of its documents are meant
 *
 * The part of a dossier that a command takes.
 */
typedef struct
{
  DossierKnowledge *knowledge;
  DossierCorpus *corpus;
  DossierQuery *query;
} DossierCliPart;

void          dossier_cli_filter_clear    (DossierCliFilter        *self);
DossierQuery *dossier_cli_filter_to_query (const DossierCliFilter  *self,
                                           const DossierKnowledge  *knowledge);
int           dossier_cli_part_open       (DossierCliPart          *self,
                                           const char              *path,
                                           const DossierCliFilter  *filter);
void          dossier_cli_part_clear      (DossierCliPart          *self);
void          dossier_cli_report_notes    (const char              *what,
                                           const DossierSearch     *search);
gboolean      dossier_cli_read_day        (const char              *text,
                                           DossierDay              *first,
                                           DossierDay              *last);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCliFilter, dossier_cli_filter_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCliPart, dossier_cli_part_clear)

/* The entries of a command's options; @filter is a variable of the command. */
#define DOSSIER_CLI_FILTER_ENTRIES(filter) \
  { "words", 'w', 0, G_OPTION_ARG_STRING, &(filter).words, \
    N_("Only documents that a search for these words finds"), N_("WORDS") }, \
  { "sector", 's', 0, G_OPTION_ARG_STRING_ARRAY, &(filter).sectors, \
    N_("Only documents of this sector; several narrow further"), N_("SECTOR") }, \
  { "subjects", 0, 0, G_OPTION_ARG_NONE, &(filter).subjects, \
    N_("With --sector: only documents that are about it"), NULL }, \
  { "from", 0, 0, G_OPTION_ARG_STRING, &(filter).from, \
    N_("Only from this date on"), N_("DATE") }, \
  { "to", 0, 0, G_OPTION_ARG_STRING, &(filter).to, \
    N_("Only up to this date"), N_("DATE") }

G_END_DECLS
