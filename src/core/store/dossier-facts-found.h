/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-facts-words.h"
#include "dossier-search.h"

G_BEGIN_DECLS

/**
 * DossierFactsFound:
 *
 * What was found last among the documents of some facts. After every key the lists, the timeline
 * and the ledger ask for one search, each in a thread of its own: the first finds it, the others
 * wait for that and share it.
 */
typedef struct _DossierFactsFound DossierFactsFound;

DossierFactsFound *dossier_facts_found_new   (void);
void               dossier_facts_found_free  (DossierFactsFound    *self);
gboolean           dossier_facts_found_begin (DossierFactsFound    *self,
                                              const DossierSearch  *search,
                                              GCancellable         *cancellable,
                                              DossierFactsWords   **words,
                                              GError              **error);
void               dossier_facts_found_end   (DossierFactsFound    *self,
                                              const DossierSearch  *search,
                                              DossierFactsWords    *words);

G_END_DECLS
