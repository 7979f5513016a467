/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-forms.h"

#include "dossier-name-foreign.h"
#include "dossier-name-person.h"
#include "dossier-names-type.h"

/* A family name from abroad has more letters than a syllable of the language. */
#define SHORTEST_FAMILY 6

/* The shortest word in Hangul that stands for the whole name of a company from abroad, in bytes. */
#define SHORTEST_FIRM 9

static void
note_beginning (guint8 *beginnings, guint8 first, guint8 second)
{
  guint hash = dossier_name_forms_hash_beginning (first, second);

  beginnings[hash / 8] |= (guint8) (1u << hash % 8);
}

/* A word of one byte may have any particle behind it. */
static void
note_word (guint8 *beginnings, const char *word, gsize length)
{
  if (length > 1)
    note_beginning (beginnings, (guint8) word[0], (guint8) word[1]);
  for (guint second = 0; length == 1 && second < 256; second++)
    note_beginning (beginnings, (guint8) word[0], (guint8) second);
}

static gsize
measure_first_word (const char *folded, gsize length)
{
  gsize word = 0;

  while (word < length
         && (g_ascii_isalnum (folded[word]) || ((guint8) folded[word] & 0x80) != 0))
    word++;
  return word;
}

static void
add_form (DossierNameWork *work, DossierNameForms *forms, const char *folded, gsize length,
          guint source, guint part, gboolean partial)
{
  guint first = g_array_index (work->candidates, DossierCandidate, source).first;
  gsize word = measure_first_word (folded, length);
  gpointer *place;
  DossierNameForm *form, *last = NULL;

  if (word == 0)
    return;
  note_word (forms->beginnings[TRUE], folded, word);
  if (!dossier_names_has (work, first, DOSSIER_TOKEN_CAPITAL))
    {
      note_word (forms->beginnings[FALSE], folded, word);
      forms->has_lower = TRUE;
    }
  place = dossier_byte_map_ensure (&forms->by_word, 0, folded, word);
  for (form = *place; form != NULL; last = form, form = form->next)
    if (form->length == length && memcmp (form->folded, folded, length) == 0)
      return;
  form = dossier_arena_new_array (work->arena, DossierNameForm, 1);
  *form = (DossierNameForm) { NULL, folded, length, source, part, partial };
  if (last != NULL)
    last->next = form;
  else
    *place = form;
}

static gboolean
is_common_word (const DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];

  return (reading->words
          & (DOSSIER_NAME_FIELD | DOSSIER_NAME_NOT | DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_OPENER))
             != 0
         || reading->heads != 0;
}

/* A part of a person's name that may stand for the whole. */
static gboolean
can_stand_alone (const DossierNameWork *work, guint index)
{
  /* Two syllables: the last part of a foreigner's name. */
  if (dossier_names_has (work, index, DOSSIER_TOKEN_HANGUL))
    return dossier_names_token (work, index)->span.end
                   - dossier_names_token (work, index)->span.start
               >= 6
           && !is_common_word (work, index);
  return dossier_names_is_capital (work, index) && !is_common_word (work, index)
         && dossier_names_token (work, index)->span.end
                    - dossier_names_token (work, index)->span.start
                > 1;
}

/* "*von der Leyen*" for "Ursula von der Leyen", also where it opens a sentence with a capital. */
static void
add_particle_part (DossierNameWork *work, DossierNameForms *forms, guint source)
{
  const DossierCandidate *candidate
      = &g_array_index (work->candidates, DossierCandidate, source);
  guint start = candidate->last;
  const char *folded;
  gsize length;

  while (start > candidate->first + 1
         && (work->readings[start - 1].words & DOSSIER_NAME_PARTICLE)
         && !dossier_names_touches (work, start))
    start--;
  if (start == candidate->last)
    return;
  folded = dossier_names_folded (work, start, &length);
  note_word (forms->beginnings[FALSE], folded, length);
  forms->has_lower = TRUE;
  length = work->tokens->items[candidate->last].fold_end - work->tokens->items[start].fold_start;
  add_form (work, forms, folded, length, source, candidate->last, TRUE);
}

/* "Qasim-Jomart *Tokarev*": where the family name comes first, a name of another country has it
 * last, and is known by words that are no names of this language. */
