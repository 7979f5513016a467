/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-private.h"
#include "dossier-repair-folder.h"
#include "dossier-repair.h"

G_BEGIN_DECLS

/**
 * DossierRepairWork:
 * @path: the damaged file
 * @knowledge: for @annotate
 * @annotate: makes marks that are lost
 * @operation: is told what happens, and carries the cancellable
 * @folder: beside the file, for what is not ready
 * @copy: of the damaged file
 * @log: of the copy
 * @log_damaged: whether the log was, before it was mended
 * @ruins: what the pages of the copy hold
 * @fresh: what is saved from it
 * @mended: what it will be called
 * @findings: (element-type DossierFinding): what is wrong
 *
 * A repair under way. One thread.
 */
typedef struct
{
  const char *path;
  DossierKnowledge *knowledge;
  DossierAnnotateFunc annotate;
  DossierOperation *operation;
  DossierRepairFolder folder;
  char *copy;
  char *log;
  gboolean log_damaged;
  char *ruins;
  char *fresh;
  char *mended;
  GPtrArray *findings;
} DossierRepairWork;

gboolean       dossier_repair_work_begin    (DossierRepairWork  *self,
                                             GError            **error);
void           dossier_repair_work_clear    (DossierRepairWork  *self);
gboolean       dossier_repair_work_copy     (DossierRepairWork  *self,
                                             GError            **error);
gboolean       dossier_repair_work_annotate (DossierRepairWork  *self,
                                             DossierCorpus      *corpus,
                                             gint64              document,
                                             GError            **error);
guint          dossier_repair_work_count    (DossierCorpus      *corpus);
DossierRepair *dossier_repair_work_finish   (DossierRepairWork  *self,
                                             const char         *made,
                                             guint               n_documents,
                                             GError            **error);
DossierRepair *dossier_repair_salvage       (DossierRepairWork  *self,
                                             const GError       *failure,
                                             GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierRepairWork, dossier_repair_work_clear)

G_END_DECLS
