/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-person.h"

/* Names of people cross borders, so the lists of all languages count. */
static gboolean
is_listed (const DossierNameWork *work, guint index,
           gboolean (*test) (const DossierNameLexicon *, const char *, gsize))
{
  const GPtrArray *languages = dossier_knowledge_get_languages (work->draft->knowledge);
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL && test (language->names, folded, length))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_person_begins:
 * @work: the work
 * @index: a token
 * @end: the token after the sentence's last
 *
 * Returns: whether a person's name of two words or more may begin here,
 *   going by lists of family and given names
 */
gboolean
dossier_person_begins (const DossierNameWork *work, guint index, guint end)
{
  if (!dossier_names_is_capital (work, index)
      || dossier_person_find_end (work, index, end) == index)
    return FALSE;
  return is_listed (work, index, dossier_name_lexicon_is_family_name)
         || is_listed (work, index, dossier_name_lexicon_is_given_name);
}

/* "O'Hara": a letter or two that an apostrophe joins to a capitalised word. */
static gboolean
is_elided (const DossierNameWork *work, guint index, guint end)
{
  return index + 2 < end && dossier_names_is_apostrophe (dossier_names_mark (work, index + 1))
         && dossier_span_length (dossier_names_token (work, index)->span) <= 2
         && dossier_names_is_capital (work, index + 2) && dossier_names_touches (work, index + 1)
         && dossier_names_touches (work, index + 2);
}

/* The last token of the name's part at @index: "Do-kyung" is one part. */
static guint
find_part_end (const DossierNameWork *work, guint index, guint end)
{
  if (is_elided (work, index, end))
    return index + 2;
  while (index + 2 < end && dossier_names_is_dash (dossier_names_mark (work, index + 1))
         && dossier_names_touches (work, index + 1) && dossier_names_touches (work, index + 2)
         && dossier_names_has (work, index + 2, DOSSIER_TOKEN_WORD)
         /* "Trần Quốc Hà-*Phó Giám đốc*", "Nora-*sjef*" */
         && ((work->readings[index + 2].n_heads < 2 && dossier_names_is_capital (work, index + 2))
             || !(work->readings[index + 2].heads & DOSSIER_NAME_TITLE))
         && dossier_names_token (work, index + 2)->span.end
                    - dossier_names_token (work, index + 2)->span.start
                <= 9)
    index += 2;
  return index;
}

/* "Madeleine *King*": a title behind a given name, with nothing behind it that it could be the
 * title of, is a family name. */
static gboolean
ends_as_family (const DossierNameWork *work, guint index, guint end)
{
  return work->readings[index].n_heads == 1 && index > 0
         && (work->readings[index].heads & DOSSIER_NAME_TITLE)
         && !dossier_names_has (work, index, DOSSIER_TOKEN_LINE)
         && is_listed (work, index - 1, dossier_name_lexicon_is_given_name)
         && (index + 1 >= end
             || (!dossier_names_is_capital (work, index + 1)
                 && (work->readings[index + 1].words & DOSSIER_NAME_LINK) == 0));
}

/* "Lê *Trường* Tùng": between a family name and another syllable the head of a body or a common
 * word is a given name, where names are written by syllables. */
static gboolean
is_middle_name (const DossierNameWork *work, guint family, guint index, guint end)
{
  const DossierNameReading *reading = &work->readings[index];

  return dossier_name_lexicon_has_tails (work->lexicon) && index == family + 1 && index + 1 < end
         && reading->n_heads <= 1 && reading->n_words <= 1
         && (reading->heads & (DOSSIER_NAME_TITLE | DOSSIER_NAME_HONORIFIC)) == 0
         && dossier_names_is_capital (work, index) && dossier_names_is_capital (work, index + 1)
         && !dossier_names_has (work, index + 1, DOSSIER_TOKEN_LINE)
         && (work->readings[index + 1].words & DOSSIER_NAME_FIELD) == 0
         && (work->readings[index + 1].heads & DOSSIER_NAME_ANY_HEAD) == 0
         && is_listed (work, family, dossier_name_lexicon_is_family_name);
}

/**
 * dossier_person_find_end:
 * @work: the work
 * @index: first token of a person's name
 * @end: the token after the sentence's last
 *
 * Returns: the last token of the name: at most five capitalised parts, with
 *   hyphens and small words inside ("van")
 */
