/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-corpus-found.h"
#include "dossier-digest-private.h"

static void
note_free (DossierDigestNote *note)
{
  g_free (note->body);
  g_free (note->quote);
  g_free (note);
}

static void
document_free (DossierDigestDocument *document)
{
  g_free (document->title);
  g_free (document->publisher);
  g_free (document->dateline);
  g_free (document->published);
  g_free (document->language);
  g_free (document->uri);
  g_free (document->source_url);
  g_free (document->sha256);
  g_ptr_array_unref (document->notes);
  g_free (document);
}

static void
entity_free (DossierDigestEntity *entity)
{
  g_free (entity->key);
  g_free (entity->name);
  g_ptr_array_unref (entity->names);
  g_ptr_array_unref (entity->roles);
  g_array_unref (entity->documents);
  g_free (entity);
}

static void
sector_free (DossierDigestSector *sector)
{
  g_free (sector->id);
  g_free (sector->label);
  g_array_unref (sector->documents);
  g_free (sector);
}

static void
statement_free (DossierDigestStatement *entry)
{
  g_object_unref (entry->statement);
  g_clear_pointer (&entry->copies, g_ptr_array_unref);
  g_free (entry);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
take_documents (DossierDigest *self, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      DossierDocument *document = g_ptr_array_index (documents, i);
      DossierDigestDocument *entry = g_new0 (DossierDigestDocument, 1);

      entry->id = dossier_document_get_id (document);
      entry->title = g_strdup (dossier_document_get_title (document));
      entry->publisher = g_strdup (dossier_document_get_publisher (document));
      entry->dateline = g_strdup (dossier_document_get_dateline (document));
      entry->published = g_strdup (dossier_document_get_published (document));
      entry->language = g_strdup (dossier_document_get_language (document));
      entry->uri = g_strdup (dossier_document_get_uri (document));
      entry->source_url = g_strdup (dossier_document_get_source_url (document));
      for (guint detail = 0; detail < DOSSIER_N_DETAILS; detail++)
        if (dossier_document_is_corrected (document, (DossierDetail) detail))
          entry->corrected |= 1u << detail;
      entry->n_chars = (guint) dossier_document_get_n_chars (document);
      entry->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
      g_ptr_array_add (self->documents, entry);
    }
  g_ptr_array_sort (self->documents, dossier_digest_compare_documents);
  for (guint i = 0; i < self->documents->len; i++)
    {
      DossierDigestDocument *entry = g_ptr_array_index (self->documents, i);

      entry->number = i + 1;
      g_hash_table_insert (self->document_index, &entry->id, entry);
    }
}

/* Reads one text after the other and keeps none. */
static gboolean
read_texts (DossierDigest  *self,
            DossierCorpus  *corpus,
            GPtrArray      *statements,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GHashTable) groups = dossier_digest_group_statements (statements);
  g_autoptr (GHashTable) sectors = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->documents->len; i++)
    {
      DossierDigestDocument *document = g_ptr_array_index (self->documents, i);
      g_autoptr (DossierReading) reading
        = dossier_corpus_read_document (corpus, document->id, cancellable, error);
      GPtrArray *group;

      if (reading == NULL)
        return FALSE;
      document->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                                      (const guint8 *) reading->text,
                                                      reading->length);
      dossier_digest_count_marks (self, sectors, i, reading);
      group = g_hash_table_lookup (groups, &document->id);
      if (group != NULL)
        dossier_digest_take_statements (self, i, reading, group);
    }
  g_ptr_array_sort (self->sectors, dossier_digest_compare_sectors);
  return TRUE;
}

static gboolean
name_entities (DossierDigest  *self,
               DossierCorpus  *corpus,
               GCancellable   *cancellable,
               GError        **error)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      DossierDigestEntity *entity = g_ptr_array_index (self->entities, i);
      g_autoptr (DossierEntity) card
        = dossier_corpus_read_entity (corpus, entity->id, cancellable, error);
      const char *const *roles;

      if (card == NULL)
        return FALSE;
      entity->key = g_strdup (dossier_entity_get_key (card));
      roles = dossier_entity_get_roles (card);
      for (guint r = 0; roles != NULL && roles[r] != NULL; r++)
        g_ptr_array_add (entity->roles, g_strdup (roles[r]));
      g_ptr_array_sort (entity->names, compare_strings);
    }
  g_ptr_array_sort (self->entities, dossier_digest_compare_entities);
  for (guint i = 0; i < self->entities->len; i++)
    ((DossierDigestEntity *) g_ptr_array_index (self->entities, i))->number = i + 1;
  return TRUE;
}

/* @told: the statements on the timeline; @due: those whose due date is */
static gboolean
is_in_digest (const DossierDigest *self, const DossierTimelineItem *item, GHashTable *told,
              GHashTable *due)
{
  const DossierDigestStatement *entry;

  if (item->kind != DOSSIER_TIMELINE_STATEMENT && item->kind != DOSSIER_TIMELINE_DUE)
    return dossier_digest_find_document (self, item->document) != NULL;
  entry = dossier_digest_find_statement (self, item->mark);
  if (entry == NULL)
    return FALSE;
  /* Copies of a text state it once, when the first of them did. */
  if (item->kind == DOSSIER_TIMELINE_STATEMENT)
    return g_hash_table_add (told, (gpointer) dossier_digest_get_first (entry));
  return dossier_digest_falls_due (entry)
         && g_hash_table_add (due, (gpointer) dossier_digest_get_first (entry));
}

