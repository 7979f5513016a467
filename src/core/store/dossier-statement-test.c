/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-test.h"

struct _DossierStatementTest
{
  const DossierSearchNode *node;
  GPtrArray *parts;
  GHashTable *named;             /* (nullable): row ids of the entities that may be the actor */
  DossierDocumentSet *documents; /* (nullable): @node asks only this of a statement */
};

static void
free_test (gpointer data)
{
  dossier_statement_test_free (data);
}

/**
 * dossier_statement_test_new:
 * @node: a part of a search; must live as long as the test
 *
 * Returns: (transfer full): a test without the tests of its parts
 */
DossierStatementTest *
dossier_statement_test_new (const DossierSearchNode *node)
{
  DossierStatementTest *self = g_new0 (DossierStatementTest, 1);

  self->node = node;
  self->parts = g_ptr_array_new_with_free_func (free_test);
  return self;
}

/**
 * dossier_statement_test_free:
 * @self: (transfer full) (nullable): a test
 */
void
dossier_statement_test_free (DossierStatementTest *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parts);
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->documents, dossier_document_set_free);
  g_free (self);
}

/**
 * dossier_statement_test_add:
 * @self: a test
 * @part: (transfer full): what a child of its node asks
 *
 * A child of a node of the kind %DOSSIER_SEARCH_AND may be left out where it is known to hold.
 */
void
dossier_statement_test_add (DossierStatementTest *self, DossierStatementTest *part)
{
  g_ptr_array_add (self->parts, part);
}

/**
 * dossier_statement_test_take_named:
 * @self: a test of the kind %DOSSIER_SEARCH_SAYS
 * @named: (transfer full): row ids of the entities of which one must be the actor, as keys
 */
void
dossier_statement_test_take_named (DossierStatementTest *self, GHashTable *named)
{
  self->named = named;
}

/**
 * dossier_statement_test_take_documents:
 * @self: a test
 * @documents: (transfer full): the documents whose statements are all let through, and no others
 */
void
dossier_statement_test_take_documents (DossierStatementTest *self, DossierDocumentSet *documents)
{
  self->documents = documents;
}

static gboolean
is_due (const DossierSearchNode *node, DossierDays due)
{
  return due.first <= due.last && due.first <= node->last && due.last >= node->first;
}

static gboolean
is_said (const DossierStatementTest *self, const DossierDocumentFacts *document,
         const DossierStatementFacts *statement)
{
  if (self->node->statement >= 0 && statement->kind != self->node->statement)
    return FALSE;
  return self->named == NULL
         || (statement->has_actor && statement->n_entities > 0
             && g_hash_table_contains (self->named,
                                       GUINT_TO_POINTER (document->involved[statement->entities])));
}

static const DossierStatementTest *
get_part (const DossierStatementTest *self, guint index)
{
  return g_ptr_array_index (self->parts, index);
}

/* Each statement that is asked for may be another one; all else must hold for any. */
static gboolean
all_hold (const DossierStatementTest *self, guint place, const DossierDocumentFacts *document,
          const DossierStatementFacts *statement)
{
  gboolean wanted = FALSE, is_one = FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const DossierStatementTest *part = get_part (self, i);
      gboolean holds = dossier_statement_test_holds (part, place, document, statement);

      if (part->node->kind != DOSSIER_SEARCH_STATEMENT)
        {
          if (!holds)
            return FALSE;
          continue;
        }
      wanted = TRUE;
      is_one |= holds;
    }
  return is_one || !wanted;
}

static gboolean
one_holds (const DossierStatementTest *self, guint place, const DossierDocumentFacts *document,
           const DossierStatementFacts *statement)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (dossier_statement_test_holds (get_part (self, i), place, document, statement))
      return TRUE;
  return FALSE;
}

/**
 * dossier_statement_test_holds:
 * @self: a test
 * @place: where @document stands in the facts
 * @document: facts of a document
 * @statement: one of its statements
 *
 * Returns: whether the search asks for the statement
 */
gboolean
dossier_statement_test_holds (const DossierStatementTest   *self,
                              guint                         place,
                              const DossierDocumentFacts   *document,
                              const DossierStatementFacts  *statement)
{
  if (self->documents != NULL)
    return dossier_document_set_has (self->documents, place);
  switch (self->node->kind)
    {
    case DOSSIER_SEARCH_AND:
      return all_hold (self, place, document, statement);
    case DOSSIER_SEARCH_OR:
      return one_holds (self, place, document, statement);
    case DOSSIER_SEARCH_NOT:
      return !dossier_statement_test_holds (get_part (self, 0), place, document, statement);
    case DOSSIER_SEARCH_STATEMENT:
      return dossier_statement_test_holds (get_part (self, 0), place, document, statement);
    case DOSSIER_SEARCH_DUE:
      return is_due (self->node, statement->due->days);
    case DOSSIER_SEARCH_SAYS:
      return is_said (self, document, statement);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * dossier_statement_test_may_find:
 * @self: a test
 * @document: facts of a document
 *
 * What can be told without a look at each statement, and is of most documents: none is of the kind.
 *
 * Returns: whether the search may ask for one of its statements
 */
gboolean
dossier_statement_test_may_find (const DossierStatementTest *self,
                                 const DossierDocumentFacts *document)
{
  if (self->documents != NULL)
    return TRUE;
  if (self->node->kind == DOSSIER_SEARCH_SAYS)
    return self->node->statement < 0
           || (document->kinds & 1u << (guint) self->node->statement) != 0;
  if (self->node->kind == DOSSIER_SEARCH_AND)
    for (guint i = 0; i < self->parts->len; i++)
      if (!dossier_statement_test_may_find (get_part (self, i), document))
        return FALSE;
  return TRUE;
}
