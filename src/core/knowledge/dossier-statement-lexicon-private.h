/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-byte-map.h"
#include "dossier-statement-lexicon.h"

G_BEGIN_DECLS

struct _DossierStatementLexicon
{
  DossierMatcher *matcher; /* values are indices of cues */
  GArray *cues;            /* DossierCue */
  DossierByteMap phrases;  /* notation → index + 1, while the section is read */
  DossierArena *arena;     /* where that is */
  DossierBodyClasses *classes;
  DossierTitleForms *titles;
  DossierMatchFlags flags;
  gboolean head_final;
  gboolean verb_second;
  gboolean drops_subject;
  char **possessives;
  char **articles;
  char **leaders;
  char **subject_marks;
  char **clause_words[DOSSIER_N_CLAUSE_WORDS];
  char **joints;
  char **obliques;
  char **attributives;
  char **scales;
  char **ranges;
  char **ordinals;
  guint unit_words;
};

G_END_DECLS
