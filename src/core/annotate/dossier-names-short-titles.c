/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-name-work.h"

#include <string.h>

/* More titles than this in one document are not compared with each other. */
#define MAX_TITLES 64

/* One programme or event as the text names it in full somewhere. */
typedef struct
{
  char **words;
  DossierSpan span; /* of its first candidate */
} Title;

static void
clear_title (gpointer data)
{
  Title *title = data;

  g_strfreev (title->words);
}

static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

/* Whether @part has some of the words of @whole in their order, the first and the last among
 * them, and all its numbers. */
static gboolean
is_shortened (char **part, char **whole)
{
  guint n_part = g_strv_length (part), n_whole = g_strv_length (whole), at = 0;

  if (n_part < 3 || n_part >= n_whole || !g_str_equal (part[0], whole[0])
      || !g_str_equal (part[n_part - 1], whole[n_whole - 1]))
    return FALSE;
  for (guint i = 0; i < n_whole; i++)
    {
      if (at < n_part && g_str_equal (part[at], whole[i]))
        at++;
      else if (has_digit (whole[i]))
        return FALSE;
    }
  return at == n_part;
}

static char **
split_name (const DossierNameWork *work, const DossierCandidate *candidate)
{
  g_autofree char *surface = g_strndup (work->tokens->text + candidate->span.start,
                                        dossier_span_length (candidate->span));
  const char *key = dossier_entity_key (work->arena, surface, candidate->type,
                                        work->draft->knowledge);

  return g_strsplit (key, " ", -1);
}

static gboolean
is_title (const DossierCandidate *candidate, DossierEntityType type)
{
  return candidate->type == type && candidate->known == NULL
         && dossier_span_is_empty (candidate->means);
}

static GArray *
collect_titles (const DossierNameWork *work, DossierEntityType type)
{
  GArray *titles = g_array_new (FALSE, FALSE, sizeof (Title));

  g_array_set_clear_func (titles, clear_title);
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      Title title = { NULL, candidate->span };
      gboolean seen = FALSE;

      if (!is_title (candidate, type))
        continue;
      title.words = split_name (work, candidate);
      for (guint t = 0; t < titles->len && !seen; t++)
        seen = g_strv_equal ((const char *const *) g_array_index (titles, Title, t).words,
                             (const char *const *) title.words);
      if (seen || titles->len == MAX_TITLES)
        g_strfreev (title.words);
      else
        g_array_append_val (titles, title);
    }
  return titles;
}

/* The one title that @words shorten, %NULL where there are none or several. */
static const Title *
find_whole (const GArray *titles, char **words)
{
  const Title *found = NULL;

  for (guint t = 0; t < titles->len; t++)
    {
      const Title *title = &g_array_index (titles, Title, t);

      if (!is_shortened (words, title->words))
        continue;
      if (found != NULL)
        return NULL;
      found = title;
    }
  return found;
}

static gboolean
has_several_titles (const DossierNameWork *work, DossierEntityType type)
{
  guint n = 0;

  for (guint i = 0; i < work->candidates->len && n < 2; i++)
    n += is_title (&g_array_index (work->candidates, DossierCandidate, i), type);
  return n >= 2;
}

static void
link_type (DossierNameWork *work, DossierEntityType type)
{
  g_autoptr (GArray) titles = NULL;

  if (!has_several_titles (work, type))
    return;
  titles = collect_titles (work, type);
  for (guint i = 0; titles->len > 1 && i < work->candidates->len; i++)
    {
      DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      g_auto (GStrv) words = NULL;
      const Title *whole;

      if (!is_title (candidate, type))
        continue;
      words = split_name (work, candidate);
      whole = find_whole (titles, words);
      if (whole != NULL)
        candidate->means = whole->span;
    }
}

/**
 * dossier_names_link_short_titles:
 * @work: the work, resolved
 *
 * "Three Seas Partnership" stands for "Three Seas Technology Partnership": a
 * programme or an event whose name leaves out words of just one other name of
 * the document means that one.
 */
void
dossier_names_link_short_titles (DossierNameWork *work)
{
  link_type (work, DOSSIER_ENTITY_PROGRAMME);
  link_type (work, DOSSIER_ENTITY_EVENT);
}