static gboolean
is_from_abroad (const DossierNameWork *work, const DossierCandidate *candidate)
{
  DossierSpan last = dossier_names_token (work, candidate->last)->span;
  gsize first_length, last_length;
  const char *first = dossier_names_folded (work, candidate->first, &first_length);
  const char *end = dossier_names_folded (work, candidate->last, &last_length);

  return last_length >= SHORTEST_FAMILY
         && !dossier_name_lexicon_is_family_name (work->lexicon, first, first_length)
         && !dossier_name_lexicon_is_family_name (work->lexicon, end, last_length)
         && !dossier_name_lexicon_is_given_name (work->lexicon, end, last_length)
         && !dossier_has_marks (work->tokens->text + last.start, dossier_span_length (last));
}

/* "Berg-*Lie*": the first token of the double name that ends at @last. */
static guint
find_double_start (const DossierNameWork *work, guint last, guint first)
{
  while (last >= first + 2 && dossier_names_touches (work, last)
         && dossier_names_touches (work, last - 1)
         && dossier_names_is_dash (dossier_names_mark (work, last - 1))
         && dossier_names_is_capital (work, last) && dossier_names_is_capital (work, last - 2))
    last -= 2;
  return last;
}

/* The part of a person's name that stands for the whole: the family name
 * where it comes last, else the given name, which is last as well. The first
 * part comes after these, for Japan and Korea put the family name there. */
static void
add_person_part (DossierNameWork *work, DossierNameForms *forms, guint source, gboolean first_part)
{
  const DossierCandidate *candidate
      = &g_array_index (work->candidates, DossierCandidate, source);
  guint last = candidate->last;
  guint part = first_part ? candidate->first
                          : find_double_start (work, last, candidate->first);
  gsize length;
  const char *folded;

  if (last == candidate->first || (part == candidate->first && !first_part)
      || (dossier_name_lexicon_has_tails (work->lexicon)
          && (first_part || !is_from_abroad (work, candidate)))
      || !can_stand_alone (work, part)
      || dossier_names_touches (work, first_part ? part + 1 : part)
      || (first_part && dossier_names_has (work, part, DOSSIER_TOKEN_HANGUL))
      || (first_part && dossier_names_known_at (work, part) != NULL
          && dossier_names_known_at (work, part)->last == part))
    return;
  folded = dossier_names_folded (work, part, &length);
  if (!first_part)
    {
      /* A particle's letters fold to themselves. */
      gsize cut = dossier_names_token (work, last)->span.end - candidate->span.end;

      length = work->tokens->items[last].fold_end - work->tokens->items[part].fold_start;
      if (cut + 1 >= length)
        return;
      length -= cut;
    }
  add_form (work, forms, folded, length, source, part, TRUE);
  if (!first_part)
    add_particle_part (work, forms, source);
}

/* "Hanbit" for "Hanbit Microsystems", "한빛" for "한빛마이크로시스템즈". */
static void
add_organization_part (DossierNameWork *work, DossierNameForms *forms, guint source)
{
  const DossierCandidate *candidate
      = &g_array_index (work->candidates, DossierCandidate, source);
  guint first = candidate->first;
  gsize length, ending;
  DossierEntityType type;
  const char *folded = dossier_names_folded (work, first, &length);

  if (candidate->known != NULL)
    return;
  if (candidate->last == first)
    {
      if (dossier_names_has (work, first, DOSSIER_TOKEN_HANGUL)
          && dossier_name_lexicon_find_ending (work->lexicon, folded, length, &type, &ending)
          && ending >= 9 && length >= ending + 6)
        add_form (work, forms, folded, length - ending, source, first, TRUE);
      /* "한빛대" for "한빛대학교" */
      ending = dossier_name_lexicon_measure_clip (work->lexicon, folded, length);
      if (ending > 0)
        add_form (work, forms, folded, ending, source, first, TRUE);
      return;
    }
  if (dossier_names_is_capital (work, first) && !is_common_word (work, first)
      && !dossier_name_lexicon_has_tails (work->lexicon)
      && dossier_names_known_at (work, first) == NULL
      && dossier_names_is_capital (work, first + 1) && candidate->last - first < 3)
    add_form (work, forms, folded, length, source, first, TRUE);
  else if (dossier_name_lexicon_has_tails (work->lexicon) && !is_common_word (work, first)
           && dossier_names_is_capital (work, first) && length > 4
           && dossier_names_is_capital (work, first + 1) && candidate->last - first < 3)
    add_form (work, forms, folded, length, source, first, TRUE);
  /* "토르브헤우그" for "토르브헤우그 마리팀" */
  else if (length >= SHORTEST_FIRM && dossier_foreign_count (work, first) > 0)
    add_form (work, forms, folded, length, source, first, TRUE);
}

