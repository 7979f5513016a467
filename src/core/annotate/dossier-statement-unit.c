/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* Cues of a sentence that there is room for at once. */
#define SOME_CUES 32

/* Tokens from an article to its noun: "the South Korean battery maker". */
#define LONGEST_ATTRIBUTE 4

/* Steps @next to the first mark of @marks in the sentence and gives its marks. */
static void
take_marks (const GArray *marks, gsize size, DossierSpan span, guint *next, guint range[2])
{
  guint end;

  while (*next < marks->len
         && ((DossierSpan *) (gpointer) (marks->data + *next * size))->end <= span.start)
    (*next)++;
  for (end = *next; end < marks->len; end++)
    if (((DossierSpan *) (gpointer) (marks->data + end * size))->start >= span.end)
      break;
  range[0] = *next;
  range[1] = end;
}

/* "the South Korean battery *maker*": the first token of a word that counts only behind a
 * nationality and, before this, an article. */
static gboolean
find_attributed (const DossierDraft *draft, const DossierSentence *sentence, guint *first)
{
  const DossierTokens *tokens = draft->tokens;
  const DossierNameLexicon *names = draft->language->names;
  const char *const *articles
      = dossier_statement_lexicon_get_articles (draft->language->statements);
  gboolean national = FALSE;

  for (guint i = *first; names != NULL && i-- > sentence->first && *first - i <= LONGEST_ATTRIBUTE;)
    {
      const DossierToken *token = &tokens->items[i];

      if (!(token->flags & DOSSIER_TOKEN_WORD))
        return FALSE;
      for (guint j = 0; articles[j] != NULL; j++)
        if (dossier_token_is (tokens, i, articles[j]))
          {
            *first = i;
            return national;
          }
      national |= dossier_name_lexicon_get_nationality (
                      names, tokens->folded->text + token->fold_start,
                      token->fold_end - token->fold_start)
                  != NULL;
    }
  return FALSE;
}

static void
read_unit (DossierStatementReader *self, const DossierSentence *sentence,
           DossierStatementUnit *unit)
{
  const DossierDraft *draft = self->draft;
  const DossierStatementLexicon *lexicon = draft->language->statements;
  GArray *matches = self->matches;
  guint n_items = 0;

  g_array_set_size (matches, 0);
  dossier_matcher_scan (dossier_statement_lexicon_get_matcher (lexicon), draft->tokens,
                        sentence->first, sentence->end, self->words, matches);
  unit->sentence = sentence;
  unit->roles = 0;
  unit->turns = 0;
  g_array_set_size (unit->items, matches->len);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierMatch *match = &g_array_index (matches, DossierMatch, i);
      const DossierCue *cue = dossier_statement_lexicon_get_cue (lexicon, match->value);
      DossierStatementItem item = { match->span, match->first, match->last, cue };

      if (dossier_statement_bears (&item, DOSSIER_CUE_ATTRIBUTED))
        {
          if (!find_attributed (draft, sentence, &item.first))
            continue;
          item.span.start = draft->tokens->items[item.first].span.start;
        }
      unit->roles |= cue->roles;
      unit->turns |= cue->turns;
      g_array_index (unit->items, DossierStatementItem, n_items++) = item;
    }
  g_array_set_size (unit->items, n_items);
  take_marks (draft->analysis->mentions, sizeof (DossierMentionMark), sentence->span,
              &self->mention, unit->mentions);
  g_array_set_size (unit->places, 0);
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      DossierSpan span = g_array_index (draft->analysis->mentions, DossierMentionMark, i).span;
      DossierStatementPlace place = {
        unit->places->len == 0 ? sentence->first : dossier_statement_place (unit, i - 1)->last
      };

      /* Mentions are in order, so the walk over the sentence goes on where it was. */
      while (place.first + 1 < sentence->end
             && draft->tokens->items[place.first].span.end <= span.start)
        place.first++;
      for (place.last = place.first; place.last + 1 < sentence->end;)
        if (draft->tokens->items[place.last + 1].span.start < span.end)
          place.last++;
        else
          break;
      g_array_append_val (unit->places, place);
    }
  take_marks (draft->analysis->times, sizeof (DossierTimeMark), sentence->span, &self->time,
              unit->times);
  take_marks (draft->analysis->sectors, sizeof (DossierSectorMark), sentence->span, &self->sector,
              unit->sectors);
  unit->opening = dossier_statement_find_opening (draft, unit);
}

/* Cues inside names say nothing: "Planning Institute", "Visit Norway". */
static void
drop_named_cues (const DossierDraft *draft, DossierStatementUnit *unit)
{
  const GArray *mentions = draft->analysis->mentions;

  for (guint i = unit->items->len; i-- > 0;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      for (guint j = unit->mentions[0]; j < unit->mentions[1]; j++)
        if (dossier_span_contains (g_array_index (mentions, DossierMentionMark, j).span,
                                   item->span))
          {
            g_array_remove_index (unit->items, i);
            break;
          }
    }
}

/**
 * dossier_statement_reader_init:
 * @self: a reader that is not in use
 * @draft: a draft with sentences, mentions, times and sectors, in a language with a lexicon
 * @unit: (out): a unit to read into
 *
 * Makes ready for the first sentence.
 */
void
dossier_statement_reader_init (DossierStatementReader *self, const DossierDraft *draft,
                               DossierStatementUnit *unit)
{
  *self = (DossierStatementReader) {
    .draft = draft,
    .words = dossier_memory_get_phrases (
        draft->memory, dossier_statement_lexicon_get_matcher (draft->language->statements)),
    .matches = g_array_sized_new (FALSE, FALSE, sizeof (DossierMatch), SOME_CUES),
  };
  *unit = (DossierStatementUnit) {
    .items = g_array_sized_new (FALSE, FALSE, sizeof (DossierStatementItem), SOME_CUES),
    .places = g_array_new (FALSE, FALSE, sizeof (DossierStatementPlace)),
    .amounts = g_array_new (FALSE, FALSE, sizeof (DossierSpan)),
    .folded = g_hash_table_new_full (NULL, NULL, NULL, g_free),
  };
}

/**
 * dossier_statement_reader_clear:
 * @self: a reader
 * @unit: the unit that it read into
 *
 * Frees what both hold.
 */
void
dossier_statement_reader_clear (DossierStatementReader *self, DossierStatementUnit *unit)
{
  g_array_unref (self->matches);
  g_array_unref (unit->items);
  g_array_unref (unit->places);
  g_array_unref (unit->amounts);
  g_hash_table_unref (unit->folded);
}

/**
 * dossier_statement_reader_read:
 * @self: a reader
 * @sentence: the next sentence
 * @unit: the unit
 *
 * Reads the cues, marks and amounts of a sentence.
 */
void
dossier_statement_reader_read (DossierStatementReader *self, const DossierSentence *sentence,
                               DossierStatementUnit *unit)
{
  read_unit (self, sentence, unit);
  drop_named_cues (self->draft, unit);
  g_array_set_size (unit->amounts, 0);
  dossier_statement_find_amounts (self->draft, unit, unit->amounts);
}

/**
 * dossier_statement_has_somebody:
 * @unit: a sentence
 *
 * Returns: whether it names anybody or has a word that stands for somebody
 */
gboolean
dossier_statement_has_somebody (const DossierStatementUnit *unit)
{
  return unit->mentions[1] > unit->mentions[0] || (unit->roles & DOSSIER_CUE_REFERENCE);
}
