/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-store-progress.h"

G_BEGIN_DECLS

/**
 * DossierStoreVersion:
 * @DOSSIER_STORE_VERSION_1: 0.1.0: documents, marks, entities, decisions
 * @DOSSIER_STORE_VERSION_2: certainty, amounts and event codes of statements
 * @DOSSIER_STORE_VERSION_3: entities merged by a person, clues for suggestions
 * @DOSSIER_STORE_VERSION_4: names of entities that can be searched, exact spellings, kept searches
 * @DOSSIER_STORE_VERSION_5: the marks of a document in one value
 * @DOSSIER_STORE_VERSION_6: which annotators found the marks of a document
 * @DOSSIER_STORE_VERSION_7: compressed texts
 * @DOSSIER_STORE_VERSION_8: copies of one text are one story
 * @DOSSIER_STORE_VERSION_9: statements by their documents
 * @DOSSIER_STORE_VERSION_10: what sectors weigh in documents
 * @DOSSIER_STORE_VERSION_11: statements by their number in the document, amounts beside them
 * @DOSSIER_STORE_VERSION_12: what people say of documents as a whole
 * @DOSSIER_STORE_VERSION_13: documents that are set aside
 * @DOSSIER_STORE_VERSION_14: why they are
 * @DOSSIER_STORE_VERSION: what this program writes
 *
 * Forms of the dossier file. A new one is a step `sql/schema-N.sql`, a value here, and a
 * stored file of the version before in the tests.
 */
typedef enum
{
  DOSSIER_STORE_VERSION_1 = 1,
  DOSSIER_STORE_VERSION_2 = 2,
  DOSSIER_STORE_VERSION_3 = 3,
  DOSSIER_STORE_VERSION_4 = 4,
  DOSSIER_STORE_VERSION_5 = 5,
  DOSSIER_STORE_VERSION_6 = 6,
  DOSSIER_STORE_VERSION_7 = 7,
  DOSSIER_STORE_VERSION_8 = 8,
  DOSSIER_STORE_VERSION_9 = 9,
  DOSSIER_STORE_VERSION_10 = 10,
  DOSSIER_STORE_VERSION_11 = 11,
  DOSSIER_STORE_VERSION_12 = 12,
  DOSSIER_STORE_VERSION_13 = 13,
  DOSSIER_STORE_VERSION_14 = 14,
  DOSSIER_STORE_VERSION = DOSSIER_STORE_VERSION_14,
} DossierStoreVersion;

/* "DOSR": tells a dossier from any other SQLite file. */
#define DOSSIER_STORE_APPLICATION_ID 0x444F5352

gboolean dossier_migrate_check (DossierConnection     *connection,
                                const char            *path,
                                gboolean               may_create,
                                guint                 *version,
                                GError               **error);
gboolean dossier_migrate       (DossierConnection     *connection,
                                const char            *path,
                                const char *const     *steps,
                                guint                  n_steps,
                                DossierStoreProgress   func,
                                gpointer               data,
                                char                 **remark,
                                GError               **error);
gboolean dossier_migrate_all   (DossierConnection     *connection,
                                const char            *path,
                                DossierStoreProgress   func,
                                gpointer               data,
                                char                 **remark,
                                GError               **error);

G_END_DECLS
