/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "together.h"

#include "dossier-error.h"
#include "dossier-facet.h"

/* From 0 on. */
guint
together_choose (Together *self, guint n)
{
  return (guint) g_rand_int_range (self->chance, 0, (gint32) n);
}

static gboolean
has_failed_well (const GError *error)
{
  return g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
on_edited (DossierSession *session, const char *label, Together *self)
{
  self->n_edited++;
}

/* Others may have been quicker; nothing else may go wrong. */
static void
on_outrun (DossierSession *session, const GError *error, Together *self)
{
  self->n_outrun++;
  if (!has_failed_well (error))
    g_error ("%s", error->message);
}

void
together_open (Together *self)
{
  g_autoptr (GError) error = NULL;

  self->corpus = dossier_corpus_open (self->path, DOSSIER_CORPUS_OPEN, &error);
  g_assert_no_error (error);
  self->session = dossier_session_new (self->corpus, self->knowledge);
  g_signal_connect (self->session, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (on_outrun), self);
  self->ledger = dossier_ledger_new (self->session);
  dossier_ledger_set_seen (self->ledger, TRUE);
}

/* In the midst of what it reads. */
void
together_close (Together *self)
{
  g_clear_object (&self->ledger);
  g_clear_object (&self->session);
  g_clear_object (&self->corpus);
}

static void
wait_for_edits (Together *self)
{
  while (dossier_session_has_edits (self->session))
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
choose_item (Together *self, GListModel *model)
{
  guint n = g_list_model_get_n_items (model);

  return n > 0 ? g_list_model_get_item (model, together_choose (self, n)) : NULL;
}

static void
look_for_words (Together *self)
{
  static const char *const words[] = { "", "Oslo", "hydrogen OR wind", "entity:Oslo", "NOT data", "/har[bv]/" };

  dossier_session_search (self->session, words[together_choose (self, G_N_ELEMENTS (words))]);
}

static void
choose_sector (Together *self)
{
  g_autoptr (DossierFacet) facet = choose_item (self, dossier_session_get_sectors (self->session));
  g_autoptr (DossierQuery) query = NULL;

  if (facet == NULL)
    return;
  query = dossier_query_with_sector (dossier_session_get_query (self->session), dossier_facet_get_key (facet),
                                     !dossier_facet_get_selected (facet));
  dossier_session_set_query (self->session, query);
}

static void
choose_entity (Together *self)
{
  g_autoptr (DossierFacet) facet = NULL;

  dossier_session_set_entity_scope (self->session, DOSSIER_SCOPE_DOSSIER);
  facet = choose_item (self, dossier_session_get_entities (self->session));
  if (facet != NULL && dossier_session_get_entity_id (self->session) == 0)
    dossier_session_choose_entity (self->session, dossier_facet_get_entity (facet));
  else
    dossier_session_choose_entity (self->session, 0);
}

static void
open_document (Together *self)
{
  g_autoptr (DossierDocument) document = choose_item (self, dossier_session_get_documents (self->session));

  if (document != NULL)
    dossier_session_open_document (self->session, dossier_document_get_id (document));
}

/* How much was told to be written when all before is. */
static guint
count_edited (Together *self)
{
  wait_for_edits (self);
  return self->n_edited;
}

static void
mark (Together *self)
{
  guint before = count_edited (self);
  DossierReading *reading = dossier_session_get_reading (self->session);

  if (reading == NULL || !g_ascii_isalpha (reading->text[0]) || !g_ascii_isalpha (reading->text[1]))
    return;
  if (together_choose (self, 2) == 0)
    dossier_session_mark_note (self->session, reading, DOSSIER_SPAN_INIT (0, 2), "look");
  else
    dossier_session_mark_entity (self->session, reading, DOSSIER_SPAN_INIT (0, 2), DOSSIER_ENTITY_PROGRAMME,
                                 together_choose (self, 2) == 0 ? "Northern Light" : "Southern Cross");
  self->n_decisions += count_edited (self) - before;
}

static void
reject (Together *self)
{
  guint before = count_edited (self);
  DossierReading *reading = dossier_session_get_reading (self->session);
  const DossierMark *chosen;

  if (reading == NULL || reading->marks->len == 0)
    return;
  chosen = &g_array_index (reading->marks, DossierMark, together_choose (self, reading->marks->len));
  /* To reject what a hand has made takes that back. */
  if (chosen->by_hand || chosen->layer == DOSSIER_LAYER_NOTE)
    return;
  dossier_session_reject_mark (self->session, chosen->layer, chosen->id);
  self->n_decisions += count_edited (self) - before;
}

static void
correct (Together *self)
{
  guint before = count_edited (self);
  DossierDocument *document = dossier_session_get_document (self->session);
  DossierCorrection correction = { 0 };

  if (document == NULL)
    return;
  dossier_correction_set (&correction, DOSSIER_DETAIL_TITLE, together_choose (self, 2) == 0 ? "A title" : "Another title");
  dossier_session_correct (self->session, document, &correction);
  dossier_correction_clear (&correction);
  self->n_corrections += count_edited (self) - before;
}

static void
set_aside (Together *self)
{
  dossier_session_set_open_aside (self->session, NULL);
}

static void
undo (Together *self)
{
  dossier_session_undo (self->session);
}

static void
redo (Together *self)
{
  dossier_session_redo (self->session);
}

void
together_change_counting (Together *self)
{
  dossier_session_set_counting (self->session,
                                dossier_session_get_counting (self->session) == DOSSIER_COUNT_STORIES
                                  ? DOSSIER_COUNT_DOCUMENTS : DOSSIER_COUNT_STORIES);
}

static void
sort_ledger (Together *self)
{
  dossier_ledger_sort (self->ledger, (DossierLedgerOrder) together_choose (self, DOSSIER_LEDGER_BY_DOCUMENT + 1),
                       together_choose (self, 2) == 0);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  Together *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = dossier_session_find_finish (result, &error);

  self->n_asked--;
  if (found == NULL && !has_failed_well (error))
    g_error ("%s", error->message);
}

static void
ask_related (Together *self)
{
  g_autoptr (DossierDocument) document = choose_item (self, dossier_session_get_documents (self->session));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  if (document == NULL)
    return;
  self->n_asked += 2;
  dossier_session_find_related (self->session, dossier_document_get_id (document), cancellable, on_found, self);
  dossier_session_find_titles (self->session, "", dossier_document_get_id (document), cancellable, on_found, self);
  if (together_choose (self, 3) == 0)
    g_cancellable_cancel (cancellable);
}

static void
look_for_changes (Together *self)
{
  dossier_session_look_for_changes (self->session);
}

static void
reopen (Together *self)
{
  together_close (self);
  together_open (self);
}

/* Some more often than others. */
static void (*const acts[]) (Together *self) = {
  look_for_words, choose_sector, choose_entity, open_document, open_document, open_document,
  mark, mark, reject, correct, set_aside, undo, undo, redo, together_change_counting, sort_ledger,
  ask_related, look_for_changes, look_for_changes, reopen,
};

void
together_act (Together *self)
{
  acts[together_choose (self, G_N_ELEMENTS (acts))](self);
}
