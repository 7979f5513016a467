/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-corpus.h"
#include "dossier-document.h"
#include "dossier-entity.h"
#include "dossier-knowledge.h"
#include "dossier-operation.h"
#include "dossier-pairs.h"
#include "dossier-query.h"
#include "dossier-reading.h"
#include "dossier-relation.h"
#include "dossier-story.h"
#include "dossier-timeline.h"
#include "dossier-type-choice.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SESSION (dossier_session_get_type ())

G_DECLARE_FINAL_TYPE (DossierSession, dossier_session, DOSSIER, SESSION, GObject)

/**
 * DossierEntityScope:
 * @DOSSIER_SCOPE_DOCUMENT: entities of the open document, counts are mentions
 * @DOSSIER_SCOPE_DOSSIER: entities of all documents in the result, counts are documents
 */
typedef enum
{
  DOSSIER_SCOPE_DOCUMENT,
  DOSSIER_SCOPE_DOSSIER,
} DossierEntityScope;

#define DOSSIER_TYPE_ENTITY_SCOPE (dossier_entity_scope_get_type ())
GType dossier_entity_scope_get_type (void);

/**
 * DossierStatementWords:
 * @kind: what kind of statement it is
 * @certainty: how sure it is what it speaks of
 * @actor: row id of who states or acts, 0 if unknown
 * @others: (nullable) (element-type gint64): row ids of those whom it is made to
 * @when: (nullable): when its act takes place (EDTF)
 * @due: (nullable): when it is due (EDTF)
 *
 * What a person says of a statement.
 */
typedef struct
{
  DossierStatementKind kind;
  DossierCertainty certainty;
  gint64 actor;
  GArray *others;
  const char *when;
  const char *due;
} DossierStatementWords;

/* Knowledge as the value of a property; its own floor has no objects. */
#define DOSSIER_TYPE_KNOWLEDGE (dossier_knowledge_get_type ())
GType dossier_knowledge_get_type (void);

/*
 * The one object that knows what the analyst is looking at. Views bind to it and never to each
 * other. Main thread only; the work behind it is done on reader threads.
 *
 * Properties
 *   corpus           DossierCorpus    construct only
 *   knowledge        DossierKnowledge construct only (boxed)
 *   query            DossierQuery     read, write (boxed); a change refreshes all lists
 *   document         DossierDocument  nullable, read: the open document
 *   reading          DossierReading   nullable, read (boxed): its text and marks; notified again
 *                                     after an edit
 *   entity           DossierEntity    nullable, read: the chosen one's card
 *   entity-scope     DossierEntityScope read, write
 *   timeline         DossierTimeline  read (boxed pointer): of the query without its days, since
 *                                     the timeline is where days are chosen
 *   places           GArray           read (boxed) of DossierSpan: what the search found in the
 *                                     open document
 *   search-remark    string           nullable, read: what a regular expression was not asked of
 *   searches         GPtrArray        read (boxed) of DossierSavedSearch: those kept in the dossier
 *   n-documents      guint            read: documents, or stories, in the whole dossier
 *   counting         guint            read: a #DossierCounting, of the list of documents and all
 *                                     counts
 *   busy             gboolean         read: something is being read or written on its behalf
 *   undo-label       string           nullable, read: "Undo marking “Oslo”"; NULL: nothing to undo
 *   redo-label       string           nullable, read
 *
 * Signals
 *   reveal  (guint start, guint end)   scroll the reader to these bytes of the open document and
 *                                      select them
 *   edited  (const char *label)        the analyst changed something that can be undone (for a
 *                                      toast)
 *   working  (DossierOperation *)      documents are set aside or brought back, so many that it
 *                                      takes a while
 *   failed  (GError *)                 something went wrong in the background (for a toast)
 *   refreshed  (gboolean reloaded)     the lists are those of the query and the file again; if
 *                                      @reloaded, what stands in their rows may have changed too
 */

