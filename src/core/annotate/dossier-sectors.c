/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-draft.h"

#include <string.h>

#include "dossier-sector-weight.h"

/* The longest title whose end is looked for: "Minister of Planning and
 * Investment of the Republic of …". In tokens. */
#define LONGEST_TITLE 16
/* "Forsknings- og høyere utdanningsminister", in tokens. */
#define LONGEST_FIELD 7

/* Abbreviations up to this many letters are not read in a line that is all
 * upper case: there "IT" may be the pronoun. */
#define SHORT_TERM 3

/* Findings that there is room for at once. */
#define SOME 64

/* A term in the text, before it is known whether its sector counts. */
typedef struct
{
  DossierSpan span;
  const DossierSectorTerm *term;
  guint share;
  gboolean office;
} Finding;

typedef struct
{
  DossierDraft *draft;
  const DossierSectorScheme *scheme;
  guint *weights; /* one for each sector */
  GArray *findings;
  GHashTable *passing; /* terms of little weight that were seen: each counts once */
  const DossierMatcher *terms;
  const DossierMatcher *offices;
  DossierWordNotes *term_words; /* which words they begin with */
  DossierWordNotes *office_words;
  GArray *matches;     /* DossierMatch: of terms in the sentence */
  GArray *heads;       /* DossierMatch: how offices in the sentence begin */
  int marked;          /* whether the text writes diacritics; negative before that is asked */
  guint mention;       /* first mention that may reach the sentence */
} SectorRun;

