/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-store-progress.h"

G_BEGIN_DECLS

/**
 * DossierMigrateProgress:
 * @func: (nullable): who follows
 * @data: for @func
 * @what: translated: what is being done; %NULL: nothing yet
 * @copy: (nullable): a file that is being written
 * @size: how large @copy gets, in bytes
 * @step: how many parts of the work are done
 * @n_steps: how many parts it has, 0 if they cannot be counted
 * @fraction: what was told last
 * @told: when; monotonic time in microseconds
 *
 * How far a file is on its way to this program's form.
 */
typedef struct
{
  DossierStoreProgress func;
  gpointer data;
  const char *what;
  const char *copy;
  gint64 size;
  guint step;
  guint n_steps;
  double fraction;
  gint64 told;
} DossierMigrateProgress;

void dossier_migrate_progress_follow (DossierMigrateProgress *self,
                                      DossierConnection      *connection);
void dossier_migrate_progress_begin  (DossierMigrateProgress *self,
                                      const char             *what,
                                      guint                   n_steps);
void dossier_migrate_progress_copy   (DossierMigrateProgress *self,
                                      const char             *what,
                                      const char             *copy,
                                      gint64                  size);
void dossier_migrate_progress_step   (DossierMigrateProgress *self);

G_END_DECLS