DossierSession     *dossier_session_new                (DossierCorpus       *corpus,
                                                        DossierKnowledge    *knowledge);

DossierCorpus      *dossier_session_get_corpus         (DossierSession      *self);
DossierKnowledge   *dossier_session_get_knowledge      (DossierSession      *self);
DossierQuery       *dossier_session_get_query          (DossierSession      *self);
void                dossier_session_set_query          (DossierSession      *self,
                                                        DossierQuery        *query);

/* What the words of the query find in the open document, and the way from place to place. */
void                dossier_session_search             (DossierSession      *self,
                                                        const char          *text);
const GArray       *dossier_session_get_places         (DossierSession      *self);
const char         *dossier_session_get_search_remark  (DossierSession      *self);
void                dossier_session_step_place         (DossierSession      *self,
                                                        int                  direction);

/* Searches kept in the dossier; each act can be undone. */
const GPtrArray    *dossier_session_get_searches       (DossierSession      *self);
void                dossier_session_keep_search        (DossierSession      *self);
void                dossier_session_rename_search      (DossierSession      *self,
                                                        gint64               id,
                                                        const char          *name);
void                dossier_session_drop_search        (DossierSession      *self,
                                                        gint64               id);

/* Lists that views bind to; the same objects for the session's whole life. That of the documents
 * has DossierDocument, all others have DossierFacet, the entities by type and count. */
GListModel         *dossier_session_get_documents      (DossierSession      *self);
GListModel         *dossier_session_get_sectors        (DossierSession      *self);
GListModel         *dossier_session_get_entities       (DossierSession      *self);
GListModel         *dossier_session_get_field          (DossierSession      *self,
                                                        DossierField         field);
DossierTimeline    *dossier_session_get_timeline       (DossierSession      *self);
gboolean            dossier_session_is_dating          (DossierSession      *self);
guint               dossier_session_get_n_documents    (DossierSession      *self);
gboolean            dossier_session_is_all_aside       (DossierSession      *self);
gboolean            dossier_session_is_read            (DossierSession      *self);

/* The open document. */
DossierDocument    *dossier_session_get_document       (DossierSession      *self);
DossierReading     *dossier_session_get_reading        (DossierSession      *self);
void                dossier_session_open_document      (DossierSession      *self,
                                                        gint64               document);
void                dossier_session_reveal             (DossierSession      *self,
                                                        gint64               document,
                                                        DossierSpan          span);
