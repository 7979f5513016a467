/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dateline.h"
#include "dossier-metadata-finder.h"

/* A body may have words in its name that look like no name: "Olje- og energidepartementet". */
static DossierMetadataName
read_body (const DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name;
  guint next;

  if (dossier_layout_clues_is_organization (&finder->layout, first, end))
    return (DossierMetadataName) { first, end };
  name = dossier_metadata_read_name (finder, first, end);
  /* "Thời báo Hàng *hải*": the whole line is a name that may end in small letters. */
  if (name.end > first + 1 && name.end + 1 == end
      && (finder->tokens->items[name.end].flags & DOSSIER_TOKEN_WORD)
      && dossier_layout_clues_roles (&finder->layout, name.end, &next) == 0
      && finder->layout.names != NULL && dossier_name_lexicon_has_tails (finder->layout.names)
      && dossier_layout_clues_is_press (&finder->layout, first, name.end))
    name.end = end;
  return name;
}

/* "(가상=나루통신) 홍길동 기자" below the article. */
static void
read_dateline_below (DossierMetadataFinder *finder, guint first, guint end)
{
  DossierDateline dateline;

  if (!finder->in_body || !dossier_metadata_is_mark (finder, first, end, "([")
      || !dossier_dateline_read (&finder->layout, first, end, &dateline))
    return;
  dossier_metadata_take (finder, DOSSIER_CLUE_SIGNATURE, dateline.agency);
  g_free (dateline.date);
}

/* A bar, or another sign that divides a line where it stands apart. */
static gboolean
divides (const DossierMetadataFinder *finder, guint index, guint end)
{
  static const char *const signs[] = { "-", "/", "•", "·" };
  const DossierToken *items = finder->tokens->items;

  if (index < end && dossier_layout_clues_is_bar (&finder->layout, index))
    return TRUE;
  if (index + 1 >= end || !(items[index].flags & items[index + 1].flags & DOSSIER_TOKEN_SPACE))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (dossier_token_is (finder->tokens, index, signs[i]))
      return TRUE;
  return FALSE;
}

/* "By ANNA BERG": an author in capitals, no agency's letters */
static gboolean
is_shouted (const DossierMetadataFinder *finder, DossierMetadataName name)
{
  const DossierToken *items = finder->tokens->items;

  return name.end == name.first + 2 && (items[name.first + 1].flags & DOSSIER_TOKEN_UPPER)
         && (items[name.first + 1].flags & DOSSIER_TOKEN_SPACE)
         && !dossier_layout_clues_is_press (&finder->layout, name.first, name.end);
}

/* "Anna Berg/The Courier": the paper beside the author, no name with a stroke. */
static gboolean
is_author_and_paper (const DossierMetadataFinder *finder, guint first, guint end)
{
  for (guint i = first + 2; i + 1 < end; i++)
    if (dossier_metadata_is_mark (finder, i, end, "/"))
      return dossier_layout_clues_is_press (&finder->layout, i + 1, end)
             && !dossier_layout_clues_is_outlet (&finder->layout, first, i)
             && !dossier_layout_clues_is_organization (&finder->layout, first, i);
  return FALSE;
}

/**
 * dossier_metadata_read_cell:
 *
 * Reads one part of a header line between bars: "대학저널 | 2024-03-12", "News | 3 June | Ministry of
 * Trade", "Posted on: 12 June by PIB".
 */
void
dossier_metadata_read_cell (DossierMetadataFinder *finder, guint first, guint end)
{
  guint next;
  guint roles = dossier_layout_clues_roles (&finder->layout, first, &next);
  DossierMetadataName name;

  if (roles & (DOSSIER_LAYOUT_OUTLET | DOSSIER_LAYOUT_SOURCE))
    {
      if (dossier_metadata_is_mark (finder, next, end, ":=")
          || dossier_layout_clues_is_article (&finder->layout, next, end))
        next++;
      name = read_body (finder, next, end);
      dossier_metadata_take_name (
        finder, (roles & DOSSIER_LAYOUT_OUTLET) ? DOSSIER_CLUE_OUTLET : DOSSIER_CLUE_SOURCE, name);
      return;
    }
  for (guint i = first; i < end; i++)
    if ((dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_BYLINE)
        && next < end && (finder->tokens->items[next].flags & DOSSIER_TOKEN_UPPER))
      {
        name = dossier_metadata_read_name (finder, next, end);
        if (!is_shouted (finder, name))
          dossier_metadata_take_name (finder, DOSSIER_CLUE_BYLINE, name);
      }
  name = read_body (finder, first, end);
  if (roles == 0 && name.end == end && !is_author_and_paper (finder, first, end)
      && (dossier_layout_clues_is_outlet (&finder->layout, first, end)
          || dossier_layout_clues_is_organization (&finder->layout, first, end)))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_CELL, name);
}

