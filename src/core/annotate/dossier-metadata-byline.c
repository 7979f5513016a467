/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-metadata-finder.h"

/* "By Anna Berg, The Courier", "By PV/VOV.VN", "By NVA": the outlet beside the author or in his
 * place. */
static void
read_byline_outlet (DossierMetadataFinder *finder, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      DossierMetadataName name;
      guint next;

      if ((i > first && !dossier_metadata_is_mark (finder, i - 1, end, "/,|(-"))
          || (dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_BYLINE))
        continue;
      name = dossier_metadata_read_name (finder, i, end);
      /* "By courier.example" */
      if (name.first == name.end && dossier_layout_clues_is_letters (&finder->layout, i, end)
          && dossier_layout_clues_is_press (&finder->layout, i, end))
        name.end = end;
      /* "By Reuters Staff" */
      if (name.end > i + 1 && dossier_layout_clues_is_press (&finder->layout, i, i + 1)
          && !dossier_layout_clues_is_outlet (&finder->layout, i, name.end))
        name.end = i + 1;
      if (name.first < name.end
          && dossier_layout_clues_is_outlet (&finder->layout, name.first, name.end))
        {
          dossier_metadata_take_name (finder, DOSSIER_CLUE_BYLINE, name);
          return;
        }
    }
}

/**
 * dossier_metadata_set_byline:
 *
 * Makes the name the author's, unless there is one. No name of a person has figures in it.
 */
void
dossier_metadata_set_byline (DossierMetadataFinder *finder, DossierMetadataName name)
{
  DossierAnalysis *analysis = finder->draft->analysis;
  DossierSpan span = dossier_metadata_name_span (finder, name);

  for (guint32 i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (finder->tokens->text[i]))
      return;
  if (analysis->byline == NULL && !dossier_span_is_empty (span))
    analysis->byline = g_strndup (finder->tokens->text + span.start, dossier_span_length (span));
}

/**
 * dossier_metadata_read_reporter_outlet:
 *
 * Reads the outlet beside its reporter's name: "[한빛일보 홍길동 기자]", "홍길동 한빛일보 기자",
 * "[한빛일보ㅣ홍길동 기자]".
 *
 * Returns: whether there is a reporter between the tokens
 */
gboolean
dossier_metadata_read_reporter_outlet (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierToken *items = finder->tokens->items;
  gboolean found = FALSE;
  guint next;

  for (guint i = first + 1; i < end && !found; i++)
    {
      if (!(dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_REPORTER)
          || !dossier_metadata_is_name_word (&items[i - 1]))
        continue;
      found = TRUE;
      for (guint name = i; name > first && name + 2 > i; name--)
        if (dossier_metadata_is_name_word (&items[name - 1])
            && (dossier_layout_clues_is_press (&finder->layout, name - 1, name)
                || dossier_metadata_find_bar (finder, items[name - 1].span) != NULL))
          dossier_metadata_take (finder, DOSSIER_CLUE_SIGNATURE, items[name - 1].span);
    }
  return found;
}

/**
 * dossier_metadata_read_agency_beside:
 *
 * Reads the agency in a line of names alone: "Minh Anh/VOV.VN", "Anna Berg, NTB", "Minh Anh (Theo
 * Yonhap)", "Minh Anh Theo Yonhap".
 *
 * Returns: whether there is one
 */
gboolean
dossier_metadata_read_agency_beside (DossierMetadataFinder *finder, guint first, guint end)
{
  guint last = end - (dossier_metadata_is_mark (finder, end - 1, end, ")") ? 1 : 0);

  for (guint i = first + 2; i < last; i++)
    {
      gboolean marked = dossier_metadata_is_mark (finder, i - 1, end, "/,(")
                        && (finder->tokens->items[i].flags & DOSSIER_TOKEN_WORD)
                        && !dossier_metadata_is_mark (finder, i - 2, end, "/:");
      guint name = i;

      if (dossier_layout_clues_roles (&finder->layout, i, &name) & DOSSIER_LAYOUT_BYLINE)
        name = MAX (name, i + 1);
      else if (marked)
        name = i;
      else
        continue;
      if (name < last && dossier_layout_clues_is_press (&finder->layout, name, last))
        {
          dossier_metadata_take_name (finder, DOSSIER_CLUE_BYLINE,
                                      (DossierMetadataName) { name, last });
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dossier_metadata_read_byline:
 *
 * Reads the author in a header line, and the outlet beside him: "By Anna Berg, The Courier".
 */
void
dossier_metadata_read_byline (DossierMetadataFinder *finder, guint first, guint end)
{
  guint next;
  guint roles = dossier_layout_clues_roles (&finder->layout, first, &next);
  DossierMetadataName name = { 0, 0 };

  if (roles & DOSSIER_LAYOUT_BYLINE)
    {
      /* "Theo_VOV" */
      guint start = dossier_metadata_is_mark (finder, next, end, ":_") ? next + 1 : next;

      read_byline_outlet (finder, start, end);
      name = dossier_metadata_read_name (finder, start, end);
      if (name.first < name.end
          && dossier_layout_clues_is_outlet (&finder->layout, name.first, name.end))
        return;
    }
  for (guint i = first + 1; i < end && name.first == name.end; i++)
    if ((dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_REPORTER)
        && dossier_metadata_is_name_word (&finder->tokens->items[i - 1]))
      name = (DossierMetadataName) { i - 1, i };
  dossier_metadata_set_byline (finder, name);
}
