/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest-private.h"

#include "dossier-corpus-found.h"

/* No text has it: what is joined by it cannot be taken for something else. */
#define END "\x1f"

/* What one or more statements say. A text that says something twice means it twice: its second
 * saying is that of its copies too. */
typedef struct
{
  GPtrArray *firsts; /* DossierDigestStatement: of each saying the first */
  guint document;    /* the last one that says it */
  guint n_said;      /* how often it does */
} Saying;

static Saying *
saying_new (void)
{
  Saying *saying = g_new0 (Saying, 1);

  saying->firsts = g_ptr_array_new ();
  return saying;
}

static void
saying_free (Saying *saying)
{
  g_ptr_array_unref (saying->firsts);
  g_free (saying);
}

static void
add_value (GString *key, const char *value)
{
  if (value != NULL)
    g_string_append (key, value);
  g_string_append (key, END);
}

static void
add_values (GString *key, const char *const *values)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    add_value (key, values[i]);
  g_string_append (key, END);
}

/* Outlets break lines where they like. */
static void
add_words (GString *key, const char *quote)
{
  gboolean space = FALSE;

  for (const char *p = quote != NULL ? quote : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (key, c);
      else if (!space)
        g_string_append_c (key, ' ');
      space = g_unichar_isspace (c);
    }
}

/* (transfer full): all that a statement says, and the story in which it does. What differs in
 * anything is another statement; only the day of an outlet is that of its report. */
static char *
make_key (const DossierDigest *self, const DossierDigestStatement *entry)
{
  DossierStatement *statement = entry->statement;
  const DossierDigestDocument *document = g_ptr_array_index (self->documents, entry->document);
  GString *key = g_string_new (NULL);

  g_string_printf (key, "%u %u %u %d %" G_GINT64_FORMAT END, document->story,
                   dossier_statement_get_kind (statement),
                   dossier_statement_get_certainty (statement),
                   dossier_statement_is_by_hand (statement),
                   dossier_statement_get_actor_id (statement));
  add_value (key, dossier_statement_get_actor (statement));
  add_value (key, dossier_statement_get_counterparts (statement));
  add_value (key, dossier_statement_get_when (statement));
  add_value (key, dossier_statement_get_due (statement));
  add_values (key, dossier_statement_get_counterpart_keys (statement));
  add_values (key, dossier_statement_get_sectors (statement));
  add_values (key, dossier_statement_get_amounts (statement));
  add_words (key, dossier_statement_get_quote (statement));
  return g_string_free (key, FALSE);
}

static void
add_copy (DossierDigestStatement *first, DossierDigestStatement *copy)
{
  if (first->copies == NULL)
    first->copies = g_ptr_array_new ();
  g_ptr_array_add (first->copies, copy);
  copy->first = first;
}

/* Statements come by their documents. */
static void
add_said (Saying *saying, DossierDigestStatement *entry)
{
  if (saying->document != entry->document)
    saying->n_said = 0;
  saying->document = entry->document;
  if (saying->n_said < saying->firsts->len)
    add_copy (g_ptr_array_index (saying->firsts, saying->n_said), entry);
  else
    g_ptr_array_add (saying->firsts, entry);
  saying->n_said++;
}

/**
 * dossier_digest_find_copies:
 * @self: a digest that has its statements
 * @corpus: the dossier
 * @cancellable: (nullable): stops the reading
 * @error: what could not be read
 *
 * Finds the story of each document, and the statements that several copies of a text have alike.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_digest_find_copies (DossierDigest *self, DossierCorpus *corpus, GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GHashTable) sayings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          (GDestroyNotify) saying_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) stories = NULL;

  for (guint i = 0; i < self->documents->len; i++)
    g_array_append_val (ids,
                        ((DossierDigestDocument *) g_ptr_array_index (self->documents, i))->id);
  stories = dossier_corpus_find_stories_of (corpus, ids, cancellable, error);
  if (stories == NULL)
    return FALSE;
  for (guint i = 0; i < self->documents->len; i++)
    {
      DossierDigestDocument *document = g_ptr_array_index (self->documents, i);

      document->story = g_array_index (stories, guint, i);
      self->n_stories = MAX (self->n_stories, document->story + 1);
    }
  for (guint i = 0; i < self->statements->len; i++)
    {
      DossierDigestStatement *entry = g_ptr_array_index (self->statements, i);
      g_autofree char *key = make_key (self, entry);
      Saying *saying = g_hash_table_lookup (sayings, key);

      if (saying == NULL)
        g_hash_table_insert (sayings, g_steal_pointer (&key), saying = saying_new ());
      add_said (saying, entry);
    }
  return TRUE;
}
