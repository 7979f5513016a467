/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-analysis.h"
#include "dossier-change.h"
#include "dossier-corrections.h"
#include "dossier-document.h"
#include "dossier-entity.h"
#include "dossier-finding.h"
#include "dossier-origin.h"
#include "dossier-query.h"
#include "dossier-reading.h"
#include "dossier-record.h"
#include "dossier-saved-search.h"
#include "dossier-shelf.h"
#include "dossier-stale.h"
#include "dossier-statement-said.h"
#include "dossier-store-progress.h"
#include "dossier-timeline.h"
#include "dossier-units.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CORPUS (dossier_corpus_get_type ())

G_DECLARE_FINAL_TYPE (DossierCorpus, dossier_corpus, DOSSIER, CORPUS, GObject)

/**
 * DossierUnclued:
 * @entity: row id
 * @key: "organization/nikel"
 * @type: what it is
 * @names: (element-type utf8): what it is called, its main name first
 * @clues: (nullable): to be written, see dossier_corpus_write_clues()
 *
 * An entity whose clues are not those of its names.
 */
typedef struct
{
  gint64 entity;
  char *key;
  DossierEntityType type;
  GPtrArray *names;
  GStrv clues;
} DossierUnclued;

void dossier_unclued_free (DossierUnclued *unclued);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierUnclued, dossier_unclued_free)

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

/**
 * DossierPlace:
 * @document: row id
 * @span: bytes of its canonical text
 *
 * Where something stands.
 */
typedef struct
{
  gint64 document;
  DossierSpan span;
} DossierPlace;

/**
 * DossierHit:
 * @document: row id
 * @title: the document's title
 * @published: EDTF, nullable
 * @publisher: nullable
 * @uri: where the document came from
 * @n_found: how often the words stand in it
 * @contexts: (element-type DossierContext): the first of these places
 *
 * A document that a search found.
 */
typedef struct
{
  gint64 document;
  char *title;
  char *published;
  char *publisher;
  char *uri;
  guint n_found;
  GArray *contexts;
} DossierHit;

void dossier_hit_free (DossierHit *hit);

/**
 * DossierOriginal:
 * @bytes: the original bytes
 * @media_type: "text/plain"
 * @encoding: character encoding, nullable
 * @remark: what people should know of how it was read, nullable
 * @sha256: of the bytes that were imported, in hexadecimal digits
 * @uri: where the document came from: a path or a URI
 *
 * What a document was made from.
 */
typedef struct
{
  GBytes *bytes;
  char *media_type;
  char *encoding;
  char *remark;
  char *sha256;
  char *uri;
} DossierOriginal;

void dossier_original_free (DossierOriginal *original);

/**
 * DossierStoredDecision:
 * @id: row id
 * @decision: what was decided
 * @said: what more it says of a statement
 * @quote: the words it was decided about
 * @created: seconds since 1970, UTC
 * @withdrawn: it was taken back
 * @orphan: its words are no longer in the text, or it says too little to be put in force
 *
 * A decision as it stands in the file.
 */
typedef struct
{
  gint64 id;
  DossierDecision decision;
  DossierStatementSaid said;
  char *quote;
  gint64 created;
  gboolean withdrawn;
  gboolean orphan;
} DossierStoredDecision;

void dossier_stored_decision_free (DossierStoredDecision *stored);

/**
 * DossierView:
 * @n_documents: documents in the whole dossier
 * @documents: (element-type gint64): those of the query, latest first
 * @sectors: (element-type DossierFacet): of the whole dossier, counts follow the query
 * @entities: (element-type DossierFacet): by type, then count; counts follow all but the
 *   query's entity, so that another can be chosen
 * @fields: (element-type DossierFacet): of each field the values, see dossier_field_counts_new();
 *   counts follow all but the query's own values of the field, so that others can be chosen
 * @remark: (nullable): a sentence on what a regular expression was not asked of
 *
 * The lists and counts that one query shows, read at one moment.
 */
