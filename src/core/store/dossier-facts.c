/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts.h"

static void
clear_date (DossierDate *date)
{
  g_clear_pointer (&date->value, g_ref_string_release);
}

/* Lets go of the values. */
void
dossier_document_facts_clear_dates (DossierDate *dates, guint n_dates,
                                    DossierStatementFacts *statements, guint n_statements)
{
  for (guint i = 0; i < n_dates; i++)
    clear_date (&dates[i]);
  for (guint i = 0; i < n_statements; i++)
    {
      clear_date (&statements[i].happens);
      clear_date (&statements[i].due);
    }
}

static void
clear_document (gpointer data)
{
  DossierDocumentFacts *self = data;

  clear_date (&self->published);
  dossier_document_facts_clear_dates (self->dates, self->n_dates, self->statements,
                                      self->n_statements);
  g_free (self->title);
  g_clear_pointer (&self->language, g_ref_string_release);
  g_clear_pointer (&self->publisher, g_ref_string_release);
  g_free (self->sectors);
  g_free (self->entities);
  g_free (self->dates);
  g_free (self->statements);
  g_free (self->involved);
  g_free (self->said);
}

/* (transfer full): the facts of a document, to be filled by who makes them. */
DossierDocumentFacts *
dossier_document_facts_new (gint64 id)
{
  DossierDocumentFacts *self = g_atomic_rc_box_new0 (DossierDocumentFacts);

  self->id = id;
  return self;
}

/**
 * dossier_document_facts_unref:
 * @self: (transfer full): facts
 */
void
dossier_document_facts_unref (DossierDocumentFacts *self)
{
  g_atomic_rc_box_release_full (self, clear_document);
}

/**
 * dossier_facts_ref:
 * @self: facts
 *
 * Returns: (transfer full): @self
 */
DossierFacts *
dossier_facts_ref (DossierFacts *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_facts_unref:
 * @self: (transfer full) (nullable): facts
 */
void
dossier_facts_unref (DossierFacts *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->documents);
  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->sectors);
  g_free (self);
}

/**
 * dossier_facts_filter_init:
 * @self: to be filled; clear it with dossier_facts_filter_clear()
 * @filter: what documents and statements must be like
 * @parts: which parts of @filter count
 *
 * What @filter has words for is not the business of facts: see dossier_result_fill().
 */
void
dossier_facts_filter_init (DossierFactsFilter   *self,
                           const DossierFilter  *filter,
                           DossierFilterParts    parts)
{
  self->parts = 0;
  self->sectors = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->entity = (guint32) filter->entity;
  self->days = (DossierDays) { filter->first, filter->last };
  for (guint i = 0; filter->sectors != NULL && filter->sectors[i] != NULL; i++)
    {
      guint32 sector = g_quark_from_string (filter->sectors[i]);

      g_array_append_val (self->sectors, sector);
    }
  if (self->sectors->len > 0)
    self->parts |= parts & DOSSIER_FILTER_SECTORS;
  if (filter->entity != 0)
    self->parts |= parts & DOSSIER_FILTER_ENTITY;
  if (filter->has_days)
    self->parts |= parts & DOSSIER_FILTER_DAYS;
}

/**
 * dossier_facts_filter_clear:
 * @self: a filter
 */
void
dossier_facts_filter_clear (DossierFactsFilter *self)
{
  g_clear_pointer (&self->sectors, g_array_unref);
}

static gboolean
contains (const guint32 *values, guint n, guint32 wanted)
{
  for (guint i = 0; i < n; i++)
    if (values[i] == wanted)
      return TRUE;
  return FALSE;
}

static gboolean
contains_all (const guint32 *values, guint n, const GArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    if (!contains (values, n, g_array_index (wanted, guint32, i)))
      return FALSE;
  return TRUE;
}

static gboolean
meet (DossierDays a, DossierDays b)
{
  return a.first <= a.last && a.first <= b.last && a.last >= b.first;
}

static gboolean
speaks_of (const DossierDocumentFacts *document, DossierDays days)
{
  if (meet (document->published.days, days))
    return TRUE;
  for (guint i = 0; i < document->n_dates; i++)
    if (meet (document->dates[i].days, days))
      return TRUE;
  for (guint i = 0; i < document->n_statements; i++)
    if (meet (document->statements[i].happens.days, days)
        || meet (document->statements[i].due.days, days))
      return TRUE;
  return FALSE;
}

/**
 * dossier_facts_filter_document:
 * @self: a filter
 * @document: facts of a document
 *
 * Returns: whether the document is let through
 */
gboolean
dossier_facts_filter_document (const DossierFactsFilter    *self,
                               const DossierDocumentFacts  *document)
{
  if ((self->parts & DOSSIER_FILTER_SECTORS) != 0
      && !contains_all (document->sectors, document->n_sectors, self->sectors))
    return FALSE;
  if ((self->parts & DOSSIER_FILTER_ENTITY) != 0
      && !contains (document->entities, document->n_entities, self->entity))
    return FALSE;
  return (self->parts & DOSSIER_FILTER_DAYS) == 0 || speaks_of (document, self->days);
}

/**
 * dossier_facts_filter_statement:
 * @self: a filter
 * @document: facts of a document that is let through
 * @statement: one of its statements
 *
 * Returns: whether the statement agrees itself
 */
gboolean
dossier_facts_filter_statement (const DossierFactsFilter     *self,
                                const DossierDocumentFacts   *document,
                                const DossierStatementFacts  *statement)
{
  if ((self->parts & DOSSIER_FILTER_SECTORS) != 0
      && !contains_all (document->said + statement->sectors, statement->n_sectors, self->sectors))
    return FALSE;
  if ((self->parts & DOSSIER_FILTER_ENTITY) != 0
      && !contains (document->involved + statement->entities, statement->n_entities, self->entity))
    return FALSE;
  return (self->parts & DOSSIER_FILTER_DAYS) == 0
         || meet (statement->happens.days, self->days)
         || meet (statement->due.days, self->days);
}
