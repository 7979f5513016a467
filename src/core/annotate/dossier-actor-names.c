/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

#define LONGEST_ROLE 16     /* tokens of a title before a name */
#define LONGEST_ATTRIBUTE 3 /* "the new Norwegian" */
#define LONGEST_SAID 2      /* tokens from a name to the verb of saying: "Lee also said" */

static gboolean
starts_with (const DossierTokens *tokens, guint32 at, guint32 end, const char *text)
{
  gsize length = strlen (text);

  return end - at >= length && memcmp (tokens->folded->text + at, text, length) == 0;
}

/* The folded place behind a name and whatever closes around it. */
static guint32
find_behind (const DossierTokens *tokens, guint32 byte, guint *index)
{
  guint i = dossier_tokens_find (tokens, byte - 1);
  const DossierToken *token = &tokens->items[i];
  guint32 at = token->fold_end;

  if (token->span.end > byte)
    for (at = token->fold_start; at < token->fold_end && tokens->folded->map[at] < byte;)
      at++;
  else
    while (i + 1 < tokens->n_items && !(tokens->items[i + 1].flags & DOSSIER_TOKEN_SPACE)
           && (tokens->items[i + 1].flags & DOSSIER_TOKEN_PUNCT)
           && strchr (")'\"", tokens->folded->text[tokens->items[i + 1].fold_start]) != NULL
           && tokens->folded->text[tokens->items[i + 1].fold_start] != '\'')
      at = tokens->items[++i].fold_end;
  if (at == tokens->items[i].fold_end && i + 1 < tokens->n_items
      && !(tokens->items[i + 1].flags & DOSSIER_TOKEN_SPACE))
    at = tokens->items[++i].fold_start;
  *index = i;
  return at;
}

/**
 * dossier_actor_has_ending:
 * @self: a search
 * @end: the byte behind a name
 * @endings: (array zero-terminated=1): folded endings
 *
 * Ann's, Norges, 한국의.
 *
 * Returns: whether one of the endings and no more letters stand behind the name
 */
gboolean
dossier_actor_has_ending (const DossierActorSearch *self, guint32 end, const char *const *endings)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint index;
  guint32 at = find_behind (tokens, end, &index);
  guint32 limit = index + 1 < tokens->n_items ? tokens->items[index + 1].fold_end
                                              : tokens->items[index].fold_end;

  for (guint i = 0; endings[i] != NULL; i++)
    if (starts_with (tokens, at, limit, endings[i]))
      {
        guint32 after = at + (guint32) strlen (endings[i]);

        if (after >= tokens->folded->length || !g_ascii_isalnum (tokens->folded->text[after]))
          return TRUE;
      }
  return FALSE;
}

/**
 * dossier_actor_is_possessive:
 * @self: a search
 * @mention: index of a mention in the sentence
 *
 * Returns: whether the name owns what follows: Ann's, Norges, 한국의
 */
gboolean
dossier_actor_is_possessive (const DossierActorSearch *self, guint mention)
{
  DossierStatementPlace *place = dossier_statement_place (self->unit, mention);

  if (place->owns == DOSSIER_OWNS_UNKNOWN)
    place->owns = dossier_actor_has_ending (self,
                                            dossier_actor_get_mention (self, mention)->span.end,
                                            dossier_statement_lexicon_get_possessives (
                                                self->draft->language->statements))
                    ? DOSSIER_OWNS_NEXT : DOSSIER_OWNS_NOTHING;
  return place->owns == DOSSIER_OWNS_NEXT;
}

