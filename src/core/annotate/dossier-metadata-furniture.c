/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-metadata-finder.h"

/* The end of a name may have no capital in a language that writes it so: "Kinh tế & Đời sống". It
 * reaches to the end of the words or to what reserves the rights. */
static DossierMetadataName
read_whole_name (const DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = dossier_metadata_read_name (finder, first, end);
  guint next;

  if (name.first < name.end && finder->layout.names != NULL
      && dossier_name_lexicon_has_tails (finder->layout.names))
    while (name.end < end && (finder->tokens->items[name.end].flags & DOSSIER_TOKEN_WORD)
           && !(dossier_layout_clues_roles (&finder->layout, name.end, &next)
                & DOSSIER_LAYOUT_RIGHTS))
      name.end++;
  return name;
}

/**
 * dossier_metadata_read_origin:
 *
 * Reads the name behind a word for a source: "Source: courier.example". An address may have no
 * capital.
 *
 * Returns: the name
 */
DossierMetadataName
dossier_metadata_read_origin (const DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = read_whole_name (finder, first, end);

  if (name.first == name.end && dossier_layout_clues_is_press (&finder->layout, first, end))
    return (DossierMetadataName) { first, end };
  return name;
}

/* The outlet before the notice, where a slogan stands first. */
static DossierMetadataName
read_holder (const DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = read_whole_name (finder, first, end);
  guint next;

  if (dossier_layout_clues_is_outlet (&finder->layout, name.first, name.end))
    return name;
  for (guint i = name.end + 1; i < end; i++)
    if ((dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_RIGHTS)
        && dossier_layout_clues_is_outlet (&finder->layout, i - 1, i))
      return (DossierMetadataName) { i - 1, i };
  return name;
}

/* A name of a paper in full: letters and addresses may be those of an agency. */
static gboolean
is_paper (const DossierMetadataFinder *finder, DossierMetadataName name)
{
  return dossier_layout_clues_is_outlet (&finder->layout, name.first, name.end)
         && !dossier_layout_clues_is_letters (&finder->layout, name.first, name.end);
}

/* "© 2026 *Fjordline*", "© *Fjordline*. All rights reserved": the foot of a site, not of a text. */
static gboolean
is_site (const DossierMetadataFinder *finder, DossierMetadataName name, guint sign, guint end)
{
  guint next;

  /* "© All Rights Reserved" names nobody. */
  if (!dossier_layout_clues_is_unknown_name (&finder->layout, name.first, name.end)
      || (dossier_layout_clues_roles (&finder->layout, name.first, &next) & DOSSIER_LAYOUT_RIGHTS))
    return FALSE;
  for (guint i = sign; i < end; i++)
    if ((finder->tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
        || (dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_RIGHTS))
      return TRUE;
  return FALSE;
}

/* "© 2026 The Courier", "The Courier © 2026", "Copyright 2026 The Courier", "저작권자(c) 가상통신",
 * "ⓒ'글로벌 신문' 가상경제" */
static void
read_copyright (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;

  for (guint i = first; i < end; i++)
    if (dossier_metadata_is_copyright (finder, i, end))
      {
        guint at = dossier_metadata_skip_quoted (finder, i + 1, end);
        DossierMetadataName name;

        while (at < end && !dossier_metadata_is_name_word (&tokens->items[at])
               && (tokens->items[at].flags & (DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_PUNCT)))
          at++;
        name = read_holder (finder, at, end);
        if (name.first == name.end)
          name = dossier_metadata_read_name (finder, first, i);
        dossier_metadata_take_name (finder,
                                    is_paper (finder, name) || is_site (finder, name, i, end)
                                      ? DOSSIER_CLUE_IMPRINT : DOSSIER_CLUE_COPYRIGHT,
                                    name);
        return;
      }
}

/* "한빛일보 무단전재 및 재배포 금지": who reserves the rights, without a sign. */
static void
read_rights (DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = dossier_metadata_read_name (finder, first, end);
  guint next;

  if (name.first < name.end && name.end < end
      && (dossier_layout_clues_roles (&finder->layout, name.end, &next) & DOSSIER_LAYOUT_RIGHTS)
      && is_paper (finder, name))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_COPYRIGHT, name);
}

/**
 * dossier_metadata_read_contact:
 *
 * Reads who answers questions, for that body has issued the text: "For further information, please
 * contact … of the Ministry of Trade".
 */
