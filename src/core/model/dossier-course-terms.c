/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-terms.h"

#include <string.h>

/* Inflected forms share their beginning ("ferry", "ferries"), compounds of Germanic languages their
 * end too ("garanti", "kredittgarantien"), and Korean words their first syllables, for particles
 * and endings follow. No language's endings are known here; that such n-grams do about as well for
 * finding texts: McNamee & Mayfield, "Character N-Gram Tokenization for European Language Text
 * Retrieval", Information Retrieval 7 (2004). */

/* In bytes of folded text. */
#define LEAST_COMMON 4
#define LEAST_COMPOUND 6
#define LEAST_SYLLABLES 6 /* two of three bytes each */
#define LONGEST 48

typedef struct
{
  char *folded;
  char *surface;
  gsize length;
  const char *language; /* interned */
  guint64 letters;      /* a bit for each pair of letters */
  guint64 holders[DOSSIER_COURSE_MOST_DOCUMENTS / 64]; /* a bit for each document that has it */
  gboolean is_hangul;
  gboolean is_counted;
  guint count;          /* in how many documents forms of it stand, once that was asked */
  GArray *alike;        /* (nullable): numbers of the words that are forms of it, itself too */
} Word;

struct _DossierCourseTerms
{
  GArray *words;       /* Word */
  GHashTable *numbers; /* language and folded word → number + 1 */
  const char *spoken[DOSSIER_COURSE_MOST_DOCUMENTS]; /* language of each document, NULL where no
                                                      * word of it was noted */
};

/* Of a document whose language is unknown. */
#define UNKNOWN_LANGUAGE ""

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_free (word->surface);
  g_clear_pointer (&word->alike, g_array_unref);
}

/**
 * dossier_course_terms_new:
 *
 * Returns: (transfer full): no words yet
 */
DossierCourseTerms *
dossier_course_terms_new (void)
{
  DossierCourseTerms *self = g_new0 (DossierCourseTerms, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * dossier_course_terms_free:
 * @self: (transfer full) (nullable): words
 */
void
dossier_course_terms_free (DossierCourseTerms *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->words);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

static guint64
note_letters (const char *folded, gsize length)
{
  guint64 letters = 0;

  for (gsize i = 0; i + 1 < length; i++)
    letters |= G_GUINT64_CONSTANT (1)
               << (((guchar) folded[i] * 31u + (guchar) folded[i + 1]) % 61u);
  return letters;
}

/**
 * dossier_course_terms_add:
 * @self: words
 * @tokens: those of a statement
 * @token: one of them
 * @language: (nullable): in which it is, interned
 *
 * Returns: its number
 */
guint
dossier_course_terms_add (DossierCourseTerms *self, const DossierTokens *tokens,
                          const DossierToken *token, const char *language)
{
  gsize length = MIN (token->fold_end - token->fold_start, LONGEST);
  const char *folded = tokens->folded->text + token->fold_start;
  g_autofree char *key
    = g_strdup_printf ("%s:%.*s", language != NULL ? language : "", (int) length, folded);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, key));
  Word word = { NULL };

  if (number != 0)
    return number - 1;
  word.folded = g_strndup (folded, length);
  word.surface
    = g_strndup (tokens->text + token->span.start, dossier_span_length (token->span));
  word.length = length;
  word.language = language;
  word.letters = note_letters (folded, length);
  word.is_hangul = (token->flags & DOSSIER_TOKEN_HANGUL) != 0;
  g_array_append_val (self->words, word);
  g_hash_table_insert (self->numbers, g_steal_pointer (&key), GUINT_TO_POINTER (self->words->len));
  return self->words->len - 1;
}

/**
 * dossier_course_terms_note:
 * @self: words
 * @word: a number
 * @document: number of a document in which it stands, below %DOSSIER_COURSE_MOST_DOCUMENTS
 */
void
dossier_course_terms_note (DossierCourseTerms *self, guint word, guint document)
{
  Word *noted = &g_array_index (self->words, Word, word);

  noted->holders[document / 64] |= G_GUINT64_CONSTANT (1) << document % 64;
  self->spoken[document] = noted->language != NULL ? noted->language : UNKNOWN_LANGUAGE;
}