void                dossier_session_read_story         (DossierSession      *self,
                                                        gint64               document,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
void                dossier_session_find_course        (DossierSession      *self,
                                                        gint64               document,
                                                        gint64               statement,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
GPtrArray          *dossier_session_find_course_finish (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_find_related       (DossierSession      *self,
                                                        gint64               document,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
void                dossier_session_find_titles        (DossierSession      *self,
                                                        const char          *words,
                                                        gint64               document,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
GPtrArray          *dossier_session_find_finish        (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_join_story         (DossierSession      *self,
                                                        const DossierStoryReport *report,
                                                        gint64               other);
void                dossier_session_set_unrelated      (DossierSession      *self,
                                                        const DossierStoryReport *report,
                                                        gint64               other);
DossierStory       *dossier_session_read_story_finish  (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_set_apart          (DossierSession      *self,
                                                        const DossierStoryReport *report,
                                                        gint64               other);

/* The chosen entity. Choosing it filters the documents; 0 lets it go. */
DossierEntity      *dossier_session_get_entity         (DossierSession      *self);
gint64              dossier_session_get_entity_id      (DossierSession      *self);
void                dossier_session_choose_entity      (DossierSession      *self,
                                                        gint64               entity);
DossierEntityScope  dossier_session_get_entity_scope   (DossierSession      *self);
void                dossier_session_set_counting       (DossierSession      *self,
                                                        DossierCounting      counting);
DossierCounting     dossier_session_get_counting       (DossierSession      *self);
void                dossier_session_set_entity_scope   (DossierSession      *self,
                                                        DossierEntityScope   scope);
void                dossier_session_step_mention       (DossierSession      *self,
                                                        int                  direction);

/* The analyst's hand: each is stored at once as a decision and can be undone. */
void                dossier_session_mark_entity        (DossierSession      *self,
                                                        const DossierReading *reading,
                                                        DossierSpan          span,
                                                        DossierEntityType    type,
                                                        const char          *name);
void                dossier_session_mark_sector        (DossierSession      *self,
                                                        const DossierReading *reading,
                                                        DossierSpan          span,
                                                        const char          *sector);
void                dossier_session_mark_statement     (DossierSession      *self,
                                                        const DossierReading *reading,
                                                        DossierSpan          span,
                                                        const DossierStatementWords *words);
void                dossier_session_correct_statement  (DossierSession      *self,
                                                        const DossierReading *reading,
                                                        gint64               statement,
                                                        const DossierStatementWords *words);
void                dossier_session_take_back_correction (DossierSession    *self,
                                                        gint64               statement);
void                dossier_session_read_document      (DossierSession      *self,
                                                        gint64               document,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
DossierReading     *dossier_session_read_document_finish (GAsyncResult      *result,
                                                        GError             **error);
void                dossier_session_mark_note          (DossierSession      *self,
                                                        const DossierReading *reading,
                                                        DossierSpan          span,
                                                        const char          *note);
void                dossier_session_reject_mark        (DossierSession      *self,
                                                        DossierLayer         layer,
                                                        gint64               id);
void                dossier_session_correct            (DossierSession      *self,
                                                        DossierDocument     *document,
                                                        const DossierCorrection *correction);
void                dossier_session_set_aside          (DossierSession      *self,
                                                        const GArray        *documents,
                                                        const char          *reason);
void                dossier_session_set_open_aside     (DossierSession      *self,
                                                        const char          *reason);
void                dossier_session_find_shown         (DossierSession      *self,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
GArray             *dossier_session_find_shown_finish  (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_bring_back         (DossierSession      *self,
                                                        const GPtrArray     *shelved);
void                dossier_session_list_set_aside     (DossierSession      *self,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
GPtrArray          *dossier_session_list_set_aside_finish
                                                       (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_relate             (DossierSession      *self,
                                                        DossierIdentityVerdict verdict,
                                                        const DossierSuggestion *other);
void                dossier_session_list_pairs         (DossierSession      *self,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
GPtrArray          *dossier_session_list_pairs_finish  (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_relate_pair        (DossierSession      *self,
                                                        DossierIdentityVerdict verdict,
                                                        const DossierPair   *pair);
void                dossier_session_list_types         (DossierSession      *self,
                                                        gint64               entity,
                                                        const char          *name,
                                                        DossierEntityType    type,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             data);
GPtrArray          *dossier_session_list_types_finish  (GAsyncResult        *result,
                                                        GError             **error);
void                dossier_session_change_type        (DossierSession      *self,
                                                        gint64               entity,
                                                        const char          *name,
                                                        const DossierTypeChoice *choice);
void                dossier_session_change_type_back   (DossierSession      *self,
                                                        const DossierMerged *merged);
void                dossier_session_split              (DossierSession      *self,
                                                        const DossierMerged *merged);
gboolean            dossier_session_has_edits          (DossierSession      *self);
DossierOperation   *dossier_session_get_working        (DossierSession      *self);
const char         *dossier_session_get_undo_label     (DossierSession      *self);
const char         *dossier_session_get_redo_label     (DossierSession      *self);
void                dossier_session_undo               (DossierSession      *self);
void                dossier_session_redo               (DossierSession      *self);

/* Read everything again after documents were added or annotated anew. */
void                dossier_session_refresh            (DossierSession      *self);
/* The same, if another program has written. */
void                dossier_session_look_for_changes   (DossierSession      *self);

G_END_DECLS
