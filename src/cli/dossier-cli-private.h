/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-cli.h"
#include "dossier-corpus.h"
#include "dossier-knowledge.h"
#include "dossier-source.h"

G_BEGIN_DECLS

/* One command a file. @argv[0] is the command's own word. */
int dossier_cmd_annotate (int argc, char **argv);
int dossier_cmd_bring_back (int argc, char **argv);
int dossier_cmd_check    (int argc, char **argv);
int dossier_cmd_concordance (int argc, char **argv);
int dossier_cmd_stories (int argc, char **argv);
int dossier_cmd_correct  (int argc, char **argv);
int dossier_cmd_export   (int argc, char **argv);
int dossier_cmd_import   (int argc, char **argv);
int dossier_cmd_reannotate (int argc, char **argv);
int dossier_cmd_report   (int argc, char **argv);
int dossier_cmd_search   (int argc, char **argv);
int dossier_cmd_set_aside (int argc, char **argv);

/* Shared by the commands. Results go to standard output as UTF-8 whatever the locale, since scripts
 * and pagers read them; what is said about the work goes to standard error. */
gboolean          dossier_cli_parse          (int                 *argc,
                                              char              ***argv,
                                              const GOptionEntry  *entries,
                                              const char          *usage,
                                              const char          *summary,
                                              int                 *status);
DossierKnowledge *dossier_cli_load_knowledge (void);
DossierCorpus    *dossier_cli_open_corpus    (const char          *path,
                                              DossierCorpusFlags   flags);
void              dossier_cli_report_unopened
                                             (const char          *path,
                                              const GError        *error);
void              dossier_cli_report_unwritten
                                             (const char          *path,
                                              const GError        *error);
void              dossier_cli_report_failure (const char          *what,
                                              const char          *reason);
void              dossier_cli_report_failures
                                             (const GPtrArray     *failures);
void              dossier_cli_report_empty   (DossierSource       *source);
void              dossier_cli_put            (const char          *text);
gboolean          dossier_cli_flush_output   (void);

G_END_DECLS
