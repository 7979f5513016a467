/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-source.h"

G_BEGIN_DECLS

/* Results go to standard output as UTF-8 whatever the locale, since scripts and pagers read them;
 * what is said about the work goes to standard error. */
void     dossier_cli_report_failure   (const char      *what,
                                       const char      *reason);
void     dossier_cli_report_line      (const char      *text);
void     dossier_cli_report_failures  (const GPtrArray *failures);
void     dossier_cli_report_unwritten (const char      *path,
                                       const GError    *error);
void     dossier_cli_report_empty     (DossierSource   *source);
void     dossier_cli_put              (const char      *text);
gboolean dossier_cli_flush_output     (void);

G_END_DECLS
