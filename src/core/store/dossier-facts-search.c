/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-search.h"

#include "dossier-facts-fetch.h"
#include "dossier-match.h"
#include "dossier-statement-test.h"

/* A search is put together of sets: what the full-text index knows it is asked, and what facts know
 * is looked up there. No row of a document is read, nothing is sorted and nothing written. */
typedef struct
{
  const DossierFacts *facts;
  DossierConnection *connection;
} Asker;

static DossierDocumentSet *find_node (const Asker *self, const DossierSearchNode *node,
                                      GError **error);
static DossierStatementTest *read_test (const Asker *self, const DossierSearchNode *node,
                                        gboolean holds, GError **error);

static DossierDocumentSet *
new_set (const Asker *self)
{
  return dossier_document_set_new (self->facts->documents->len);
}

/* (transfer full) (nullable): what a query gives, whose first column is the row id of a document.
 * One that came after the facts were read is none of them. */
static DossierDocumentSet *
take_documents (const Asker *self, DossierCursor *cursor, GError **error)
{
  g_autoptr (DossierDocumentSet) found = new_set (self);
  guint near = 0;

  while (dossier_cursor_step (cursor, error))
    {
      guint place;

      if (dossier_facts_find_place (self->facts, dossier_cursor_get_int (cursor, 0), &near, &place))
        dossier_document_set_add (found, place);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&found);
}

/* @match: (transfer full): an expression of the full-text index. */
static DossierDocumentSet *
find_match (const Asker *self, char *match, GError **error)
{
  g_autofree char *owned = match;
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (self->connection, "facts-match", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_text (cursor, ":match", owned);
  return take_documents (self, cursor, error);
}

/* (transfer full) (nullable): row ids of the entities that have the words in a name, as keys. */
static GHashTable *
find_named (const Asker *self, const DossierSearchNode *phrase, GError **error)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (self->connection, "facts-name-match", error);
  g_autofree char *match = dossier_match_name (phrase);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_text (cursor, ":match", match);
  while (dossier_cursor_step (cursor, error))
    g_hash_table_add (named, GUINT_TO_POINTER ((guint) dossier_cursor_get_int (cursor, 0)));
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&named);
}

static DossierDocumentSet *
find_field (const Asker *self, const DossierSearchNode *node, GError **error)
{
  g_autoptr (GHashTable) named = NULL;
  DossierDocumentSet *found;

  if (node->kind == DOSSIER_SEARCH_ENTITY)
    {
      named = find_named (self, dossier_search_node_get_child (node, 0), error);
      if (named == NULL)
        return NULL;
    }
  found = new_set (self);
  dossier_facts_find_field (self->facts, node, named, found);
  return found;
}

static DossierDocumentSet *
invert (DossierDocumentSet *found)
{
  if (found != NULL)
    dossier_document_set_invert (found);
  return found;
}

/* Of the parts of a group what the index can answer is asked in one question. */
static DossierDocumentSet *
find_words (const Asker *self, const DossierMatchParts *parts, gboolean all, GError **error)
{
  if (parts->wanted->len > 0)
    return find_match (self, all ? dossier_match_all (parts->wanted, parts->unwanted)
                                 : dossier_match_any (parts->wanted), error);
  return invert (find_match (self, dossier_match_any (parts->unwanted), error));
}

static DossierDocumentSet *
find_group (const Asker *self, const DossierSearchNode *node, GError **error)
{
  g_auto (DossierMatchParts) parts = { NULL };
  g_autoptr (DossierDocumentSet) found = NULL;
  gboolean all = node->kind == DOSSIER_SEARCH_AND;

  dossier_match_divide (node->children, all, &parts);
  if (parts.wanted->len > 0 || parts.unwanted->len > 0)
    {
      found = find_words (self, &parts, all, error);
      if (found == NULL)
        return NULL;
    }
  for (guint i = 0; i < parts.others->len; i++)
    {
      g_autoptr (DossierDocumentSet) one
        = find_node (self, g_ptr_array_index (parts.others, i), error);

      if (one == NULL)
        return NULL;
      if (found == NULL)
        found = g_steal_pointer (&one);
      else if (all)
        dossier_document_set_cut (found, one);
      else
        dossier_document_set_join (found, one);
    }
  return g_steal_pointer (&found);
}

static DossierDocumentSet *
find_phrase (const Asker *self, const DossierSearchNode *node, GError **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_ptr_array_add (wanted, (gpointer) node);
  return find_match (self, dossier_match_any (wanted), error);
}

static gboolean
is_certain (const DossierSearchNode *node)
{
  return !dossier_search_node_has (node, DOSSIER_SEARCH_SAYS)
         && !dossier_search_node_has (node, DOSSIER_SEARCH_DUE);
}

static gboolean
read_parts (const Asker *self, DossierStatementTest *test, const DossierSearchNode *node,
            gboolean holds, GError **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const DossierSearchNode *child = dossier_search_node_get_child (node, i);
      DossierStatementTest *part;

      if (holds && is_certain (child))
        continue;
      part = read_test (self, child, holds, error);
      if (part == NULL)
        return FALSE;
      dossier_statement_test_add (test, part);
    }
  return TRUE;
}

