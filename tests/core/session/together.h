/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ledger.h"
#include "dossier-session.h"

/* A session that somebody works in, and commands that others run on its dossier meanwhile. */
typedef struct
{
  GRand *chance;           /* by which all is chosen */
  char *folder;
  char *path;
  GPtrArray *samples;      /* char: paths of documents */
  DossierKnowledge *knowledge;
  DossierCorpus *corpus;
  DossierSession *session;
  DossierLedger *ledger;
  GPtrArray *others;       /* commands at work */
  guint n_edited;
  guint n_outrun;          /* how often one was told that others were quicker */
  guint n_asked;           /* questions that are not answered yet */
  guint n_decisions;       /* that were told to be written */
  guint n_corrections;     /* likewise */
} Together;

guint together_choose       (Together *self,
                             guint     n);
void  together_open         (Together *self);
void  together_close        (Together *self);

/* What is done in the session. */
void  together_act             (Together *self);
void  together_change_counting (Together *self);

/* What others do. */
void  together_start_other  (Together *self);
void  together_judge_others (Together *self);