static void
add_parts (DossierNameWork *work, DossierNameForms *forms, gboolean guesses)
{
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if ((candidate->strength == DOSSIER_NAME_GUESS) != guesses)
        continue;
      if (candidate->type == DOSSIER_ENTITY_PERSON)
        add_person_part (work, forms, i, FALSE);
      else if (candidate->type == DOSSIER_ENTITY_ORGANIZATION)
        add_organization_part (work, forms, i);
    }
  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);

      if ((candidate->strength == DOSSIER_NAME_GUESS) == guesses
          && candidate->type == DOSSIER_ENTITY_PERSON)
        add_person_part (work, forms, i, TRUE);
    }
}

/* A guess that only a capital or a word beside it speaks for, neither its form
 * as a person's name nor a noun. */
static gboolean
is_groundless (const DossierNameWork *work, const DossierCandidate *candidate)
{
  gsize length;
  const char *folded;

  if (candidate->type != DOSSIER_ENTITY_PERSON)
    return g_str_equal (candidate->rule, DOSSIER_NAMES_RULE_CAPITALS)
           || g_str_equal (candidate->rule, DOSSIER_NAMES_RULE_IN_PLACE);
  if (candidate->first < candidate->last)
    return !dossier_person_is_likely (work, candidate->first, candidate->last);
  folded = dossier_names_folded (work, candidate->first, &length);
  return !dossier_person_has_given (work, candidate->first)
         && !dossier_name_lexicon_ends_like_family (work->lexicon, folded, length);
}

/* The names in full; of the guesses those first that something speaks for. */
static void
add_wholes (DossierNameWork *work, DossierNameForms *forms, gboolean guesses, gboolean groundless)
{
  const char *folded = work->tokens->folded->text;

  for (guint i = 0; i < work->candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (work->candidates, DossierCandidate, i);
      const DossierToken *first = dossier_names_token (work, candidate->first);
      const DossierToken *last = dossier_names_token (work, candidate->last);
      gsize length = last->fold_end - first->fold_start;
      gsize cut = last->span.end - candidate->span.end;

      if ((candidate->strength == DOSSIER_NAME_GUESS) != guesses
          || (guesses && is_groundless (work, candidate) != groundless))
        continue;
      /* A particle's letters fold to themselves. */
      if (cut < length
          && !(candidate->type == DOSSIER_ENTITY_PERSON && candidate->first == candidate->last
               && dossier_names_has (work, candidate->first, DOSSIER_TOKEN_HANGUL)
               && length - cut <= 3)
          && !(candidate->type == DOSSIER_ENTITY_PERSON && candidate->first == candidate->last
               && dossier_name_lexicon_has_tails (work->lexicon)))
        add_form (work, forms, folded + first->fold_start, length - cut, i, candidate->first,
                  FALSE);
    }
}

/* The well founded names in full, then their parts. Of guesses the parts go
 * first: a lone word that was guessed is the short form of a longer guess. */
static void
add_forms (DossierNameWork *work, DossierNameForms *forms, gboolean guesses)
{
  if (guesses)
    add_parts (work, forms, TRUE);
  add_wholes (work, forms, guesses, FALSE);
  if (guesses)
    add_wholes (work, forms, TRUE, TRUE);
  else
    add_parts (work, forms, FALSE);
}

/**
 * dossier_name_forms_collect:
 * @self: (out caller-allocates): takes the forms, which live as long as the work
 * @work: the work, resolved
 *
 * The strings that are looked for again: the names in full and the parts that may stand for them.
 * Guesses go last: "Solbakken" alone is first of all the minister.
 */
void
dossier_name_forms_collect (DossierNameForms *self, DossierNameWork *work)
{
  *self = (DossierNameForms) { { NULL } };
  dossier_byte_map_init (&self->by_word, work->arena);
  add_forms (work, self, FALSE);
  add_forms (work, self, TRUE);
}
