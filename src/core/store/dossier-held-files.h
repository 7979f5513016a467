/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib/gstdio.h>

G_BEGIN_DECLS

/* The files that stores of this program have open, with what SQLite keeps beside them. Closing any
 * descriptor of a file gives up all locks that the program has on it (POSIX), those of SQLite too.
 * So nobody else may open a file that a store has open. Any thread. */

/* What SQLite keeps beside a file: logs, and what is made anew from the first. */
#define DOSSIER_HELD_FILES_BESIDE { "-wal", "-journal", "-shm" }

gpointer dossier_held_files_add    (const char      *path);
void     dossier_held_files_remove (gpointer         held);
char    *dossier_held_files_dup_other_name
                                   (const char      *path);
gboolean dossier_held_files_have   (const GStatBuf  *status);
int      dossier_held_files_stat   (const char      *path,
                                    GStatBuf        *status,
                                    gboolean        *held);

G_END_DECLS