void
dossier_metadata_read_contact (DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName best = { first, first };

  for (guint last = first + 1; last <= end; last++)
    {
      guint limit
        = last > first + DOSSIER_METADATA_MAX_BODY ? last - DOSSIER_METADATA_MAX_BODY : first;
      guint i = last;

      /* The shortest that ends here: "Pressevakt i Energidepartementet" is the desk of a body. */
      while (i > limit
             && !(dossier_metadata_is_name_word (&finder->tokens->items[i - 1])
                  && dossier_layout_clues_is_organization (&finder->layout, i - 1, last)))
        i--;
      if (i > limit && last - i + 1 > best.end - best.first)
        best = (DossierMetadataName) { i - 1, last };
    }
  dossier_metadata_take_name (finder, DOSSIER_CLUE_CONTACT, best);
}

/* "한빛일보(http://…)" */
static void
read_addressed (DossierMetadataFinder *finder, guint first, guint end)
{
  guint open = first;

  while (open < end && open < first + DOSSIER_METADATA_MAX_BODY
         && !dossier_metadata_is_mark (finder, open, end, "("))
    open++;
  if (dossier_metadata_is_mark (finder, open, end, "(")
      && dossier_layout_clues_is_press (&finder->layout, first, open))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_SOURCE, (DossierMetadataName) { first, open });
}

static void
take_address (DossierMetadataFinder *finder, const char *address, const char *end)
{
  DossierAnalysis *analysis = finder->draft->analysis;
  gsize n = 0;

  while (address + n < end && !g_ascii_isspace (address[n])
         && (address[n] != ')' || memchr (address, '(', n) != NULL))
    n++;
  if (analysis->source_url == NULL)
    analysis->source_url = g_strndup (address, n);
}

/**
 * dossier_metadata_read_furniture:
 *
 * Reads a line that is no part of the article: who holds its rights, where it was first, who
 * answers questions.
 */
void
dossier_metadata_read_furniture (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;
  const char *line = tokens->text + tokens->items[first].span.start;
  const char *line_end = tokens->text + tokens->items[end - 1].span.end;
  const char *address = g_strstr_len (line, line_end - line, "http");
  gboolean colon;
  guint next, roles;

  while (first + 1 < end && dossier_metadata_is_mark (finder, first, end, "(["))
    first++;
  roles = dossier_layout_clues_roles (&finder->layout, first, &next);
  read_copyright (finder, first, end);
  read_rights (finder, first, end);
  dossier_metadata_read_reporter_outlet (finder, first, end);
  if (roles & DOSSIER_LAYOUT_CONTACT)
    {
      finder->in_contact = TRUE;
      finder->opens_contact = next + 1 == end && dossier_metadata_is_mark (finder, next, end, ":");
    }
  if (finder->in_contact)
    dossier_metadata_read_contact (finder, first, end);
  if ((roles & DOSSIER_LAYOUT_OUTLET) && next < end)
    dossier_metadata_read_cell (finder, first, end);
  if (address != NULL && roles == 0)
    read_addressed (finder, first, end);
  if (!(roles & DOSSIER_LAYOUT_SOURCE) && address != line)
    return;
  colon = dossier_metadata_is_mark (finder, next, end, ":]");
  if (address != line
      && (colon || address != NULL || (finder->tokens->items[first].flags & DOSSIER_TOKEN_UPPER)))
    dossier_metadata_take_name (
      finder, DOSSIER_CLUE_SOURCE,
      dossier_metadata_read_origin (finder, colon ? next + 1 : next, end));
  if (address != NULL)
    take_address (finder, address, line_end);
}

/**
 * dossier_metadata_read_path:
 *
 * Reads the way to the page, which begins with its outlet: "The Courier > Business > Energy".
 */
void
dossier_metadata_read_path (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;

  for (guint i = first + 1; i < end; i++)
    if (dossier_metadata_is_mark (finder, i, end, ">|")
        || dossier_token_is (tokens, i, "›") || dossier_token_is (tokens, i, "»"))
      {
        if (dossier_layout_clues_is_press (&finder->layout, first, i))
          dossier_metadata_take_name (finder, DOSSIER_CLUE_CELL,
                                      (DossierMetadataName) { first, i });
        return;
      }
}
