/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

/* Who "the minister" and "he" are. */

#define FARTHEST_NAME 200  /* mentions looked at for "the minister" */
#define LONGEST_ARTICLE 3  /* bytes behind a title that make it definite: "ministeren" */
#define LONGEST_STEM 6     /* bytes of a title that stay in all its forms */

/* How well a role that an entity bears agrees with the words that stand for it. */
static int
compare_role (const char *phrase, const char *role)
{
  gsize phrase_size = strlen (phrase);
  gsize role_size = strlen (role);
  const char *word = strrchr (phrase, ' ');
  char stem[LONGEST_STEM + 1] = { 0 };

  if (g_str_equal (phrase, role)
      || (g_str_has_prefix (phrase, role) && phrase_size - role_size <= LONGEST_ARTICLE))
    return 3;
  if (phrase_size > role_size && g_str_has_suffix (phrase, role)
      && phrase[phrase_size - role_size - 1] == ' ')
    return 2;
  /* "đại sứ" is the "Đại sứ Na Uy". */
  if (role_size > phrase_size && g_str_has_prefix (role, phrase) && role[phrase_size] == ' ')
    return 2;
  word = word != NULL ? word + 1 : phrase;
  if (strlen (word) < LONGEST_STEM)
    return 0;
  memcpy (stem, word, LONGEST_STEM);
  return strstr (role, stem) != NULL ? 1 : 0;
}

static int
compare_roles (const DossierActorSearch *self, char **phrases, int entity)
{
  const char *const *role = g_array_index (self->draft->analysis->entities, DossierEntityEntry,
                                           entity)
                                .roles;
  int best = 0;

  for (; role != NULL && *role != NULL; role++)
    for (char **phrase = phrases; *phrase != NULL; phrase++)
      best = MAX (best, compare_role (*phrase, dossier_statement_fold (self->unit, *role)));
  return best;
}

/* Whether the text gives @entity no title but "party leader", as prime ministers may be too. */
static gboolean
may_bear_another (const DossierActorSearch *self, int entity)
{
  const char *const *leaders = dossier_statement_lexicon_get_leaders (
      self->draft->language->statements);
  const char *const *role = g_array_index (self->draft->analysis->entities, DossierEntityEntry,
                                           entity)
                                .roles;

  for (; role != NULL && *role != NULL; role++)
    {
      gboolean leads = FALSE;

      for (guint i = 0; leaders != NULL && leaders[i] != NULL && !leads; i++)
        leads = compare_role (leaders[i], dossier_statement_fold (self->unit, *role)) > 1;
      if (!leads)
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_actor_find_role:
 * @self: a search
 * @item: a title that stands alone
 * @memory: who was there before
 * @bearer: whether only one who bears the title will do
 *
 * "The Prime Minister" is the last who bears that title.
 *
 * Returns: an entity: whoever acted last where nobody bears it, unless @bearer; or
 *   %DOSSIER_NO_ENTITY
 */
int
dossier_actor_find_role (const DossierActorSearch *self, const DossierStatementItem *item,
                         const DossierStatementMemory *memory, gboolean bearer)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint32 start = tokens->items[item->first].fold_start;
  g_autofree char *phrase = g_strndup (tokens->folded->text + start,
                                       tokens->items[item->last].fold_end - start);
  g_auto (GStrv) phrases = dossier_title_forms_dup (
      dossier_statement_lexicon_get_titles (self->draft->language->statements), phrase);
  guint end = self->unit->mentions[1];
  int found = memory->person;
  int best = found != DOSSIER_NO_ENTITY ? compare_roles (self, phrases, found) : 0;

  for (guint i = end; i-- > 0 && end - i <= FARTHEST_NAME;)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);
      int points;

      if (mention->span.end > item->span.start
          || dossier_actor_get_type (self, (int) mention->entity) != DOSSIER_ENTITY_PERSON)
        continue;
      points = compare_roles (self, phrases, (int) mention->entity);
      if (points > best)
        {
          best = points;
          found = (int) mention->entity;
        }
    }
  /* "*The prime minister* has approved", after a director has signed. */
  if (bearer || dossier_statement_bears (item, DOSSIER_CUE_BORNE)
      || (best == 0 && found != DOSSIER_NO_ENTITY
          && dossier_statement_bears (item, DOSSIER_CUE_SOLE)
          && !may_bear_another (self, found)))
    return best > 0 ? found : DOSSIER_NO_ENTITY;
  /* A headline names nobody: the one who bears the title is named below. */
  for (guint i = end; found == DOSSIER_NO_ENTITY && self->unit->sentence->paragraph == 0
                      && i < self->draft->analysis->mentions->len && i < end + FARTHEST_NAME;
       i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PERSON
          && compare_roles (self, phrases, (int) mention->entity) > 1)
        found = (int) mention->entity;
    }
  return found;
}

