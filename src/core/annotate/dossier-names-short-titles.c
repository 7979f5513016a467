/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-id.h"
#include "dossier-name-work.h"

#include <string.h>

/* More titles than this in one document are not compared with each other. */
#define MAX_TITLES 64

/* More words than this of a title are not compared. */
#define MAX_WORDS 32

/* One programme or event as the text names it in full somewhere. */
typedef struct
{
  const char *key;
  DossierSpan span; /* of its first candidate */
} Title;

/* The words of a key, which they divide with a space each. */
typedef struct
{
  const char *words[MAX_WORDS];
  gsize lengths[MAX_WORDS];
  guint n;
} Words;

static Words
split (const char *key)
{
  Words words = { .n = 0 };

  while (words.n < MAX_WORDS)
    {
      gsize length = strcspn (key, " ");

      words.words[words.n] = key;
      words.lengths[words.n++] = length;
      if (key[length] == '\0')
        break;
      key += length + 1;
    }
  return words;
}

static gboolean
are_equal (const Words *words, guint index, const Words *others, guint other)
{
  return words->lengths[index] == others->lengths[other]
         && memcmp (words->words[index], others->words[other], words->lengths[index]) == 0;
}

static gboolean
has_digit (const Words *words, guint index)
{
  for (gsize i = 0; i < words->lengths[index]; i++)
    if (g_ascii_isdigit (words->words[index][i]))
      return TRUE;
  return FALSE;
}

/* Whether @part has some of the words of @whole in their order, the first and the last among
 * them, and all its numbers. */
static gboolean
is_shortened (const Words *part, const Words *whole)
{
  guint at = 0;

  if (part->n < 3 || part->n >= whole->n || !are_equal (part, 0, whole, 0)
      || !are_equal (part, part->n - 1, whole, whole->n - 1))
    return FALSE;
  for (guint i = 0; i < whole->n; i++)
    {
      if (at < part->n && are_equal (part, at, whole, i))
        at++;
      else if (has_digit (whole, i))
        return FALSE;
    }
  return at == part->n;
}

static gboolean
is_title (const DossierCandidate *candidate, DossierEntityType type)
{
  return candidate->type == type && candidate->known == NULL
         && dossier_span_is_empty (candidate->means);
}

/* The keys of the candidates that are titles, %NULL for the others. */
static const char **
make_keys (const DossierNameWork *work, DossierEntityType type)
{
  const char **keys = dossier_arena_new_array (work->arena, const char *, work->candidates->len);

  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      keys[i] = NULL;
      if (is_title (candidate, type))
        keys[i] = dossier_entity_key (
            work->arena,
            dossier_arena_copy (work->arena, work->tokens->text + candidate->span.start,
                                dossier_span_length (candidate->span)),
            candidate->type, work->draft->knowledge);
    }
  return keys;
}

static guint
collect_titles (const DossierNameWork *work, const char **keys, Title *titles)
{
  DossierByteMap seen;
  guint n = 0;

  dossier_byte_map_init (&seen, work->arena);
  for (guint i = 0; i < work->candidates->len && n < MAX_TITLES; i++)
    {
      gpointer *place;

      if (keys[i] == NULL)
        continue;
      place = dossier_byte_map_ensure (&seen, 0, keys[i], strlen (keys[i]));
      if (*place != NULL)
        continue;
      *place = titles;
      titles[n++] = (Title) {
        keys[i], g_array_index (work->candidates, DossierCandidate, i).span };
    }
  return n;
}

/* The one title that @key shortens, %NULL where there are none or several. */
static const Title *
find_whole (const Title *titles, guint n, const char *key)
{
  Words part = split (key);
  const Title *found = NULL;

  for (guint t = 0; t < n && part.n >= 3; t++)
    {
      Words whole = split (titles[t].key);

      if (!is_shortened (&part, &whole))
        continue;
      if (found != NULL)
        return NULL;
      found = &titles[t];
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
  Title titles[MAX_TITLES];
  const char **keys;
  guint n;

  if (!has_several_titles (work, type))
    return;
  keys = make_keys (work, type);
  n = collect_titles (work, keys, titles);
  for (guint i = 0; n > 1 && i < work->candidates->len; i++)
    {
      const Title *whole = keys[i] != NULL ? find_whole (titles, n, keys[i]) : NULL;

      if (whole != NULL)
        g_array_index (work->candidates, DossierCandidate, i).means = whole->span;
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
