/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-language-guess.h"
#include "dossier-layout-lexicon.h"
#include "dossier-name-lexicon.h"
#include "dossier-sentences.h"
#include "dossier-statement-lexicon.h"
#include "dossier-time-lexicon.h"

G_BEGIN_DECLS

/**
 * DossierLanguage:
 * @code: BCP 47, interned
 * @name: the language's own name
 * @aliases: (nullable) (array zero-terminated=1): other codes for it ("no" for "nb")
 * @read_as: (nullable): code of the language whose rules read this one, where the file has none
 * @profile: how to recognise it
 * @sentences: abbreviations
 * @layout: section `layout`: stamps, captions, end marks, boilerplate lines
 * @times: section `times`: months, weekdays, number words, patterns
 * @names: section `names`: titles, roles, organisation heads, name structure
 * @statements: section `statements`: verbs of saying and doing, pronouns
 *
 * One language file, compiled. Each section has its own type and its own
 * reader, so a section can grow without the others knowing. A file may hold
 * a profile alone: then the other members are %NULL, and documents in the language are read
 * with the rules of @read_as, or of English.
 */
typedef struct
{
  const char *code;
  char *name;
  char **aliases;
  const char *read_as;
  DossierLanguageProfile profile;
  DossierSentenceRules sentences;
  DossierLayoutLexicon *layout;
  DossierTimeLexicon *times;
  DossierNameLexicon *names;
  DossierStatementLexicon *statements;
} DossierLanguage;

DossierLanguage *dossier_language_new_from_json   (const DossierJson      *root,
                                                   GError                **error);
void             dossier_language_free            (DossierLanguage        *self);
gboolean         dossier_language_is_profile_only (const DossierLanguage  *self);

G_END_DECLS