/* Whether what goes on behind a name, to the end of its word, is one of @endings. */
static gboolean
goes_on_with (const DossierActorSearch *self, guint32 end, const char *const *endings)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint index;
  guint32 at = find_behind (tokens, end, &index);
  guint32 limit = tokens->items[index].fold_end;

  for (guint i = 0; endings[i] != NULL; i++)
    if (limit - at == strlen (endings[i]) && starts_with (tokens, at, limit, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * dossier_actor_is_oblique:
 * @self: a search
 * @end: byte behind a name
 *
 * Returns: whether an ending tells that the name is no subject: 에서, 에게
 */
gboolean
dossier_actor_is_oblique (const DossierActorSearch *self, guint32 end)
{
  return goes_on_with (self, end,
                       dossier_statement_lexicon_get_obliques (
                           self->draft->language->statements));
}

/**
 * dossier_actor_is_marked:
 * @self: a search
 * @end: byte behind a name, a title or a pronoun
 *
 * Returns: whether an ending marks it as the subject: 은, 는, 이, 가
 */
gboolean
dossier_actor_is_marked (const DossierActorSearch *self, guint32 end)
{
  return goes_on_with (self, end,
                       dossier_statement_lexicon_get_subject_marks (
                           self->draft->language->statements));
}

/**
 * dossier_actor_is_article:
 * @self: a search
 * @index: a token
 *
 * Returns: whether it is an article: "the", "en"
 */
gboolean
dossier_actor_is_article (const DossierActorSearch *self, guint index)
{
  const char *const *articles
      = dossier_statement_lexicon_get_articles (self->draft->language->statements);

  for (; *articles != NULL; articles++)
    if (dossier_token_is (self->draft->tokens, index, *articles))
      return TRUE;
  return FALSE;
}

/* Whether the two tokens before @first are a sign of possession: the "'s" of
 * "Norway's Ministry". */
static gboolean
follows_owner (const DossierActorSearch *self, guint first)
{
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *marks
      = dossier_statement_lexicon_get_possessives (self->draft->language->statements);
  guint32 start = tokens->items[first - 2].fold_start, end = tokens->items[first - 1].fold_end;

  for (; *marks != NULL; marks++)
    if (strlen (*marks) == end - start
        && memcmp (tokens->folded->text + start, *marks, end - start) == 0)
      return TRUE;
  return FALSE;
}

/* "*Japans* minister Kim Oh": the mention before, where an ending makes it an owner. */
static int
find_owner (const DossierActorSearch *self, guint mention)
{
  if (mention == self->unit->mentions[0]
      || dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      || !dossier_actor_is_possessive (self, mention - 1))
    return -1;
  return (int) mention - 1;
}

static guint
look_for_head (const DossierActorSearch *self, guint mention)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint first = dossier_statement_place (self->unit, mention)->first;
  const char *role = mention < self->draft->roles->len
                         ? g_ptr_array_index (self->draft->roles, mention)
                         : NULL;
  guint lowest = self->unit->sentence->first;
  const char *folded = role != NULL ? dossier_statement_fold (self->unit, role) : NULL;
  int owner = find_owner (self, mention);

  /* Where the head stands last, a title before the name is that of the one before: "윤 총리와
   * 산드비켄 총리는". */
  if (folded != NULL && *folded != '\0'
      && !dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    for (guint i = first; i-- > lowest && first - i <= LONGEST_ROLE;)
      if (starts_with (tokens, tokens->items[i].fold_start, tokens->items[first].fold_start,
                       folded))
        {
          first = i;
          break;
        }
  /* "av *miljø- og* utviklingsminister Ola Li" */
  if (first >= lowest + 3 && dossier_token_is (tokens, first - 2, "-")
      && !(tokens->items[first - 2].flags & DOSSIER_TOKEN_SPACE)
      && dossier_actor_find_item_before (self, first, DOSSIER_CUE_CONJUNCTION) != NULL)
    first -= 3;
  /* "Norway's Ministry of Energy": what governs the owner governs the owned. */
  if (first >= lowest + 3 && follows_owner (self, first))
    first -= 3;
  else if (owner >= 0 && dossier_statement_place (self->unit, (guint) owner)->last + 1 == first)
    first = dossier_statement_place (self->unit, (guint) owner)->first;
  for (guint i = 0; i < LONGEST_ATTRIBUTE && first > lowest; i++)
    {
      guint32 flags = tokens->items[first - 1].flags;

      /* "by *Dr.* Ann Lee" */
      if (first > lowest + 1 && dossier_token_is (tokens, first - 1, ".")
          && !(flags & DOSSIER_TOKEN_SPACE)
          && (tokens->items[first - 2].flags & DOSSIER_TOKEN_CAPITAL))
        {
          first -= 2;
          continue;
        }
      if (!(flags & DOSSIER_TOKEN_WORD)
          || (self->verb->first <= first - 1 && first - 1 <= self->verb->last)
          /* "Đại sứ Việt Nam tại *Italy* Lê An": no attribute of the name */
          || (first <= self->verb->first && dossier_actor_find_mention_at (self, first - 1) != NULL)
          || !((flags & DOSSIER_TOKEN_CAPITAL) || dossier_actor_is_article (self, first - 1)))
        break;
      first--;
    }
  return first;
}

/**
 * dossier_actor_find_head:
 * @self: a search
 * @mention: index of a mention in the sentence
 *
 * Returns: its first token with its title, its owner and its attributes:
 *   "Norway's new Minister of Trade Ann Lee"
 */
guint
dossier_actor_find_head (const DossierActorSearch *self, guint mention)
{
  DossierStatementPlace *place = dossier_statement_place (self->unit, mention);

  if (place->head_limit != self->verb->last + 1)
    {
      place->head = look_for_head (self, mention);
      place->head_limit = self->verb->last + 1;
    }
  return place->head;
}

/**
 * dossier_actor_find_item_before:
 * @self: a search
 * @index: a token
 * @roles: roles, one of which is wanted
 *
 * Returns: (nullable): the cue that ends right before the token, or begins there as a
 *   capitalised word that was taken for a name's
 */
const DossierStatementItem *
dossier_actor_find_item_before (const DossierActorSearch *self, guint index, guint32 roles)
{
  /* Most sentences have no cue of most roles. */
  if ((self->unit->roles & roles) == 0)
    return NULL;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > index)
        break;
      if ((item->last + 1 == index || item->first == index)
          && dossier_statement_has (item, roles))
        return item;
    }
  return NULL;
}