/* "*따라서* 총장은": a word that opens sentences is no name. */
static gboolean
is_opener (const DossierActorSearch *self, guint token)
{
  const DossierNameLexicon *names = self->draft->language->names;
  guint n_tokens;

  return names != NULL
         && (dossier_name_lexicon_look (names, self->draft->tokens, token, &n_tokens)
             & DOSSIER_NAME_OPENER)
                != 0;
}

/* 과학부 대표는: the body whose title it is, where it opens the sentence; %DOSSIER_NO_ENTITY for
 * none. */
static int
find_body_before (const DossierActorSearch *self, const DossierStatementItem *item)
{
  guint first = self->unit->mentions[0];
  const DossierMentionMark *mention;

  if (!dossier_statement_has (item, DOSSIER_CUE_ROLE) || first == self->unit->mentions[1]
      || !dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      || dossier_statement_place (self->unit, first)->last + 1 != item->first)
    return DOSSIER_NO_ENTITY;
  mention = dossier_actor_get_mention (self, first);
  return dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_ORGANIZATION
                 && !dossier_actor_is_marked (self, mention->span.end)
                 && !dossier_actor_is_possessive (self, first)
             ? (int) mention->entity
             : DOSSIER_NO_ENTITY;
}

/**
 * dossier_actor_find_person:
 * @self: a search
 * @item: "he", or a title that stands alone
 * @memory: who was there before
 *
 * Returns: who is meant: somebody named before it in the sentence, else earlier; or
 *   %DOSSIER_NO_ENTITY
 */
int
dossier_actor_find_person (const DossierActorSearch *self, const DossierStatementItem *item,
                           const DossierStatementMemory *memory)
{
  int body = find_body_before (self, item);

  if (body != DOSSIER_NO_ENTITY)
    {
      guint first = dossier_statement_place (self->unit, self->unit->mentions[0])->first;
      int bearer = DOSSIER_NO_ENTITY;

      /* "정 산업부 차관은": a family name stands before the body. */
      if (first == self->unit->opening + 1)
        bearer = dossier_actor_find_bearer (self, self->unit->opening, DOSSIER_ENTITY_PERSON);
      if (bearer == DOSSIER_NO_ENTITY)
        bearer = dossier_actor_find_role (self, item, memory, TRUE);
      return bearer != DOSSIER_NO_ENTITY ? bearer : body;
    }
  /* 서 장관은: the name before the title may be no mention. */
  if (dossier_statement_has (item, DOSSIER_CUE_ROLE)
      && dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      && item->first > self->unit->opening
      && dossier_actor_find_mention_at (self, item->first - 1) == NULL
      && (self->draft->tokens->items[item->first - 1].flags & DOSSIER_TOKEN_WORD)
      && !is_opener (self, item->first - 1))
    return dossier_actor_find_bearer (self, item->first - 1, DOSSIER_ENTITY_PERSON);
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.end > item->span.start)
        break;
      if (dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PERSON
          && !dossier_actor_is_possessive (self, i)
          && !dossier_actor_is_governed (self, dossier_actor_find_head (self, i)))
        return (int) mention->entity;
    }
  return dossier_statement_has (item, DOSSIER_CUE_ROLE)
             ? dossier_actor_find_role (self, item, memory, FALSE)
             : memory->person;
}