typedef struct
{
  guint n_documents;
  GArray *documents;
  GPtrArray *sectors;
  GPtrArray *entities;
  GPtrArray *fields[DOSSIER_N_FIELDS];
  char *remark;
} DossierView;

void dossier_view_free (DossierView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHit, dossier_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOriginal, dossier_original_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierView, dossier_view_free)

/*
 * The façade over one dossier file: the only thing above the store that the rest of the program
 * uses. Reading calls are synchronous and may be made from any thread (each borrows a read-only
 * connection); writing calls are queued to the one writer thread, and may be made from any thread
 * too.
 * Signal: changed (after a write that others should see; in the context the corpus was opened in).
 */

DossierCorpus   *dossier_corpus_open                   (const char             *path,
                                                        DossierCorpusFlags      flags,
                                                        GError                **error);
DossierCorpus   *dossier_corpus_open_followed          (const char             *path,
                                                        DossierCorpusFlags      flags,
                                                        DossierStoreProgress    progress,
                                                        gpointer                data,
                                                        GError                **error);
const char      *dossier_corpus_get_path               (DossierCorpus          *self);
gboolean         dossier_corpus_is_read_only           (DossierCorpus          *self);
gboolean         dossier_corpus_waits_for_room         (DossierCorpus          *self);
const char      *dossier_corpus_get_absence            (DossierCorpus          *self);
char            *dossier_corpus_dup_remark             (DossierCorpus          *self);
gboolean         dossier_corpus_has_left_marks         (DossierCorpus          *self);
gboolean         dossier_corpus_has_damaged_log        (DossierCorpus          *self);
gboolean         dossier_corpus_has_foreign_changes    (DossierCorpus          *self);
void             dossier_corpus_stop                   (DossierCorpus          *self);
guint            dossier_corpus_get_n_writes           (DossierCorpus          *self);
guint            dossier_corpus_get_n_renewals         (DossierCorpus          *self);

