/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts.h"

static void
release_string (gpointer string)
{
  if (string != NULL)
    g_ref_string_release (string);
}

/* Interned, they are compared by their addresses. An empty one stands for none. */
static GPtrArray *
intern_values (const char *const *values)
{
  GPtrArray *strings = g_ptr_array_new_with_free_func (release_string);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_ptr_array_add (strings, *values[i] != '\0' ? g_ref_string_new_intern (values[i]) : NULL);
  return strings;
}

static void
init_fields (DossierFactsFilter *self, const DossierFilter *filter, DossierFilterParts parts)
{
  const char *const *kinds = filter->values[DOSSIER_FIELD_SAYS];
  const char *const *years = filter->values[DOSSIER_FIELD_YEAR];

  self->parts = 0;
  self->outlets = intern_values (filter->values[DOSSIER_FIELD_OUTLET]);
  self->languages = intern_values (filter->values[DOSSIER_FIELD_LANGUAGE]);
  self->kinds = 0;
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; kinds != NULL && kinds[i] != NULL; i++)
    {
      DossierStatementKind kind;

      if (dossier_statement_kind_from_string (kinds[i], &kind))
        self->kinds |= 1u << kind;
    }
  for (guint i = 0; years != NULL && years[i] != NULL; i++)
    {
      int year = (int) g_ascii_strtoll (years[i], NULL, 10);

      g_array_append_val (self->years, year);
    }
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (filter->values[field] != NULL && filter->values[field][0] != NULL)
      self->parts |= parts & DOSSIER_FILTER_FIELD (field);
}

/**
 * dossier_facts_filter_init:
 * @self: to be filled; clear it with dossier_facts_filter_clear()
 * @filter: what documents and statements must be like
 * @parts: which parts of @filter count
 *
 * What @filter has words for is not the business of facts: see dossier_result_fill(), and
 * dossier_facts_filter_set_words() for what they say of statements.
 */
void
dossier_facts_filter_init (DossierFactsFilter   *self,
                           const DossierFilter  *filter,
                           DossierFilterParts    parts)
{
  self->sectors = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->statements = NULL;
  self->subjects = filter->subjects;
  self->entity = (guint32) filter->entity;
  self->days = (DossierDays) { filter->first, filter->last };
  init_fields (self, filter, parts);
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
  g_clear_pointer (&self->outlets, g_ptr_array_unref);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->statements, dossier_statement_set_unref);
}

/**
 * dossier_facts_filter_set_words:
 * @self: a filter
 * @words: what the search of the same filter found
 *
 * Lets only those statements through that are as the search says.
 */
void
dossier_facts_filter_set_words (DossierFactsFilter *self, const DossierFactsWords *words)
{
  g_clear_pointer (&self->statements, dossier_statement_set_unref);
  if (words->statements != NULL)
    self->statements = dossier_statement_set_ref (words->statements);
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
    if (meet (document->dates[i]->days, days))
      return TRUE;
  for (guint i = 0; i < document->n_statements; i++)
    if (meet (document->statements[i].happens->days, days)
        || meet (document->statements[i].due->days, days))
      return TRUE;
  return FALSE;
}

static gboolean
has_values (const DossierFactsFilter *self, const DossierDocumentFacts *document)
{
  DossierFilterParts parts = self->parts;

  if ((parts & DOSSIER_FILTER_FIELD (DOSSIER_FIELD_OUTLET)) != 0
      && !g_ptr_array_find (self->outlets, document->publisher, NULL))
    return FALSE;
  if ((parts & DOSSIER_FILTER_FIELD (DOSSIER_FIELD_LANGUAGE)) != 0
      && !g_ptr_array_find (self->languages, document->language, NULL))
    return FALSE;
  if ((parts & DOSSIER_FILTER_FIELD (DOSSIER_FIELD_YEAR)) != 0
      && !contains ((const guint32 *) (gpointer) self->years->data, self->years->len,
                    (guint32) document->year))
    return FALSE;
  return (parts & DOSSIER_FILTER_FIELD (DOSSIER_FIELD_SAYS)) == 0
         || (self->kinds & document->kinds) != 0;
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
      && !contains_all (self->subjects ? document->subjects : document->sectors,
                        self->subjects ? document->n_subjects : document->n_sectors,
                        self->sectors))
    return FALSE;
  if ((self->parts & DOSSIER_FILTER_ENTITY) != 0
      && !contains (document->entities, document->n_entities, self->entity))
    return FALSE;
  if ((self->parts & DOSSIER_FILTER_FIELDS) != 0 && !has_values (self, document))
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
  if ((self->parts & DOSSIER_FILTER_FIELD (DOSSIER_FIELD_SAYS)) != 0
      && (self->kinds & 1u << statement->kind) == 0)
    return FALSE;
  if ((self->parts & DOSSIER_FILTER_DAYS) != 0 && !meet (statement->happens->days, self->days)
      && !meet (statement->due->days, self->days))
    return FALSE;
  return self->statements == NULL
         || dossier_statement_set_has (self->statements, document,
                                       (guint) (statement - document->statements));
}