/* "the government *of*", "The government *in*"; but "The plant *in*" and "one of the enterprises
 * *in*" tell only where these are. */
static gboolean
has_subject_before (const DossierActorSearch *self, const DossierStatementItem *preposition)
{
  const DossierStatementItem *noun = dossier_actor_find_item_before (
      self, preposition->first, DOSSIER_CUE_COUNTRY | DOSSIER_CUE_BODY | DOSSIER_CUE_GROUP);

  return noun != NULL
         && (!dossier_statement_has (preposition, DOSSIER_CUE_LOCATION)
             || (noun->first <= self->unit->opening + 1
                 && (dossier_statement_has (noun, DOSSIER_CUE_COUNTRY)
                     || dossier_statement_bears (noun, DOSSIER_CUE_GOVERNMENT))));
}

/**
 * dossier_actor_skip_place_noun:
 * @self: a search
 * @first: first token of a name
 *
 * "tại *thủ đô* Oslo": the noun of a place belongs to the name behind it, where
 * names follow such nouns.
 *
 * Returns: the noun's first token, @first for none
 */
guint
dossier_actor_skip_place_noun (const DossierActorSearch *self, guint first)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierNameLexicon *names = self->draft->language->names;
  DossierEntityType type;

  if (names == NULL || !dossier_name_lexicon_has_tails (names))
    return first;
  for (guint n = 2; n > 0; n--)
    if (first > self->unit->opening + n
        && dossier_name_lexicon_find_noun (
            names, DOSSIER_NAME_BEFORE, tokens->folded->text + tokens->items[first - n].fold_start,
            tokens->items[first - 1].fold_end - tokens->items[first - n].fold_start, &type)
        && type == DOSSIER_ENTITY_PLACE)
      return first - n;
  return first;
}

/**
 * dossier_actor_is_governed:
 * @self: a search
 * @first: first token of a name
 *
 * Returns: whether it stands behind a preposition, unless this tells who says it
 *   ("according to Acme") or whose representatives or government act ("the government
 *   of Norway")
 */
gboolean
dossier_actor_is_governed (const DossierActorSearch *self, guint first)
{
  const DossierStatementItem *preposition = dossier_actor_find_item_before (
      self, dossier_actor_skip_place_noun (self, first), DOSSIER_CUE_PREPOSITION);

  return preposition != NULL && !dossier_statement_has (preposition, DOSSIER_CUE_SPEECH)
         && dossier_actor_find_item_before (self, first, DOSSIER_CUE_REPRESENTATIVE) == NULL
         && !has_subject_before (self, preposition);
}

/**
 * dossier_actor_is_source:
 * @self: a search
 * @first: first token of a name
 *
 * Returns: whether it tells who says so: "according to Acme"
 */
gboolean
dossier_actor_is_source (const DossierActorSearch *self, guint first)
{
  const DossierStatementItem *preposition = dossier_actor_find_item_before (
      self, first, DOSSIER_CUE_PREPOSITION);

  return preposition != NULL && dossier_statement_has (preposition, DOSSIER_CUE_SPEECH);
}

/**
 * dossier_actor_speaks_behind:
 * @self: a search
 * @first: first token of a name with its title, or of a word for somebody
 * @last: its last token
 *
 * Returns: whether it closes what is said: "…, Ann Lee said", "…," she added
 */
gboolean
dossier_actor_speaks_behind (const DossierActorSearch *self, guint first, guint last)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierStatementItem *address;
  char mark;

  address = dossier_actor_find_item_before (self, first, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE);
  if (address != NULL)
    first = address->first;
  if (first <= self->unit->opening)
    return FALSE;
  mark = tokens->folded->text[tokens->items[first - 1].fold_start];
  if (mark != ',' && mark != '"')
    return FALSE;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > last && item->first - last <= LONGEST_SAID)
        return dossier_statement_has (item, DOSSIER_CUE_SPEECH)
               && !dossier_statement_has_break (tokens, last + 1, item->first);
    }
  return FALSE;
}

/**
 * dossier_actor_find_mention_at:
 * @self: a search
 * @index: a token
 *
 * Returns: (nullable): the mention it belongs to
 */
const DossierMentionMark *
dossier_actor_find_mention_at (const DossierActorSearch *self, guint index)
{
  guint32 byte = self->draft->tokens->items[index].span.start;

  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.start <= byte && byte < mention->span.end)
        return mention;
    }
  return NULL;
}
