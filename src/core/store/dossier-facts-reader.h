/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts-keys.h"
#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierFactsReader:
 *
 * Reads facts of documents with one connection. One thread.
 */
typedef struct _DossierFactsReader DossierFactsReader;

DossierFactsReader *dossier_facts_reader_new  (DossierConnection       *connection,
                                               const DossierFactsKeys  *keys,
                                               DossierDateTable        *dates);
void                dossier_facts_reader_free (DossierFactsReader      *self);
gboolean            dossier_facts_reader_read (DossierFactsReader      *self,
                                               gint64                   first,
                                               gint64                   last,
                                               GPtrArray               *documents,
                                               GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFactsReader, dossier_facts_reader_free)

G_END_DECLS