/* (transfer full) (nullable): what @node asks of a statement. @holds: @node is known to hold of
 * the documents whose statements are asked. */
static DossierStatementTest *
read_test (const Asker *self, const DossierSearchNode *node, gboolean holds, GError **error)
{
  g_autoptr (DossierStatementTest) test = dossier_statement_test_new (node);

  if (is_certain (node))
    {
      DossierDocumentSet *found = find_node (self, node, error);

      if (found == NULL)
        return NULL;
      dossier_statement_test_take_documents (test, found);
    }
  else if (node->kind == DOSSIER_SEARCH_SAYS && node->children->len > 0)
    {
      GHashTable *named = find_named (self, dossier_search_node_get_child (node, 0), error);

      if (named == NULL)
        return NULL;
      dossier_statement_test_take_named (test, named);
    }
  else if (!read_parts (self, test, node, holds && node->kind == DOSSIER_SEARCH_AND, error))
    return NULL;
  return g_steal_pointer (&test);
}

/* Whether @test asks for a statement of a document. All that it asks for are added to @statements,
 * if that is not %NULL. */
static gboolean
find_in_document (const DossierStatementTest *test, guint place,
                  const DossierDocumentFacts *document, DossierStatementSet *statements)
{
  gboolean found = FALSE;

  if (!dossier_statement_test_may_find (test, document))
    return FALSE;
  for (guint i = 0; i < document->n_statements && (!found || statements != NULL); i++)
    if (dossier_statement_test_holds (test, place, document, &document->statements[i]))
      {
        found = TRUE;
        if (statements != NULL)
          dossier_statement_set_add (statements, document, document->n_statements, i);
      }
  return found;
}

/* The documents that have a statement as @node says. @statements: (nullable): takes these
 * statements too. */
static DossierDocumentSet *
find_saying (const Asker *self, const DossierSearchNode *node, DossierStatementSet *statements,
             GError **error)
{
  g_autoptr (DossierStatementTest) test = read_test (self, node, FALSE, error);
  const GPtrArray *documents = self->facts->documents;
  DossierDocumentSet *found;

  if (test == NULL)
    return NULL;
  found = new_set (self);
  for (guint place = 0; place < documents->len; place++)
    {
      dossier_facts_fetch_ahead (documents, place, documents->len, TRUE);
      if (find_in_document (test, place, g_ptr_array_index (documents, place), statements))
        dossier_document_set_add (found, place);
    }
  return found;
}

/* (transfer full) (nullable): the documents that @node finds. */
static DossierDocumentSet *
find_node (const Asker *self, const DossierSearchNode *node, GError **error)
{
  switch (node->kind)
    {
    case DOSSIER_SEARCH_AND:
    case DOSSIER_SEARCH_OR:
      return find_group (self, node, error);
    case DOSSIER_SEARCH_NOT:
      return invert (find_node (self, dossier_search_node_get_child (node, 0), error));
    case DOSSIER_SEARCH_NEAR:
    case DOSSIER_SEARCH_PHRASE:
      return find_phrase (self, node, error);
    case DOSSIER_SEARCH_STATEMENT:
      return find_saying (self, dossier_search_node_get_child (node, 0), NULL, error);
    default:
      return find_field (self, node, error);
    }
}

static void
count_exact (DossierFactsWords *self, const DossierFacts *facts, const DossierDocumentSet *exact)
{
  if (self->exact == NULL)
    self->exact = g_new0 (guint, facts->documents->len + 1);
  for (guint place = 0; dossier_document_set_next (exact, &place); place++)
    if (dossier_document_set_has (self->documents, place))
      {
        self->exact[place]++;
        self->most_exact = MAX (self->most_exact, self->exact[place]);
      }
}

/* A phrase that was quoted with its diacritics brings the documents that spell it so to the top. */
static gboolean
find_exact (DossierFactsWords *self, const Asker *asker, const DossierSearchNode *node,
            GError **error)
{
  g_autoptr (DossierDocumentSet) exact = NULL;

  if (node->kind == DOSSIER_SEARCH_AND || node->kind == DOSSIER_SEARCH_OR)
    {
      for (guint i = 0; i < node->children->len; i++)
        if (!find_exact (self, asker, dossier_search_node_get_child (node, i), error))
          return FALSE;
      return TRUE;
    }
  if (!dossier_match_is_exact (node))
    return TRUE;
  exact = find_match (asker, dossier_match_exact (node), error);
  if (exact == NULL)
    return FALSE;
  count_exact (self, asker->facts, exact);
  return TRUE;
}

