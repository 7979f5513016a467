/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-work.h"

/* An item of a list may be a name: a word of three syllables or more that
 * says nothing else. */
static gboolean
can_be_name (const DossierNameWork *work, guint index)
{
  const DossierNameReading *reading = &work->readings[index];

  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANGUL)
         && dossier_names_strip (work, index) >= 9
         && (reading->words & (DOSSIER_NAME_OPENER | DOSSIER_NAME_NOT | DOSSIER_NAME_FIELD)) == 0
         && reading->heads == 0;
}

static void
add_body (DossierNameWork *work, guint index, const char *rule, DossierSpan why)
{
  const DossierToken *token = dossier_names_token (work, index);
  DossierCandidate *candidate = dossier_names_add (
      work, index, index, DOSSIER_ENTITY_ORGANIZATION, DOSSIER_NAME_CUED, rule);

  candidate->span.end = token->span.start + (guint32) dossier_names_strip (work, index);
  candidate->why = dossier_names_quote (work, why);
}

/* The noun "companies" within four words behind "and others". Gives its
 * token, 0 for none. */
static guint
find_kind (const DossierNameWork *work, guint cue, guint end)
{
  for (guint i = cue + 1; i < end && i < cue + 5; i++)
    {
      DossierEntityType type;
      gsize length;
      const char *folded = dossier_names_folded (work, i, &length);

      if (!dossier_names_has (work, i, DOSSIER_TOKEN_WORD))
        return 0;
      if (dossier_name_lexicon_find_noun (work->lexicon, DOSSIER_NAME_AFTER, folded,
                                          dossier_names_strip (work, i), &type))
        return type == DOSSIER_ENTITY_ORGANIZATION ? i : 0;
    }
  return 0;
}

/* "동방정밀과 누리모터스 등 현지 기업": the items of a list of bodies. */
static void
read_list (DossierNameWork *work, guint cue, guint first, guint end)
{
  guint kind = find_kind (work, cue, end), at = cue;

  if (kind == 0)
    return;
  while (at > first)
    {
      guint item = at - 1;
      gsize length;

      if (!can_be_name (work, item))
        break;
      dossier_names_folded (work, item, &length);
      /* Only the last item stands bare; the others lead on to the next. */
      if (at < cue && dossier_names_mark (work, at) == 0
          && dossier_names_strip (work, item) == length)
        break;
      if (work->owners[item] < 0 && dossier_names_known_at (work, item) == NULL)
        add_body (work, item, "in-list", dossier_names_token (work, kind)->span);
      at = item;
      if (at > first
          && (dossier_names_mark (work, at - 1) == ',' || dossier_names_is_middle_dot (work, at - 1)))
        at--;
    }
}

/* "[바이오나루=정하람 기자]", "(대전=가상통신)": who brings the news. */
static gboolean
is_source (const DossierNameWork *work, guint index, guint first, guint end)
{
  gunichar before = index > first ? dossier_names_mark (work, index - 1) : 0;
  gunichar after = index + 1 < end ? dossier_names_mark (work, index + 1) : 0;

  return (before == '[' && after == '=') || (before == '=' && after == ')');
}

/**
 * dossier_names_find_listed:
 * @work: the work
 * @first: first token of a sentence
 * @end: the token after its last
 *
 * Where a language has no capitals, finds bodies by the list they stand in
 * and by the marks of a news agency's line.
 */
void
dossier_names_find_listed (DossierNameWork *work, guint first, guint end)
{
  if (dossier_name_lexicon_has_capitals (work->lexicon))
    return;
  for (guint i = first; i < end; i++)
    {
      if (work->readings[i].words & DOSSIER_NAME_LIST_CUE)
        read_list (work, i, first, end);
      else if (can_be_name (work, i) && is_source (work, i, first, end)
               && dossier_names_known_at (work, i) == NULL)
        add_body (work, i, "before-person", dossier_names_token (work, i)->span);
    }
}
