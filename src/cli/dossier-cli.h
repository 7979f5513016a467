/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses of every command. */
enum
{
  DOSSIER_EXIT_DONE = 0,
  DOSSIER_EXIT_SOME_FAILED = 1,
  DOSSIER_EXIT_USAGE = 2,
};

gboolean dossier_cli_takes (const char  *word);
int      dossier_cli_run   (int          argc,
                            char       **argv);

G_END_DECLS
