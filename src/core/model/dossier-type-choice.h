/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/**
 * DossierTypeChoice:
 * @type: a type
 * @key: the key that the entity's name has there
 * @entity: row id of the entity that it would be one with, 0 if there is none
 * @name: (nullable): that one's name
 * @other_type: what that one is now
 * @n_documents: how many documents mention it
 *
 * What an entity may be instead of what it is.
 */
typedef struct
{
  DossierEntityType type;
  char *key;
  gint64 entity;
  char *name;
  DossierEntityType other_type;
  guint n_documents;
} DossierTypeChoice;

DossierTypeChoice *dossier_type_choice_new   (DossierEntityType        type,
                                              const char              *key);
void               dossier_type_choice_free  (DossierTypeChoice       *self);
gboolean           dossier_type_choices_read (DossierCorpus           *corpus,
                                              gint64                   entity,
                                              GPtrArray               *choices,
                                              GCancellable            *cancellable,
                                              GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTypeChoice, dossier_type_choice_free)

G_END_DECLS
