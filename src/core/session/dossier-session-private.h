/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-history.h"
#include "dossier-operation.h"
#include "dossier-row-list.h"
#include "dossier-search-names.h"
#include "dossier-session.h"

G_BEGIN_DECLS

struct _DossierSession
{
  GObject parent_instance;

  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierQuery *query;
  DossierVocabulary *names;  /* by which searches call sectors and languages */

  /* What the query shows. */
  DossierRowList *documents;
  GListStore *sectors;
  GListStore *entities;
  GListStore *fields[DOSSIER_N_FIELDS];
  DossierTimeline *timeline;
  GPtrArray *searches;       /* DossierSavedSearch */
  char *search_remark;       /* nullable: what the search left undone */
  guint n_documents;
  gboolean all_aside;        /* there are none, but some that were set aside */
  DossierCounting counting;
  DossierCounting counted;   /* what the lists show */
  gboolean read;             /* what the lists hold is what there is */
  GCancellable *refresh;     /* of the refresh under way, NULL if none */
  guint n_writes;            /* how often the file had been written when it began */
  guint n_renewals;          /* how often documents had been annotated anew */
  gboolean stale;            /* the file changed while a refresh was under way */
  gboolean missed;           /* something could not be read; the next look reads all of it again */
  GCancellable *dating;      /* of the timeline being read, NULL if none */
  DossierQuery *dated_query; /* (nullable): what it is read for */
  gboolean dates_stale;      /* the file changed while it was read */

  guint n_working;           /* tasks whose outcome has not come, and an edit being written */

  /* The open document. */
  gint64 document_id;
  gint64 leaving;            /* that which is being set aside, 0 if none */
  DossierDocument *document;
  DossierReading *reading;
  GCancellable *opening;
  gboolean has_reveal;       /* @reveal is to be shown when the document is there */
  DossierSpan reveal;
  DossierPlace stepped;      /* the mention stepped to last */
  GCancellable *stepping;    /* of the step being taken, NULL if none */
  int steps;                 /* to be taken after it, back if negative */
  GArray *places;            /* DossierSpan: what the search found in it */
  int place;                 /* the one stepped to last, -1 if none */
  GCancellable *finding;     /* of the places being looked for, NULL if they are there */
  int arriving;              /* the direction from which the search comes to it, 0 if it does not */

  /* The chosen entity. */
  gint64 entity_id;
  DossierEntity *entity;
  DossierEntityScope scope;
  GCancellable *choosing;

  /* The analyst's hand. */
  DossierHistory *history;
  GQueue requests;           /* Request: edits to do, one after the other */
  gboolean editing;
  DossierOperation *working; /* nullable: the last edit that takes a while, also when it is done */
  GCancellable *clueing;     /* of the clues being written, NULL if none */
  char *undo_label;
  char *redo_label;
};

typedef enum
{
  PROP_CORPUS = 1,
  PROP_KNOWLEDGE,
  PROP_QUERY,
  PROP_DOCUMENT,
  PROP_READING,
  PROP_ENTITY,
  PROP_ENTITY_SCOPE,
  PROP_TIMELINE,
  PROP_PLACES,
  PROP_SEARCH_REMARK,
  PROP_SEARCHES,
  PROP_N_DOCUMENTS,
  PROP_COUNTING,
  PROP_BUSY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
} DossierSessionProperty;

/* What it tells. */
void     dossier_session_class_install_signals
                                         (DossierSessionClass     *klass);
void     dossier_session_notify          (DossierSession          *self,
                                          DossierSessionProperty   property);
void     dossier_session_emit_edited     (DossierSession          *self,
                                          const char              *label);
void     dossier_session_emit_working    (DossierSession          *self,
                                          DossierOperation        *operation);
void     dossier_session_emit_failed     (DossierSession          *self,
                                          const GError            *error);
void     dossier_session_emit_reveal     (DossierSession          *self,
                                          DossierSpan              span);
void     dossier_session_emit_refreshed  (DossierSession          *self,
                                          gboolean                 reloaded);

/* Whatever happens elsewhere on the session's behalf makes it busy. */
void     dossier_session_begin_work      (DossierSession          *self);
void     dossier_session_end_work        (DossierSession          *self);

/* Work in a thread whose outcome finds the session only if it is still there. */
GTask   *dossier_session_new_task        (DossierSession          *self,
                                          GCancellable            *cancellable,
                                          GAsyncReadyCallback      callback);
GTask   *dossier_session_new_reading     (gpointer                 tag,
                                          GCancellable            *cancellable,
                                          GAsyncReadyCallback      callback,
                                          gpointer                 data);
DossierSession *
         dossier_session_from_task       (gpointer                 data);
void     dossier_session_cancel          (GCancellable           **cancellable);
void     dossier_session_stop_stepping   (DossierSession          *self);

/* What is shown of it. These ask nothing of those below. */
void     dossier_session_show_counts     (DossierSession          *self,
                                          const DossierView       *view,
                                          GPtrArray               *entities);
void     dossier_session_show_first      (DossierSession          *self);
void     dossier_session_update_dates    (DossierSession          *self);
void     dossier_session_find_places     (DossierSession          *self);
void     dossier_session_show_place      (DossierSession          *self,
                                          int                      place);
void     dossier_session_arrive          (DossierSession          *self);

/* What is looked at. The lists, the open document, the chosen entity and the clues call each other,
 * as the things themselves do: the entity is a part of the query and may turn out to be another,
 * entities may be listed of the open document alone, which may turn out to be gone, and whatever
 * reads the file may find that somebody else has changed it. */
void     dossier_session_update          (DossierSession          *self,
                                          gboolean                 reload);
void     dossier_session_reload_document (DossierSession          *self);
void     dossier_session_reload_entity   (DossierSession          *self);
void     dossier_session_follow_type     (DossierSession          *self,
                                          const DossierChange     *change,
                                          gint64                   decision);
void     dossier_session_update_clues    (DossierSession          *self);
void     dossier_session_go_to           (DossierSession          *self,
                                          gint64                   document,
                                          DossierSpan              span);
gint64   dossier_session_find_heir       (DossierSession          *self,
                                          const GArray            *leaving);
void     dossier_session_leave_documents (DossierSession          *self,
                                          const GArray            *documents,
                                          gint64                   heir);

/* What the analyst does. */
void     dossier_session_push_edit       (DossierSession          *self,
                                          DossierEdit             *edit);
void     dossier_session_clear_edits     (DossierSession          *self);
void     dossier_session_push_verdict    (DossierSession          *self,
                                          DossierIdentityVerdict   verdict,
                                          gint64                   entity,
                                          gint64                   other,
                                          const char              *name,
                                          const char              *other_name);

G_END_DECLS