static gboolean
is_word_in (const DossierTokens *tokens, guint first, guint end, const char *word)
{
  gsize length = strlen (word);
  gboolean stem = length > 0 && word[length - 1] == '*';

  if (stem)
    length--;
  for (guint i = first; i < end; i++)
    {
      const DossierToken *token = &tokens->items[i];
      gsize size = token->fold_end - token->fold_start;

      if ((stem ? size >= length : size == length)
          && memcmp (tokens->folded->text + token->fold_start, word, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_context (const DossierTokens *tokens, const DossierSentence *sentence, char **context)
{
  for (guint i = 0; context[i] != NULL; i++)
    if (is_word_in (tokens, sentence->first, sentence->end, context[i]))
      return TRUE;
  return context[0] == NULL;
}

/* Whether the words around are all upper case, so that case says nothing. */
static gboolean
is_shouted (const DossierTokens *tokens, const DossierSentence *sentence,
            const DossierMatch *match)
{
  guint words = 0, upper = 0;
  guint first = match->first > sentence->first + 3 ? match->first - 3 : sentence->first;

  for (guint i = first; i < sentence->end && i <= match->last + 3; i++)
    {
      guint32 flags = tokens->items[i].flags;

      if (i >= match->first && i <= match->last)
        continue;
      if ((flags & DOSSIER_TOKEN_WORD) && !(flags & DOSSIER_TOKEN_HANGUL))
        {
          words++;
          upper += (flags & DOSSIER_TOKEN_UPPER) != 0;
        }
    }
  return words >= 3 && upper == words;
}

/* "AI" is no term in "AIR" even where endings may follow every term. */
static gboolean
is_cut_latin (const DossierTokens *tokens, const DossierMatch *match)
{
  const char *end = tokens->text + match->span.end;

  return match->span.end < tokens->items[match->last].span.end && g_ascii_isalnum (end[-1])
         && g_ascii_isalnum (*end);
}

/* "Utlandet" is no loan ("utlån*"): where the text writes its diacritics, a word without them is
 * another word. */
static gboolean
is_other_word (SectorRun *run, const DossierMatch *match, const DossierSectorTerm *term)
{
  const char *text = run->draft->tokens->text;

  if (!term->has_marks
      || dossier_has_marks (text + match->span.start, dossier_span_length (match->span)))
    return FALSE;
  if (run->marked < 0)
    run->marked = dossier_has_marks (text, run->draft->tokens->length);
  return run->marked;
}

/* The parts of a person's name are words too: "Vũ *Hải Quân*". */
static gboolean
is_person (const SectorRun *run, const DossierMentionMark *mention)
{
  return g_array_index (run->draft->analysis->entities, DossierEntityEntry, mention->entity).type
         == DOSSIER_ENTITY_PERSON;
}

/* A mention of an office: "Ministry of Trade", 산업통상자원부. */
static gboolean
is_office (SectorRun *run, const DossierMentionMark *mention)
{
  const DossierTokens *tokens = run->draft->tokens;
  const DossierEntityEntry *entity = &g_array_index (run->draft->analysis->entities,
                                                     DossierEntityEntry, mention->entity);
  guint last = dossier_tokens_find (tokens, mention->span.end - 1);
  guint32 end = tokens->items[last].fold_end;
  DossierMatch match;

  if (entity->type != DOSSIER_ENTITY_ORGANIZATION)
    return FALSE;
  for (guint i = dossier_tokens_find (tokens, mention->span.start);
       i < tokens->n_items && tokens->items[i].span.start < mention->span.end; i++)
    if (dossier_matcher_longest (run->offices, tokens, i, &match))
      return TRUE;
  while (end > tokens->items[last].fold_start
         && tokens->folded->map[end - 1] >= mention->span.end)
    end--;
  return dossier_sector_scheme_ends_as_office (run->scheme, tokens->folded->text, end);
}

/* "minister for industri og handel": one more word and a short one between. */
static gboolean
is_joined (const DossierTokens *tokens, guint head, guint term)
{
  const DossierToken *joint = &tokens->items[term - 1];

  return term - head == 3 && joint->fold_end - joint->fold_start <= SHORT_TERM;
}

/* A title before a person's name: "Minister of Trade Ann Lee". Only words of a
 * name may stand between the head and the term. */
static gboolean
is_title (SectorRun *run, const DossierMatch *match)
{
  const DossierTokens *tokens = run->draft->tokens;
  const DossierMatch *head = NULL;

  for (guint i = run->heads->len; i-- > 0 && head == NULL;)
    if (g_array_index (run->heads, DossierMatch, i).last < match->first)
      head = &g_array_index (run->heads, DossierMatch, i);
  if (head == NULL || match->first - head->first > LONGEST_TITLE)
    return FALSE;
  for (guint i = head->last + 1; i < match->first; i++)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) && !dossier_token_is (tokens, i, ","))
      return FALSE;
  return (tokens->items[match->first].flags & DOSSIER_TOKEN_CAPITAL) != 0
         || match->first == head->last + 1 || is_joined (tokens, head->last, match->first);
}

static gboolean
ends_as_title (const SectorRun *run, guint index)
{
  const DossierTokens *tokens = run->draft->tokens;
  const DossierToken *token = &tokens->items[index];

  return dossier_sector_scheme_ends_as_title (run->scheme,
                                              tokens->folded->text + token->fold_start,
                                              token->fold_end - token->fold_start);
}

/* "Canadian Natural Resources Minister", "klima- og miljøminister": the field before the title.
 * Words of a name may stand between, after a hyphen also others. */
static gboolean
is_title_field (const SectorRun *run, const DossierSentence *sentence, const DossierMatch *match)
{
  const DossierTokens *tokens = run->draft->tokens;
  guint limit = MIN (sentence->end, match->last + LONGEST_FIELD);
  gboolean cut = FALSE;

  for (guint i = match->last; i < limit; i++)
    {
      const DossierToken *token = &tokens->items[i];

      if (ends_as_title (run, i))
        return TRUE;
      if (i == match->last)
        continue;
      if (dossier_token_is (tokens, i, "-") && !(token->flags & DOSSIER_TOKEN_SPACE))
        cut = TRUE;
      else if (!cut && !(token->flags & DOSSIER_TOKEN_CAPITAL)
               && !dossier_token_is (tokens, i, ",")
               && ((token->flags & DOSSIER_TOKEN_PUNCT)
                   || token->fold_end - token->fold_start > SHORT_TERM))
        return FALSE;
    }
  return FALSE;
}

static gboolean
names_an_office (SectorRun *run, const DossierSentence *sentence, const DossierMatch *match)
{
  const GArray *mentions = run->draft->analysis->mentions;

  while (run->mention < mentions->len
         && g_array_index (mentions, DossierMentionMark, run->mention).span.end
                <= sentence->span.start)
    run->mention++;
  for (guint i = run->mention; i < mentions->len; i++)
    {
      const DossierMentionMark *mention = &g_array_index (mentions, DossierMentionMark, i);

      if (mention->span.start >= match->span.end)
        break;
      if (dossier_span_contains (mention->span, match->span))
        return is_person (run, mention) || is_office (run, mention);
    }
  return is_title (run, match) || is_title_field (run, sentence, match);
}

static void
add_finding (SectorRun *run, const DossierMatch *match, const DossierSectorTerm *term,
             gboolean office)
{
  const DossierToken *last = &run->draft->tokens->items[match->last];
  Finding finding = { match->span, term, 0, office };

  /* A stem stands for the whole word, except where particles are glued on. */
  if (!(last->flags & DOSSIER_TOKEN_HANGUL))
    finding.span.end = last->span.end;
  if (!office
      && (term->weight >= dossier_sector_scheme_get_threshold (run->scheme)
          || g_hash_table_add (run->passing, (gpointer) term)))
    finding.share = MIN (term->weight, DOSSIER_SECTOR_LARGEST_SHARE);
  run->weights[term->sector] += finding.share;
  g_array_append_val (run->findings, finding);
}

static void
scan (const SectorRun *run, const DossierMatcher *matcher, DossierWordNotes *words,
      const DossierSentence *sentence, GArray *matches)
{
  g_array_set_size (matches, 0);
  dossier_matcher_scan (matcher, run->draft->tokens, sentence->first, sentence->end,
                        words, matches);
}

static void
read_sentence (SectorRun *run, const DossierSentence *sentence)
{
  const DossierTokens *tokens = run->draft->tokens;
  GArray *matches = run->matches;

  scan (run, run->terms, run->term_words, sentence, matches);
  if (matches->len == 0)
    return;
  scan (run, run->offices, run->office_words, sentence, run->heads);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierMatch *match = &g_array_index (matches, DossierMatch, i);
      const DossierSectorTerm *term = dossier_sector_scheme_get_term (run->scheme, match->value);
      gboolean office;

      if (term == NULL || (!term->stem && is_cut_latin (tokens, match))
          || is_other_word (run, match, term))
        continue;
      if (dossier_span_length (match->span) <= SHORT_TERM && is_shouted (tokens, sentence, match))
        continue;
      office = names_an_office (run, sentence, match);
      for (; term != NULL; term = dossier_sector_scheme_get_term (run->scheme, term->next))
        if (term->context == NULL || has_context (tokens, sentence, term->context))
          add_finding (run, match, term, office);
    }
}

static void
add_mark (SectorRun *run, const Finding *finding)
{
  DossierSectorMark mark = {
    .span = finding->span,
    .sector = dossier_sector_scheme_get (run->scheme, finding->term->sector)->id,
    .weight = run->weights[finding->term->sector],
    .share = finding->share,
    .rule = finding->office                  ? "sector-office"
            : finding->term->context != NULL ? "sector-context"
                                             : "sector-term",
    .why = finding->term->phrase,
  };

  g_array_append_val (run->draft->analysis->sectors, mark);
}

/**
 * dossier_annotate_sectors:
 * @draft: a draft with sentences and mentions
 *
 * Marks the terms of the sector scheme in the body and the captions. The
 * longest term wins, and a term inside a name counts, except inside the name
 * of an office or a title: these say who speaks. A sector whose terms do not
 * add up to the scheme's threshold is left out with all its marks.
 */
void
dossier_annotate_sectors (DossierDraft *draft)
{
  const DossierSectorScheme *scheme = dossier_knowledge_get_sectors (draft->knowledge);
  g_autofree guint *weights = g_new0 (guint, dossier_sector_scheme_get_n (scheme));
  g_autoptr (GArray) findings = g_array_sized_new (FALSE, FALSE, sizeof (Finding), SOME);
  g_autoptr (GHashTable) passing = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) matches = g_array_sized_new (FALSE, FALSE, sizeof (DossierMatch), SOME);
  g_autoptr (GArray) heads = g_array_sized_new (FALSE, FALSE, sizeof (DossierMatch), SOME);
  SectorRun run = {
    .draft = draft,
    .scheme = scheme,
    .weights = weights,
    .findings = findings,
    .passing = passing,
    .terms = dossier_sector_scheme_get_matcher (scheme, draft->language->code),
    .offices = dossier_sector_scheme_get_offices (scheme, draft->language->code),
    .matches = matches,
    .heads = heads,
    .marked = -1,
  };

  run.term_words = dossier_memory_get_phrases (draft->memory, run.terms);
  run.office_words = dossier_memory_get_phrases (draft->memory, run.offices);
  for (guint i = 0; i < draft->sentences->len; i++)
    read_sentence (&run, &g_array_index (draft->sentences, DossierSentence, i));
  for (guint i = 0; i < findings->len; i++)
    {
      const Finding *finding = &g_array_index (findings, Finding, i);

      if (weights[finding->term->sector] >= dossier_sector_scheme_get_threshold (scheme))
        add_mark (&run, finding);
    }
}