guint
dossier_person_find_end (const DossierNameWork *work, guint index, guint end)
{
  guint last = find_part_end (work, index, end);

  for (guint parts = 1; parts < 5 && last + 1 < end; parts++)
    {
      guint next = last + 1;

      if (dossier_names_has (work, next, DOSSIER_TOKEN_LINE))
        break;
      /* "John F. Kennedy" */
      if (dossier_names_mark (work, next) == '.' && next + 1 < end
          && dossier_names_token (work, last)->span.end
                     - dossier_names_token (work, last)->span.start
                 == 1
          && dossier_names_is_capital (work, next + 1))
        next++;
      if ((work->readings[next].words & DOSSIER_NAME_PARTICLE) && next + 2 < end
          && (work->readings[next + 1].words & DOSSIER_NAME_PARTICLE)
          && dossier_names_is_capital (work, next + 2))
        next += 2; /* "von der" */
      else if ((work->readings[next].words & DOSSIER_NAME_PARTICLE) && next + 1 < end
               && dossier_names_is_capital (work, next + 1))
        next++;
      if (!dossier_names_is_capital (work, next)
          || ((((work->readings[next].heads & (DOSSIER_NAME_TITLE | DOSSIER_NAME_BARE_HEAD))
                && !ends_as_family (work, next, end))
               || (work->readings[next].words & (DOSSIER_NAME_ADJECTIVE | DOSSIER_NAME_NOT)))
              && !is_middle_name (work, index, next, end)))
        break;
      last = find_part_end (work, next, end);
    }
  return last;
}

/* "D" before a full stop, in "Franklin D. Roosevelt". */
static gboolean
is_initial (const DossierNameWork *work, guint index)
{
  DossierSpan span = dossier_names_token (work, index)->span;

  return span.end - span.start == 1 && dossier_names_is_capital (work, index)
         && index + 1 < work->n_tokens && dossier_names_mark (work, index + 1) == '.'
         && dossier_names_touches (work, index + 1);
}

/* Whether an initial stands inside a capitalised phrase, as in names of people. */
static gboolean
has_initial (const DossierNameWork *work, guint first, guint last)
{
  for (guint i = first + 1; i + 1 < last; i++)
    if (is_initial (work, i) && dossier_names_is_capital (work, i + 2))
      return TRUE;
  return FALSE;
}

/**
 * dossier_person_count:
 * @work: the work
 * @first: first token
 * @last: last token
 *
 * Returns: how many words the name has; a hyphen joins two to one
 */
guint
dossier_person_count (const DossierNameWork *work, guint first, guint last)
{
  guint n = 0;

  for (guint i = first; i <= last; i++)
    n += dossier_names_has (work, i, DOSSIER_TOKEN_WORD)
         && (i == first || !dossier_names_touches (work, i));
  return n;
}

/**
 * dossier_person_is_likely:
 * @work: the work
 * @first: first token of a capitalised phrase
 * @last: last token
 *
 * Returns: whether the phrase is built like a person's name of two to four
 *   words: a given or family name where one must stand
 */
gboolean
dossier_person_is_likely (const DossierNameWork *work, guint first, guint last)
{
  guint n = dossier_person_count (work, first, last);

  if (n < 2 || n > 4)
    return FALSE;
  for (guint i = first; i <= last; i++)
    if ((work->readings[i].heads & DOSSIER_NAME_ANY_HEAD)
        && !(i == first && (is_listed (work, i, dossier_name_lexicon_is_family_name)
                            || is_listed (work, i, dossier_name_lexicon_is_given_name))))
      return FALSE;
  if (has_initial (work, first, last))
    return TRUE;
  if (is_listed (work, first, dossier_name_lexicon_is_given_name))
    return TRUE;
  if (is_listed (work, first, dossier_name_lexicon_is_family_name))
    return TRUE;
  /* "Yoon-jae Seo": a given name of two syllables before the family name. */
  return last >= first + 3 && dossier_names_is_dash (dossier_names_mark (work, first + 1))
         && is_listed (work, last, dossier_name_lexicon_is_family_name);
}

/**
 * dossier_person_has_family:
 * @work: the work
 * @index: a token
 *
 * Returns: whether the word is a family name in one of the languages
 */
gboolean
dossier_person_has_family (const DossierNameWork *work, guint index)
{
  return is_listed (work, index, dossier_name_lexicon_is_family_name);
}

/**
 * dossier_person_has_given:
 * @work: the work
 * @index: a token
 *
 * Returns: whether the word is a given name in one of the languages
 */
gboolean
dossier_person_has_given (const DossierNameWork *work, guint index)
{
  return is_listed (work, index, dossier_name_lexicon_is_given_name);
}
