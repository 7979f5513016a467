/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-metadata-finder.h"

/* Whether a name may be an outlet's where the outlet speaks of itself. Without capitals its ending
 * must say so, unless a colon stands before it; with them a colon stands before a person: "Tổng
 * Biên tập: Minh Anh". */
static gboolean
may_be_outlet (const DossierMetadataFinder *finder, DossierMetadataName name, gboolean colon)
{
  const DossierLayoutClues *clues = &finder->layout;
  guint next;

  /* "Follow LinkedIn" is a button. */
  if (name.first == name.end
      || ((dossier_layout_clues_roles (clues, name.first, &next) & DOSSIER_LAYOUT_TOOL)
          && next >= name.end)
      || dossier_layout_clues_is_part_of_site (clues, name.first, name.end)
      || dossier_layout_clues_is_place (clues, name.first, name.end))
    return FALSE;
  if (finder->tokens->items[name.first].flags & DOSSIER_TOKEN_HANGUL)
    return colon || dossier_layout_clues_is_press (clues, name.first, name.end);
  return dossier_layout_clues_is_press (clues, name.first, name.end)
         || (!colon && dossier_layout_clues_is_unknown_name (clues, name.first, name.end)
             && (name.end == name.first + 1
                 || !dossier_layout_clues_may_be_person (clues, name.first, name.end)))
         || dossier_layout_clues_is_organization (clues, name.first, name.end);
}

/* "제호 바다소리 *발행인* 김철수": the next word of the imprint ends the name. */
static DossierMetadataName
read_name (const DossierMetadataFinder *finder, guint first, guint end)
{
  static const guint strange = DOSSIER_LAYOUT_IMPRINT | DOSSIER_LAYOUT_SELF;
  DossierMetadataName name = dossier_metadata_read_name (finder, first, end);
  guint next;

  for (guint i = name.first + 1; i < name.end; i++)
    if (dossier_layout_clues_roles (&finder->layout, i, &next) & strange)
      name.end = i;
  return name;
}

/**
 * dossier_metadata_read_self:
 *
 * Reads a line in which the outlet speaks of itself to its readers: "Follow The Courier on
 * Facebook", "Editor of The Courier: Anna Berg", "The Courier is not responsible for other sites".
 */
void
dossier_metadata_read_self (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierToken *items = finder->tokens->items;
  DossierMetadataName name;
  guint next;

  for (guint i = first; i < end; i++)
    {
      guint roles = dossier_layout_clues_roles (&finder->layout, i, &next);
      gboolean colon = FALSE;

      if (!(roles & DOSSIER_LAYOUT_SELF))
        continue;
      for (; next < end && (items[next].flags & DOSSIER_TOKEN_PUNCT); next++)
        colon |= dossier_metadata_is_mark (finder, next, end, ":");
      name = read_name (finder, next, end);
      if (may_be_outlet (finder, name, colon))
        dossier_metadata_take_name (finder, DOSSIER_CLUE_SELF, name);
    }
  name = read_name (finder, first, end);
  if (name.end < end
      && (dossier_layout_clues_roles (&finder->layout, name.end, &next)
          & DOSSIER_LAYOUT_SELF_BEHIND)
      && may_be_outlet (finder, name, FALSE))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_SELF, name);
}
