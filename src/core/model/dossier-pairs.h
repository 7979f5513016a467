/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-suggestion.h"

G_BEGIN_DECLS

/**
 * DossierPairSide:
 * @entity: row id
 * @type: what it is
 * @key: its id in files: "person/pham-gia-bao"
 * @name: its name
 * @n_documents: how many documents mention it
 */
typedef struct
{
  gint64 entity;
  DossierEntityType type;
  char *key;
  char *name;
  guint n_documents;
} DossierPairSide;

/**
 * DossierPair:
 * @kept: the one of more documents; if both are the same, it keeps its id
 * @other: the other one
 * @reason: why they may be the same
 *
 * Two entities that may be one, of which nobody has said yet whether they are.
 */
typedef struct
{
  DossierPairSide kept;
  DossierPairSide other;
  DossierSuggestionReason reason;
} DossierPair;

const char *dossier_suggestion_reason_to_string (DossierSuggestionReason   reason);
GPtrArray  *dossier_pairs_list                  (DossierCorpus            *corpus,
                                                 GCancellable             *cancellable,
                                                 GError                  **error);

G_END_DECLS