static void
read_cells (DossierMetadataFinder *finder, guint first, guint end)
{
  for (guint i = first; i <= end; i++)
    if (i == end || divides (finder, i, end))
      {
        if (first < i)
          dossier_metadata_read_cell (finder, first, i);
        first = i + 1;
      }
}

/* "한빛일보 2024.03.12", "The Courier, March 12, 2024": the outlet beside its date, with no sign
 * between them or one that does not divide other lines. */
static void
read_beside_date (DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = dossier_metadata_read_name (finder, first, end);

  if (name.first < name.end && name.end < end
      && ((finder->tokens->items[name.end].flags & DOSSIER_TOKEN_NUMBER)
          || (dossier_metadata_is_mark (finder, name.end, end, ",")
              && dossier_metadata_holds_number (finder, name.end, end)))
      && dossier_layout_clues_is_press (&finder->layout, name.first, name.end))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_CELL, name);
}

/* "Baku, March 12, 2026, FJORDTAC": the agency behind town and day. */
static void
read_behind_date (DossierMetadataFinder *finder, guint first, guint end)
{
  guint name = end;

  while (name > first && !dossier_metadata_is_mark (finder, name - 1, end, ","))
    name--;
  if (name > first + 1 && name < end
      && (finder->tokens->items[name - 2].flags & DOSSIER_TOKEN_NUMBER)
      && dossier_metadata_read_name (finder, name, end).end == end
      && dossier_layout_clues_is_press (&finder->layout, name, end))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_CELL, (DossierMetadataName) { name, end });
}

/* "Harbour & Shipping" at the very top of the page, above a headline in small letters. Without such
 * a sign two words may be a rubric or the author, and a language whose names may end in small
 * letters has rubrics that look so too. */
static void
read_top (DossierMetadataFinder *finder, guint first, guint end)
{
  if (first != 0 || !finder->reads_top
      || (finder->layout.names != NULL && dossier_name_lexicon_has_tails (finder->layout.names)))
    return;
  for (guint i = first + 1; i + 1 < end; i++)
    if (dossier_metadata_is_mark (finder, i, end, "&")
        && dossier_layout_clues_is_unknown_name (&finder->layout, first, end))
      dossier_metadata_take_name (finder, DOSSIER_CLUE_TOP, (DossierMetadataName) { first, end });
}

/**
 * dossier_metadata_read_header:
 *
 * Reads a header line. Above the article it names the outlet; one of names alone below it is the
 * author's.
 */
void
dossier_metadata_read_header (DossierMetadataFinder *finder, guint first, guint end)
{
  guint next, roles;
  DossierMetadataName name;

  if (dossier_layout_clues_is_calendar (&finder->layout, first, end))
    return;
  read_dateline_below (finder, first, end);
  while (first + 1 < end && dossier_metadata_is_mark (finder, first, end, "(["))
    first++;
  roles = dossier_layout_clues_roles (&finder->layout, first, &next);
  dossier_metadata_read_byline (finder, first, end);
  read_cells (finder, first, end);
  read_beside_date (finder, first, end);
  read_behind_date (finder, first, end);
  if (roles
        & (DOSSIER_LAYOUT_TOOL | DOSSIER_LAYOUT_BYLINE | DOSSIER_LAYOUT_OUTLET
           | DOSSIER_LAYOUT_SOURCE)
      || dossier_metadata_read_reporter_outlet (finder, first, end)
      || dossier_metadata_holds_number (finder, first, end)
      || ((roles & DOSSIER_LAYOUT_STAMP) && next == end))
    return;
  if (dossier_metadata_read_agency_beside (finder, first, end) && finder->in_body)
    return;
  name = read_body (finder, first, end);
  if (name.first == name.end
      || dossier_layout_clues_is_part_of_site (&finder->layout, name.first, name.end))
    return;
  if (name.end == end && finder->n_lone < DOSSIER_METADATA_MAX_LONE)
    finder->lone[finder->n_lone++] = dossier_metadata_name_span (finder, name);
  if (dossier_layout_clues_is_organization (&finder->layout, name.first, name.end)
      || dossier_layout_clues_is_outlet (&finder->layout, name.first, name.end))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_MASTHEAD, name);
  else if (finder->in_body && name.end == end
           && dossier_layout_clues_ends_as_body (&finder->layout, name.first, end))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_CELL, name);
  else if (!finder->in_body)
    read_top (finder, first, end);
  else if (name.end == end || dossier_metadata_is_mark (finder, name.end, end, ",/|(-"))
    dossier_metadata_set_byline (finder, name);
}
