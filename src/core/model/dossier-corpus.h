/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-analysis.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CORPUS (dossier_corpus_get_type ())

G_DECLARE_FINAL_TYPE (DossierCorpus, dossier_corpus, DOSSIER, CORPUS, GObject)

/**
 * DossierCorpusFlags:
 * @DOSSIER_CORPUS_OPEN: the file must exist
 * @DOSSIER_CORPUS_CREATE: make it when it does not exist
 * @DOSSIER_CORPUS_READ_ONLY: never write
 */
typedef enum
{
  DOSSIER_CORPUS_OPEN = 0,
  DOSSIER_CORPUS_CREATE = 1 << 0,
  DOSSIER_CORPUS_READ_ONLY = 1 << 1,
} DossierCorpusFlags;

/*
 * The façade over one dossier file: the only thing above the store that the rest of the program uses.
 * Reading calls are synchronous and may be made from any thread (each borrows a read-only connection);
 * writing calls are queued to the one writer thread.
 * Signal: changed (after a write that others should see; main context).
 */

DossierCorpus *dossier_corpus_open          (const char          *path,
                                             DossierCorpusFlags   flags,
                                             GError             **error);
const char    *dossier_corpus_get_path      (DossierCorpus       *self);
gboolean       dossier_corpus_is_read_only  (DossierCorpus       *self);

G_END_DECLS