/* Reading. */
DossierView     *dossier_corpus_read_view_by           (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        DossierCounting         counting,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierView     *dossier_corpus_read_view              (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierView     *dossier_corpus_read_first_counts      (DossierCorpus          *self,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GArray          *dossier_corpus_find_documents         (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GArray          *dossier_corpus_find_documents_remarked (DossierCorpus         *self,
                                                        DossierQuery           *query,
                                                        char                  **remark,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GArray          *dossier_corpus_find_all_documents     (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GArray          *dossier_corpus_find_statements        (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_list_document_entities (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierTimeline *dossier_corpus_read_timeline          (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierTimeline *dossier_corpus_read_dates             (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        guint                   max_items,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_load_documents         (DossierCorpus          *self,
                                                        const GArray           *ids,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_load_statements        (DossierCorpus          *self,
                                                        const GArray           *ids,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierDocument *dossier_corpus_load_document          (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GError                **error);
DossierReading  *dossier_corpus_read_document          (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierReading  *dossier_corpus_read_text              (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierOriginal *dossier_corpus_read_original          (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GError                **error);
GPtrArray       *dossier_corpus_find_named             (DossierCorpus          *self,
                                                        const char             *name,
                                                        guint                   number,
                                                        gboolean                set_aside,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_list_unclued           (DossierCorpus          *self,
                                                        guint                   limit,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
gboolean         dossier_corpus_write_clues            (DossierCorpus          *self,
                                                        GPtrArray              *all,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_list_decisions         (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_list_corrections       (DossierCorpus          *self,
                                                        gint64                  document,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierStale    *dossier_corpus_foresee_correction     (DossierCorpus          *self,
                                                        const DossierCorrecting *correcting,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
DossierEntity   *dossier_corpus_read_entity            (DossierCorpus          *self,
                                                        gint64                  entity,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
gboolean         dossier_corpus_step_mention           (DossierCorpus          *self,
                                                        DossierQuery           *query,
                                                        int                     direction,
                                                        DossierPlace           *place,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_search                 (DossierCorpus          *self,
                                                        const DossierSearch    *search,
                                                        guint                   max_contexts,
                                                        char                  **remark,
                                                        GCancellable           *cancellable,
                                                        GError                **error);

GPtrArray       *dossier_corpus_list_searches          (DossierCorpus          *self,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
gboolean         dossier_corpus_has_documents          (DossierCorpus          *self,
                                                        gboolean               *has,
                                                        GError                **error);
gint64           dossier_corpus_find_known             (DossierCorpus          *self,
                                                        const char             *sha256,
                                                        gboolean               *set_aside,
                                                        GError                **error);
GArray          *dossier_corpus_list_stale             (DossierCorpus          *self,
                                                        const char             *stamp,
                                                        gboolean                only_older,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_read_stale             (DossierCorpus          *self,
                                                        const GArray           *documents,
                                                        guint                  *at,
                                                        guint                   max_documents,
                                                        gsize                   max_size,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_list_set_aside         (DossierCorpus          *self,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
gint64           dossier_corpus_count_set_aside        (DossierCorpus          *self,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_read_set_aside         (DossierCorpus          *self,
                                                        const GArray           *documents,
                                                        guint                  *at,
                                                        guint                   max_documents,
                                                        gsize                   max_size,
                                                        GCancellable           *cancellable,
                                                        GError                **error);

/* Writing. */
void             dossier_corpus_end_adding             (DossierCorpus          *self);
gboolean         dossier_corpus_add_documents          (DossierCorpus          *self,
                                                        GPtrArray              *records,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
gboolean         dossier_corpus_replace_analysis       (DossierCorpus          *self,
                                                        gint64                  document,
                                                        DossierAnalysis        *analysis,
                                                        const char             *stamp,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
gint64           dossier_corpus_correct                (DossierCorpus          *self,
                                                        const DossierStale     *stale,
                                                        const DossierCorrecting *correcting,
                                                        const char             *stamp,
                                                        GError                **error);
gboolean         dossier_corpus_set_aside              (DossierCorpus          *self,
                                                        const GArray           *documents,
                                                        const DossierShelfAct  *act,
                                                        GCancellable           *cancellable,
                                                        guint                  *n_put,
                                                        GError                **error);
gboolean         dossier_corpus_bring_back             (DossierCorpus          *self,
                                                        GPtrArray              *texts,
                                                        const char             *stamp,
                                                        guint                  *n_taken,
                                                        GError                **error);
gboolean         dossier_corpus_write_stale            (DossierCorpus          *self,
                                                        GPtrArray              *documents,
                                                        const char             *stamp,
                                                        guint                  *n_written,
                                                        GError                **error);
void             dossier_corpus_tell_renewed           (DossierCorpus          *self);
gboolean         dossier_corpus_claim                  (DossierCorpus          *self,
                                                        const char             *holder,
                                                        gboolean               *taken,
                                                        GError                **error);
void             dossier_corpus_drop_claim             (DossierCorpus          *self,
                                                        const char             *holder);
void             dossier_corpus_apply_async            (DossierCorpus          *self,
                                                        const DossierChange    *change,
                                                        GCancellable           *cancellable,
                                                        GAsyncReadyCallback     callback,
                                                        gpointer                data);
gint64           dossier_corpus_apply_finish           (DossierCorpus          *self,
                                                        GAsyncResult           *result,
                                                        GError                **error);
gboolean         dossier_corpus_copy                   (DossierCorpus          *self,
                                                        const char             *path,
                                                        GCancellable           *cancellable,
                                                        GError                **error);
GPtrArray       *dossier_corpus_check                  (DossierCorpus          *self,
                                                        gboolean                repair,
                                                        GCancellable           *cancellable,
                                                        GError                **error);

G_END_DECLS
