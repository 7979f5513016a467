/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#define LONGEST_APPOSITION 10 /* tokens between commas behind a name */

/* The token behind what is told of a name between commas: "Lee, head of Acme, *said*". */
static guint
skip_apposition (const DossierActorSearch *self, guint behind)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint end = MIN (self->unit->sentence->end, behind + LONGEST_APPOSITION);

  if (behind < end && dossier_token_is (tokens, behind, ","))
    for (guint i = behind + 1; i < end; i++)
      if (dossier_token_is (tokens, i, ","))
        return i + 1;
  return behind;
}

/* "…," Lee said, "…", ông An, giám đốc, nói: who stands between a quotation and the verb of
 * saying. */
static gboolean
closes_quotation (const DossierActorSearch *self, guint mention)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint head = dossier_actor_find_head (self, mention);
  guint verb = skip_apposition (self, dossier_statement_place (self->unit, mention)->last + 1);
  const DossierStatementItem *address = dossier_actor_find_item_before (
      self, head, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE);

  if (address != NULL)
    head = address->first;
  if (head > self->unit->sentence->first + 1 && dossier_token_is (tokens, head - 1, ","))
    head--;
  return head > self->unit->sentence->first + 1
         && tokens->folded->text[tokens->items[head - 1].fold_start] == '"'
         && verb < self->unit->sentence->end
         && (dossier_actor_find_item_before (self, verb, DOSSIER_CUE_SPEECH) != NULL
             || dossier_actor_find_item_before (self, verb + 1, DOSSIER_CUE_SPEECH) != NULL);
}

/* "Foto: *Ann Lie* / NTB": who took the picture says nothing and is not spoken of. */
static gboolean
is_credited (const DossierActorSearch *self, guint mention)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierNameLexicon *names = self->draft->language->names;
  guint first = dossier_statement_place (self->unit, mention)->first;
  const DossierToken *noun;
  DossierEntityType type;

  if (names == NULL || first < self->unit->sentence->first + 2
      || !dossier_token_is (tokens, first - 1, ":"))
    return FALSE;
  noun = &tokens->items[first - 2];
  return dossier_name_lexicon_find_noun (names, DOSSIER_NAME_BEFORE,
                                         tokens->folded->text + noun->fold_start,
                                         noun->fold_end - noun->fold_start, &type)
         && type == DOSSIER_ENTITY_PERSON;
}

/**
 * dossier_statement_find_person:
 * @draft: the draft
 * @unit: a sentence
 *
 * @speaks: (out) (optional): whether a verb of saying stands beside the name
 *
 * Returns: index of the person whom the sentence is about, or
 *   %DOSSIER_NO_ENTITY: who speaks, else the first whose name owns nothing and follows no
 *   preposition
 */
int
dossier_statement_find_person (const DossierDraft *draft, const DossierStatementUnit *unit,
                               gboolean *speaks)
{
  static const DossierStatementItem nothing = { { 0, 0 }, 0, 0, NULL };
  static const DossierStatementVerdict none = { 0 };
  DossierActorSearch search = { draft, unit, &none, &nothing, NULL };
  int person = DOSSIER_NO_ENTITY;

  if (speaks != NULL)
    *speaks = TRUE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (&search, i);
      guint head;

      if (dossier_actor_get_type (&search, (int) mention->entity) != DOSSIER_ENTITY_PERSON)
        continue;
      head = dossier_actor_find_head (&search, i);
      if (dossier_actor_is_possessive (&search, i) || is_credited (&search, i)
          || dossier_actor_find_item_before (&search, head, DOSSIER_CUE_PREPOSITION) != NULL)
        continue;
      if (dossier_actor_find_item_before (&search, head, DOSSIER_CUE_SPEECH) != NULL
          || closes_quotation (&search, i))
        return (int) mention->entity;
      if (person == DOSSIER_NO_ENTITY)
        person = (int) mention->entity;
    }
  if (speaks != NULL)
    *speaks = FALSE;
  return person;
}