static gboolean
has_day (const DossierTimelineItem *item, DossierDay first, DossierDay last)
{
  return item->edtf.first != DOSSIER_DAY_NONE && item->edtf.last != DOSSIER_DAY_NONE
         && item->edtf.first <= last && first <= item->edtf.last;
}

/* A window shows what lies around the chosen days, so that others can be chosen; on paper that
 * would only confuse. So would statements that were not chosen. */
static DossierTimeline *
cut_timeline (const DossierDigest *self, DossierTimeline *timeline, const DossierQuery *query)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) due = g_hash_table_new (NULL, NULL);
  DossierTimeline *cut = dossier_timeline_new ();
  DossierDay first, last;
  gboolean has_days = dossier_query_get_days (query, &first, &last);

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);

      if ((!has_days || has_day (item, first, last)) && is_in_digest (self, item, told, due))
        dossier_timeline_add (cut, item);
    }
  dossier_timeline_sort (cut);
  return cut;
}

static DossierDigest *
new_digest (DossierCorpus *corpus, const DossierKnowledge *knowledge)
{
  DossierDigest *self = g_new0 (DossierDigest, 1);

  self->knowledge = knowledge;
  self->written = DOSSIER_DAY_NONE;
  self->name = g_filename_display_basename (dossier_corpus_get_path (corpus));
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) document_free);
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) entity_free);
  self->sectors = g_ptr_array_new_with_free_func ((GDestroyNotify) sector_free);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) statement_free);
  self->listed = g_ptr_array_new ();
  self->document_index = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->entity_index = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->statement_index = g_hash_table_new (g_int64_hash, g_int64_equal);
  return self;
}

static gboolean
count_set_aside (DossierDigest *self, DossierCorpus *corpus, GCancellable *cancellable,
                 GError **error)
{
  gint64 n_set_aside = dossier_corpus_count_set_aside (corpus, cancellable, error);

  self->n_set_aside = (guint) MAX (n_set_aside, 0);
  return n_set_aside >= 0;
}

/**
 * dossier_digest_new:
 * @corpus: an open dossier
 * @knowledge: names of sectors and languages; it must outlive the digest
 * @query: what to take
 * @wish: (nullable): which of its statements, and in what order they were listed; of all of them
 *   in the order of the texts where it is %NULL. If it leaves some out, so it does the documents
 *   that have no other.
 * @cancellable: (nullable): stops the reading
 * @error: what could not be read
 *
 * Reads what a query finds. Takes time in proportion to the texts found.
 *
 * Returns: (transfer full) (nullable): the digest
 */
DossierDigest *
dossier_digest_new (DossierCorpus            *corpus,
                    const DossierKnowledge   *knowledge,
                    DossierQuery             *query,
                    const DossierLedgerWish  *wish,
                    GCancellable             *cancellable,
                    GError                  **error)
{
  g_autoptr (DossierDigest) self = new_digest (corpus, knowledge);
  g_autoptr (DossierView) view = NULL;
  g_autoptr (DossierTimeline) timeline = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GPtrArray) statements = NULL;

  view = dossier_corpus_read_view (corpus, query, cancellable, error);
  if (view == NULL)
    return NULL;
  /* All parts are of the same documents, however far a regular expression got. */
  self->remark = g_steal_pointer (&view->remark);
  statements = dossier_digest_choose_statements (self, corpus, query, wish, view->documents,
                                                 cancellable, error);
  if (statements == NULL)
    return NULL;
  found = dossier_digest_choose_documents (self, view->documents, statements);
  timeline = dossier_corpus_read_timeline_of (corpus, query, found, cancellable, error);
  if (timeline == NULL)
    return NULL;
  documents = dossier_corpus_load_documents (corpus, found, cancellable, error);
  if (documents == NULL)
    return NULL;
  take_documents (self, documents);
  if (!read_texts (self, corpus, statements, cancellable, error)
      || !name_entities (self, corpus, cancellable, error)
      || !dossier_digest_list_statements (self, corpus, query, wish, cancellable, error)
      || !dossier_digest_find_copies (self, corpus, cancellable, error)
      || !count_set_aside (self, corpus, cancellable, error))
    return NULL;
  self->timeline = cut_timeline (self, timeline, query);
  return dossier_digest_describe (self, corpus, query, wish, cancellable, error)
           ? g_steal_pointer (&self) : NULL;
}

/**
 * dossier_digest_free:
 * @self: (transfer full) (nullable): a digest
 */
void
dossier_digest_free (DossierDigest *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->filter);
  g_free (self->remark);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->sectors);
  g_ptr_array_unref (self->listed);
  g_ptr_array_unref (self->statements);
  g_hash_table_unref (self->document_index);
  g_hash_table_unref (self->entity_index);
  g_hash_table_unref (self->statement_index);
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  g_free (self);
}
