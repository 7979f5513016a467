/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-corpus-concordance.h"

G_BEGIN_DECLS

/**
 * DossierConcordanceTexts:
 * @connection: a reader in a transaction
 * @ids: (element-type gint64): row ids of the documents, in the order of the lines
 * @known: (nullable) (element-type DossierDocumentFacts): what is known of each of them
 * @entity: row id of the entity whose mentions are the keywords, 0 for the places of @words
 * @words: (nullable): whose places are the keywords if @entity is 0
 *
 * What a concordance is read from.
 */
typedef struct
{
  DossierConnection *connection;
  const GArray *ids;
  const GPtrArray *known;
  gint64 entity;
  const DossierSearch *words;
} DossierConcordanceTexts;

gboolean dossier_concordance_lines_read (DossierConcordanceLines        *lines,
                                         const DossierConcordanceTexts  *texts,
                                         DossierPatternClock            *clock,
                                         DossierConcordanceFunc          func,
                                         gpointer                        data,
                                         GCancellable                   *cancellable,
                                         GError                        **error);

G_END_DECLS