/* Patterns are swept over texts, which only the file has. */
static gboolean
ask_file (DossierFactsWords *self, const Asker *asker, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  guint near = 0;

  if (!dossier_result_fill (asker->connection, filter, DOSSIER_FILTER_WORDS, error))
    return FALSE;
  cursor = dossier_connection_query (asker->connection, "facts-words", error);
  if (cursor == NULL)
    return FALSE;
  self->documents = new_set (asker);
  self->exact = g_new0 (guint, asker->facts->documents->len + 1);
  while (dossier_cursor_step (cursor, error))
    {
      guint place;

      if (!dossier_facts_find_place (asker->facts, dossier_cursor_get_int (cursor, 0), &near,
                                     &place))
        continue;
      dossier_document_set_add (self->documents, place);
      self->exact[place] = (guint) dossier_cursor_get_int (cursor, 1);
      self->most_exact = MAX (self->most_exact, self->exact[place]);
    }
  return !dossier_cursor_failed (cursor);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* The statements of the documents found that are as the search says. */
static gboolean
find_statements (DossierFactsWords *self, const Asker *asker, const DossierSearchNode *root,
                 GError **error)
{
  g_autoptr (DossierStatementTest) test = read_test (asker, root, TRUE, error);

  if (test == NULL)
    return FALSE;
  self->statements = dossier_statement_set_new ();
  for (guint place = 0; dossier_document_set_next (self->documents, &place); place++)
    find_in_document (test, place, g_ptr_array_index (asker->facts->documents, place),
                      self->statements);
  return TRUE;
}

static gboolean
find_documents (DossierFactsWords *self, const Asker *asker, const DossierSearchNode *root,
                GError **error)
{
  /* A search for nothing but statements finds both in one walk. */
  if (root->kind == DOSSIER_SEARCH_STATEMENT)
    {
      self->statements = dossier_statement_set_new ();
      self->documents = find_saying (asker, dossier_search_node_get_child (root, 0),
                                     self->statements, error);
      return self->documents != NULL;
    }
  self->documents = find_node (asker, root, error);
  return self->documents != NULL
         && (!dossier_search_node_has (root, DOSSIER_SEARCH_STATEMENT)
             || find_statements (self, asker, root, error));
}

/* The same for a search with a pattern, of which the file knows whether it matches. */
static gboolean
ask_file_for_statements (DossierFactsWords *self, const Asker *asker, const DossierFilter *filter,
                         GError **error)
{
  g_autoptr (GArray) ids
    = dossier_result_statements (asker->connection, filter, DOSSIER_FILTER_WORDS, error);

  if (ids == NULL)
    return FALSE;
  g_array_sort (ids, compare_ids);
  self->statements = dossier_statement_set_new ();
  for (guint place = 0; dossier_document_set_next (self->documents, &place); place++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (asker->facts->documents, place);

      for (guint i = 0; i < document->n_statements; i++)
        if (g_array_binary_search (ids, &document->statements[i].id, compare_ids, NULL))
          dossier_statement_set_add (self->statements, document, document->n_statements, i);
    }
  return TRUE;
}

static gboolean
find (DossierFactsWords *self, const Asker *asker, const DossierFilter *filter, GError **error)
{
  const DossierSearchNode *root = dossier_search_get_root (filter->search);

  if (dossier_search_has_patterns (filter->search))
    {
      if (!ask_file (self, asker, filter, error)
          || (dossier_search_node_has (root, DOSSIER_SEARCH_STATEMENT)
              && !ask_file_for_statements (self, asker, filter, error)))
        return FALSE;
      self->clock = *filter->clock;
      return TRUE;
    }
  return find_documents (self, asker, root, error) && find_exact (self, asker, root, error);
}

/* Whether nothing was left undone. What the time was too short for may be found when it is
 * asked for again. */
static gboolean
are_all (const DossierFactsWords *self)
{
  return !self->clock.stopped && !self->clock.refused;
}

/**
 * dossier_facts_words_find:
 * @facts: of the whole dossier
 * @connection: a reader in a transaction
 * @filter: whose search is asked
 * @error: set on failure
 *
 * Finds the same documents as dossier_result_fill() with %DOSSIER_FILTER_WORDS, without a table for
 * them. The reader is asked only for what stands in texts and names, or everything if there is a
 * pattern in the search. What @facts were asked last is not looked for again, and what another
 * thread is looking for is waited for until the reader's work is cancelled.
 *
 * Returns: (transfer full) (nullable): the documents
 */
DossierFactsWords *
dossier_facts_words_find (const DossierFacts   *facts,
                          DossierConnection    *connection,
                          const DossierFilter  *filter,
                          GError              **error)
{
  const Asker asker = { facts, connection };
  g_autoptr (DossierFactsWords) words = NULL;
  gboolean done;

  if (dossier_search_get_root (filter->search) == NULL)
    return dossier_facts_words_new ();
  if (!dossier_facts_found_begin (facts->found, filter->search,
                                  dossier_connection_get_cancellable (connection), &words, error))
    return NULL;
  if (words != NULL)
    {
      if (dossier_search_has_patterns (filter->search))
        *filter->clock = words->clock;
      return g_steal_pointer (&words);
    }
  words = dossier_facts_words_new ();
  done = find (words, &asker, filter, error);
  dossier_facts_found_end (facts->found, filter->search, done && are_all (words) ? words : NULL);
  return done ? g_steal_pointer (&words) : NULL;
}