static gsize
count_common_beginning (const Word *a, const Word *b)
{
  gsize n = 0, shorter = MIN (a->length, b->length);

  while (n < shorter && a->folded[n] == b->folded[n])
    n++;
  return n;
}

/* The longest run of letters of both. */
static gsize
count_common_run (const Word *a, const Word *b)
{
  guint8 runs[LONGEST + 1] = { 0 };
  gsize longest = 0;

  for (gsize i = 0; i < a->length; i++)
    for (gsize k = b->length; k > 0; k--)
      {
        runs[k] = a->folded[i] == b->folded[k - 1] ? runs[k - 1] + 1 : 0;
        longest = MAX (longest, runs[k]);
      }
  return longest;
}

static gboolean
are_alike (const Word *a, const Word *b)
{
  gsize shorter = MIN (a->length, b->length);

  if (a->language != b->language || a->is_hangul != b->is_hangul)
    return FALSE;
  if (a->is_hangul)
    {
      gsize common = count_common_beginning (a, b);

      return common >= LEAST_SYLLABLES && 2 * common >= shorter;
    }
  if (shorter < LEAST_COMMON || (a->letters & b->letters) == 0)
    return FALSE;
  if (4 * count_common_beginning (a, b) >= 3 * MAX (shorter, LEAST_COMMON))
    return TRUE;
  return shorter >= LEAST_COMPOUND
         && __builtin_popcountll (a->letters & b->letters) >= 3
         && 4 * count_common_run (a, b) >= 3 * shorter;
}

/**
 * dossier_course_terms_get_alike:
 * @self: words
 * @word: a number
 *
 * Returns: (transfer none) (element-type guint): the numbers of all words that may be forms of it,
 *   in order, and its own; none may be added afterwards
 */
const GArray *
dossier_course_terms_get_alike (DossierCourseTerms *self, guint word)
{
  Word *asked = &g_array_index (self->words, Word, word);

  if (asked->alike != NULL)
    return asked->alike;
  asked->alike = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->words->len; i++)
    if (i == word || are_alike (asked, &g_array_index (self->words, Word, i)))
      g_array_append_val (asked->alike, i);
  return asked->alike;
}

/**
 * dossier_course_terms_get_size:
 * @self: words
 *
 * Returns: how many there are, which are numbered from 0
 */
guint
dossier_course_terms_get_size (DossierCourseTerms *self)
{
  return self->words->len;
}

/**
 * dossier_course_terms_get_count:
 * @self: words
 * @word: a number
 *
 * Returns: in how many documents forms of it stand
 */
guint
dossier_course_terms_get_count (DossierCourseTerms *self, guint word)
{
  const GArray *alike = dossier_course_terms_get_alike (self, word);
  Word *asked = &g_array_index (self->words, Word, word);

  if (asked->is_counted)
    return asked->count;
  asked->is_counted = TRUE;
  for (guint part = 0; part < DOSSIER_COURSE_MOST_DOCUMENTS / 64; part++)
    {
      guint64 holders = 0;

      for (guint i = 0; i < alike->len; i++)
        holders |= g_array_index (self->words, Word, g_array_index (alike, guint, i)).holders[part];
      asked->count += (guint) __builtin_popcountll (holders);
    }
  return asked->count;
}

/**
 * dossier_course_terms_count_documents:
 * @self: words
 * @language: (nullable): a language, interned
 *
 * Returns: of how many documents in that language words were noted
 */
guint
dossier_course_terms_count_documents (DossierCourseTerms *self, const char *language)
{
  guint n = 0;

  for (guint i = 0; i < DOSSIER_COURSE_MOST_DOCUMENTS; i++)
    n += (guint) (self->spoken[i] == (language != NULL ? language : UNKNOWN_LANGUAGE));
  return n;
}

/**
 * dossier_course_terms_get_surface:
 * @self: words
 * @word: a number
 *
 * Returns: (transfer none): as it is written where it was met first
 */
const char *
dossier_course_terms_get_surface (DossierCourseTerms *self, guint word)
{
  return g_array_index (self->words, Word, word).surface;
}
