/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-cli-report.h"
#include "dossier-cli.h"
#include "dossier-corpus.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

/* One command a file. @argv[0] is the command's own word. */
int dossier_cmd_annotate (int argc, char **argv);
int dossier_cmd_bring_back (int argc, char **argv);
int dossier_cmd_check    (int argc, char **argv);
int dossier_cmd_concordance (int argc, char **argv);
int dossier_cmd_stories (int argc, char **argv);
int dossier_cmd_course (int argc, char **argv);
int dossier_cmd_correct  (int argc, char **argv);
int dossier_cmd_export   (int argc, char **argv);
int dossier_cmd_import   (int argc, char **argv);
int dossier_cmd_reannotate (int argc, char **argv);
int dossier_cmd_report   (int argc, char **argv);
int dossier_cmd_search   (int argc, char **argv);
int dossier_cmd_set_aside (int argc, char **argv);

/* Shared by the commands. */
gboolean          dossier_cli_parse           (int                 *argc,
                                               char              ***argv,
                                               const GOptionEntry  *entries,
                                               const char          *usage,
                                               const char          *summary,
                                               int                 *status);
DossierKnowledge *dossier_cli_load_knowledge  (void);
DossierCorpus    *dossier_cli_open_corpus     (const char          *path,
                                               DossierCorpusFlags   flags);
DossierCorpus    *dossier_cli_open_moment     (const char          *path);
void              dossier_cli_report_unopened (const char          *path,
                                               const GError        *error);

G_END_DECLS
