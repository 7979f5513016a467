/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierVocabulary:
 *
 * The names by which a search may call what the file knows by id: sectors and languages. Filled by
 * one thread, then shared and never changed.
 */
typedef struct _DossierVocabulary DossierVocabulary;

/**
 * DossierVocabularyKind:
 * @DOSSIER_VOCABULARY_SECTOR: ids of sectors
 * @DOSSIER_VOCABULARY_LANGUAGE: codes of languages
 */
typedef enum
{
  DOSSIER_VOCABULARY_SECTOR,
  DOSSIER_VOCABULARY_LANGUAGE,
  DOSSIER_N_VOCABULARY_KINDS,
} DossierVocabularyKind;

DossierVocabulary *dossier_vocabulary_new       (void);
void               dossier_vocabulary_unref     (DossierVocabulary       *self);
void               dossier_vocabulary_add       (DossierVocabulary       *self,
                                                 DossierVocabularyKind    kind,
                                                 const char              *id,
                                                 const char              *parent,
                                                 const char              *label);
void               dossier_vocabulary_set_label (DossierVocabulary       *self,
                                                 DossierVocabularyKind    kind,
                                                 const char              *id,
                                                 const char              *label);
GPtrArray         *dossier_vocabulary_find      (const DossierVocabulary *self,
                                                 DossierVocabularyKind    kind,
                                                 const char              *name);
const char        *dossier_vocabulary_get_label (const DossierVocabulary *self,
                                                 DossierVocabularyKind    kind,
                                                 const char              *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierVocabulary, dossier_vocabulary_unref)

G_END_DECLS
