/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-suggestions-private.h"

#include <string.h>

#include "dossier-fold.h"
#include "dossier-identity.h"

/* Rows looked at for one entity; the entities of many documents come first. */
#define MAX_ROWS 200

static void
clear_suggestion (gpointer data)
{
  DossierSuggestion *suggestion = data;

  g_free (suggestion->name);
}

static void
clear_merged (gpointer data)
{
  DossierMerged *merged = data;

  g_free (merged->name);
}

static char *
take_letters (const char *name)
{
  char *letters = dossier_fold (name, -1);
  char *to = letters;

  for (const char *from = letters; *from != '\0'; from++)
    if (*from != ' ' && *from != '-')
      *to++ = *from;
  *to = '\0';
  return letters;
}

/* Whether two names differ by one letter that is wrong, missing, too many or in its neighbour's
 * place. Numbers are never misspelt. */
static gboolean
is_misspelt (const char *left, const char *right)
{
  g_autofree char *a = take_letters (left), *b = take_letters (right);
  gsize n_a = strlen (a), n_b = strlen (b), head = 0, tail = 0, rest_a, rest_b;

  while (a[head] != '\0' && a[head] == b[head])
    head++;
  while (tail < MIN (n_a, n_b) - head && a[n_a - 1 - tail] == b[n_b - 1 - tail])
    tail++;
  rest_a = n_a - head - tail;
  rest_b = n_b - head - tail;
  for (gsize i = 0; i < rest_a; i++)
    if (g_ascii_isdigit (a[head + i]))
      return FALSE;
  for (gsize i = 0; i < rest_b; i++)
    if (g_ascii_isdigit (b[head + i]))
      return FALSE;
  if (rest_a + rest_b == 0)
    return FALSE;
  if (rest_a <= 1 && rest_b <= 1)
    return TRUE;
  return rest_a == 2 && rest_b == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
}

/* Whether a clue that an entity of this type and name shares with @suggestion says anything, and
 * what. The kinds of clues are those of dossier-entity-clues.h. */
gboolean
dossier_suggestion_judge (const char        *clue,
                          DossierEntityType  type,
                          const char        *name,
                          DossierSuggestion *suggestion)
{
  gboolean same_type = type == suggestion->type;

  switch (*clue)
    {
    case 'n':
      suggestion->reason = same_type ? DOSSIER_REASON_NAME : DOSSIER_REASON_TYPE;
      return TRUE;
    case 'i':
    case 'j':
      suggestion->reason = DOSSIER_REASON_ABBREVIATION;
      return same_type;
    case 'b':
      suggestion->reason = DOSSIER_REASON_FORM;
      return same_type;
    case 'e':
      suggestion->reason = DOSSIER_REASON_SPELLING;
      return same_type && is_misspelt (name, suggestion->name);
    case 'h':
    case 'k':
      suggestion->reason = DOSSIER_REASON_SOUND;
      return same_type;
    case 'p':
    case 'q':
      suggestion->reason = DOSSIER_REASON_PART;
      return same_type;
    default:
      return FALSE;
    }
}

static DossierSuggestion *
find_suggestion (GArray *suggestions, gint64 entity)
{
  for (guint i = 0; i < suggestions->len; i++)
    if (g_array_index (suggestions, DossierSuggestion, i).entity == entity)
      return &g_array_index (suggestions, DossierSuggestion, i);
  return NULL;
}

/* An array with the strongest reasons first; equal ones stay in the order of the rows. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const DossierSuggestion *left = a, *right = b;

  if (left->reason != right->reason)
    return left->reason < right->reason ? -1 : 1;
  if (left->n_documents != right->n_documents)
    return left->n_documents > right->n_documents ? -1 : 1;
  return left->entity < right->entity ? -1 : left->entity > right->entity;
}

/* Who else an entity of this type and name may be. */
GArray *
dossier_suggestions_read (DossierConnection  *connection,
                          gint64              entity,
                          DossierEntityType   type,
                          const char         *name,
                          GError            **error)
{
  g_autoptr (GArray) suggestions = g_array_new (FALSE, TRUE, sizeof (DossierSuggestion));
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "suggestions", error);

  g_array_set_clear_func (suggestions, clear_suggestion);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  dossier_cursor_bind_int (cursor, ":limit", MAX_ROWS);
  while (dossier_cursor_step (cursor, error))
    {
      DossierSuggestion suggestion = { .entity = dossier_cursor_get_int (cursor, 0) };
      DossierSuggestion *known = find_suggestion (suggestions, suggestion.entity);

      suggestion.type
        = (DossierEntityType) dossier_cursor_get_choice (cursor, 1, DOSSIER_N_ENTITY_TYPES);
      suggestion.name = dossier_cursor_dup_words (cursor, 2);
      suggestion.n_documents = (guint) dossier_cursor_get_int (cursor, 5);
      if (!dossier_suggestion_judge (dossier_cursor_get_words (cursor, 3), type, name, &suggestion))
        g_free (suggestion.name);
      else if (known == NULL)
        g_array_append_val (suggestions, suggestion);
      else
        {
          known->reason = MIN (known->reason, suggestion.reason);
          g_free (suggestion.name);
        }
    }
  if (dossier_cursor_failed (cursor))
    return NULL;
  g_array_sort (suggestions, compare);
  if (suggestions->len > DOSSIER_MAX_SUGGESTIONS)
    g_array_set_size (suggestions, DOSSIER_MAX_SUGGESTIONS);
  return g_steal_pointer (&suggestions);
}

/* Those that a person merged into an entity. */
GArray *
dossier_merged_read (DossierConnection *connection, gint64 entity, GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (DossierMerged));
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "entity-merged", error);

  g_array_set_clear_func (all, clear_merged);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  while (dossier_cursor_step (cursor, error))
    {
      DossierMerged merged = {
        .entity = dossier_cursor_get_int (cursor, 0),
        .decision = dossier_cursor_get_int (cursor, 4),
        .type = (DossierEntityType) dossier_cursor_get_choice (cursor, 3, DOSSIER_N_ENTITY_TYPES),
        .name = dossier_cursor_dup_words (cursor, 2),
        .retyped = dossier_cursor_get_int (cursor, 5) == DOSSIER_IDENTITY_TYPE,
      };

      merged.passing = merged.retyped && dossier_cursor_get_int (cursor, 6) == 0;
      g_array_append_val (all, merged);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&all);
}
