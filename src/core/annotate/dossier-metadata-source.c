/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-metadata-source.h"

#include <string.h>

#include "dossier-dateline.h"
#include "dossier-metadata-finder.h"
#include "dossier-sign-off.h"

/* Lines below the article that may hold nothing but the agency's name. */
#define MAX_LONE_TOKENS 8
/* The name of a body has so many tokens at most. */
#define MAX_BODY_TOKENS 10

/* The end of a name may have no capital in a language that writes it so: "Kinh tế & Đời sống". It reaches to
 * the end of the words or to what reserves the rights. */
static DossierMetadataName
read_whole_name (const DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = dossier_metadata_read_name (finder, first, end);
  guint next;

  if (name.first < name.end && finder->layout.names != NULL
      && dossier_name_lexicon_has_tails (finder->layout.names))
    while (name.end < end && (finder->tokens->items[name.end].flags & DOSSIER_TOKEN_WORD)
           && !(dossier_layout_clues_roles (&finder->layout, name.end, &next) & DOSSIER_LAYOUT_RIGHTS))
      name.end++;
  return name;
}

/* "Source: courier.example": an address may have no capital. */
static DossierMetadataName
read_origin (const DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = read_whole_name (finder, first, end);

  if (name.first == name.end && dossier_layout_clues_is_press (&finder->layout, first, end))
    return (DossierMetadataName) { first, end };
  return name;
}

/* A body may have words in its name that look like no name: "Olje- og energidepartementet". */
static DossierMetadataName
read_body (const DossierMetadataFinder *finder, guint first, guint end)
{
  if (dossier_layout_clues_is_organization (&finder->layout, first, end))
    return (DossierMetadataName) { first, end };
  return dossier_metadata_read_name (finder, first, end);
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
        dossier_metadata_take_name (
          finder, is_paper (finder, name) ? DOSSIER_CLUE_IMPRINT : DOSSIER_CLUE_COPYRIGHT, name);
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

/* Whether a known body that is no agency covers the token: "Bộ *KH*&CN". */
static gboolean
is_in_other_body (const DossierMetadataFinder *finder, guint first, guint index, guint end)
{
  for (guint i = first; i <= index; i++)
    for (guint last = index + 1; last <= end && last <= i + MAX_BODY_TOKENS; last++)
      if (dossier_layout_clues_is_other_body (&finder->layout, i, last))
        return TRUE;
  return FALSE;
}

/* "(Photo: VNA)", "Ảnh: Minh Quân/TTXGT": only letters of an agency count, for a ministry that
 * took the picture did not write the news. */
static void
read_credit (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierTokens *tokens = finder->tokens;

  for (guint i = first; i < end; i++)
    {
      guint next;

      if (!(dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_CREDIT)
          || !dossier_metadata_is_mark (finder, next, end, ":="))
        continue;
      for (guint name = next + 1; name < end && name <= next + 6; name++)
        if ((tokens->items[name].flags & DOSSIER_TOKEN_UPPER)
            && !is_in_other_body (finder, next + 1, name, end))
          {
            dossier_metadata_take (finder, DOSSIER_CLUE_CREDIT, tokens->items[name].span);
            return;
          }
    }
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

/* One part of a header line between bars: "대학저널 | 2024-03-12", "News | 3 June | Ministry of
 * Trade", "Posted on: 12 June by PIB". */
static void
read_cell (DossierMetadataFinder *finder, guint first, guint end)
{
  guint next;
  guint roles = dossier_layout_clues_roles (&finder->layout, first, &next);
  DossierMetadataName name;

  if (roles & (DOSSIER_LAYOUT_OUTLET | DOSSIER_LAYOUT_SOURCE))
    {
      name = read_body (finder, dossier_metadata_is_mark (finder, next, end, ":=") ? next + 1 : next,
                        end);
      dossier_metadata_take_name (
        finder, (roles & DOSSIER_LAYOUT_OUTLET) ? DOSSIER_CLUE_OUTLET : DOSSIER_CLUE_SOURCE, name);
      return;
    }
  for (guint i = first; i < end; i++)
    if ((dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_BYLINE)
        && next < end && (finder->tokens->items[next].flags & DOSSIER_TOKEN_UPPER))
      dossier_metadata_take_name (finder, DOSSIER_CLUE_BYLINE,
                                  dossier_metadata_read_name (finder, next, end));
  name = read_body (finder, first, end);
  if (roles == 0 && name.end == end
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
          read_cell (finder, first, i);
        first = i + 1;
      }
}

/* "한빛일보 2024.03.12": the outlet beside its date, without a sign between them. */
static void
read_beside_date (DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName name = dossier_metadata_read_name (finder, first, end);

  if (name.first < name.end && name.end < end
      && (finder->tokens->items[name.end].flags & DOSSIER_TOKEN_NUMBER)
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

/* "Harbour & Shipping" at the very top of the page, above a headline in small letters. Without such a
 * sign two words may be a rubric or the author. */
static void
read_top (DossierMetadataFinder *finder, guint first, guint end)
{
  for (guint i = first + 1; first == 0 && finder->reads_top && i + 1 < end; i++)
    if (dossier_metadata_is_mark (finder, i, end, "&")
        && dossier_layout_clues_is_unknown_name (&finder->layout, first, end))
      dossier_metadata_take_name (finder, DOSSIER_CLUE_TOP, (DossierMetadataName) { first, end });
}

/* A header line above the article names the outlet; one of names alone below it is the author's. */
static void
read_header (DossierMetadataFinder *finder, guint first, guint end)
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
  if (roles & (DOSSIER_LAYOUT_TOOL | DOSSIER_LAYOUT_BYLINE | DOSSIER_LAYOUT_OUTLET | DOSSIER_LAYOUT_SOURCE)
      || dossier_metadata_read_reporter_outlet (finder, first, end)
      || dossier_metadata_holds_number (finder, first, end)
      || ((roles & DOSSIER_LAYOUT_STAMP) && next == end))
    return;
  dossier_metadata_read_agency_beside (finder, first, end);
  name = read_body (finder, first, end);
  if (name.first == name.end
      || dossier_layout_clues_is_part_of_site (&finder->layout, name.first, name.end))
    return;
  if (dossier_layout_clues_is_organization (&finder->layout, name.first, name.end)
      || dossier_layout_clues_is_outlet (&finder->layout, name.first, name.end))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_MASTHEAD, name);
  else if (!finder->in_body)
    read_top (finder, first, end);
  else if (name.end == end || dossier_metadata_is_mark (finder, name.end, end, ",/|(-"))
    dossier_metadata_set_byline (finder, name);
}

/* "For further information, please contact … of the Ministry of Trade": who answers has issued it. */
static void
read_contact (DossierMetadataFinder *finder, guint first, guint end)
{
  DossierMetadataName best = { first, first };

  for (guint last = first + 1; last <= end; last++)
    {
      guint limit = last > first + MAX_BODY_TOKENS ? last - MAX_BODY_TOKENS : first;
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

/* "Source: https://…", or the name of the source. */
static void
read_furniture (DossierMetadataFinder *finder, guint first, guint end)
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
    read_contact (finder, first, end);
  if ((roles & DOSSIER_LAYOUT_OUTLET) && next < end)
    read_cell (finder, first, end);
  if (!(roles & DOSSIER_LAYOUT_SOURCE) && address != line)
    return;
  colon = dossier_metadata_is_mark (finder, next, end, ":]");
  if (address != line && (colon || (finder->tokens->items[first].flags & DOSSIER_TOKEN_UPPER)))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_SOURCE,
                                read_origin (finder, colon ? next + 1 : next, end));
  if (address != NULL)
    take_address (finder, address, line_end);
}

/* "The Courier > Business > Energy": the way to the page begins with its outlet. */
static void
read_path (DossierMetadataFinder *finder, guint first, guint end)
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

/* The mark of an agency that closes a text; "(END)" names none. */
static void
read_mark (DossierMetadataFinder *finder, guint first, guint end)
{
  const DossierToken *items = finder->tokens->items;
  DossierSpan text = DOSSIER_SPAN_INIT (items[first].span.start, items[end - 1].span.end);
  DossierSignOff sign_off;

  if (dossier_sign_off_read (finder->tokens, first, end, &sign_off)
      && (sign_off.certain || sign_off.first == first || !finder->in_body)
      && !dossier_layout_clues_has_end (&finder->layout, text))
    dossier_metadata_take (
      finder, sign_off.certain ? DOSSIER_CLUE_SIGN_OFF : DOSSIER_CLUE_SIGNATURE, sign_off.agency);
}

static void
read_line (DossierMetadataFinder *finder, DossierSegmentKind kind, guint first, guint end)
{
  if ((finder->tokens->items[first].flags & DOSSIER_TOKEN_PARAGRAPH) && !finder->opens_contact)
    finder->in_contact = FALSE;
  finder->opens_contact = FALSE;
  if (finder->in_body && kind != DOSSIER_SEGMENT_CAPTION && end - first <= MAX_LONE_TOKENS)
    read_mark (finder, first, end);
  dossier_metadata_read_mail (finder, first, end);
  switch (kind)
    {
    case DOSSIER_SEGMENT_HEADER:
      read_header (finder, first, end);
      break;
    case DOSSIER_SEGMENT_BOILERPLATE:
      if (!finder->in_body)
        read_path (finder, first, end);
      read_furniture (finder, first, end);
      break;
    case DOSSIER_SEGMENT_CAPTION:
      read_credit (finder, first, end);
      break;
    case DOSSIER_SEGMENT_TEASER:
      if (finder->in_contact)
        read_contact (finder, first, end);
      break;
    case DOSSIER_SEGMENT_BODY:
    default:
      break;
    }
}

static void
read_segments (DossierMetadataFinder *finder)
{
  const GArray *segments = finder->draft->analysis->segments;
  const DossierTokens *tokens = finder->tokens;

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);
      guint first = dossier_tokens_find (tokens, segment->span.start);
      guint limit = dossier_tokens_find (tokens, segment->span.end);

      if (segment->kind == DOSSIER_SEGMENT_BODY)
        {
          finder->in_body |= first < limit;
          continue;
        }
      while (first < limit)
        {
          guint end = first + 1;

          while (end < limit && !(tokens->items[end].flags & DOSSIER_TOKEN_LINE))
            end++;
          read_line (finder, segment->kind, first, end);
          first = end;
        }
    }
}

/* "… the statement added. Attribution: The Courier": the source at the end of the last line. */
static void
read_source_behind (DossierMetadataFinder *finder, guint first, guint end)
{
  for (guint i = end - 1; i > first && i + MAX_BODY_TOKENS > end; i--)
    {
      guint next;

      if ((dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_SOURCE)
          && dossier_metadata_is_mark (finder, next, end, ":")
          && (finder->tokens->items[i].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL)))
        {
          dossier_metadata_take_name (finder, DOSSIER_CLUE_SOURCE,
                                      read_origin (finder, next + 1, end));
          return;
        }
    }
}

/* What closes the last paragraph of the article: the mark of an agency, "— VNS", or the address of
 * the reporter. */
static void
read_sign_off (DossierMetadataFinder *finder)
{
  const GArray *segments = finder->draft->analysis->segments;

  for (guint s = segments->len; s > 0; s--)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s - 1);
      guint first = dossier_tokens_find (finder->tokens, segment->span.start);
      guint end = dossier_tokens_find (finder->tokens, segment->span.end);
      guint last = end - 1;

      if (segment->kind != DOSSIER_SEGMENT_BODY || end <= first)
        continue;
      read_mark (finder, first, end);
      while (last > first && !(finder->tokens->items[last].flags & DOSSIER_TOKEN_LINE))
        last--;
      dossier_metadata_read_mail (finder, last, end);
      read_source_behind (finder, last, end);
      return;
    }
}

static void
set_publisher (DossierMetadataFinder *finder)
{
  DossierAnalysis *analysis = finder->draft->analysis;

  for (guint i = 0; i < DOSSIER_N_CLUES && analysis->publisher == NULL; i++)
    {
      DossierSpan span = finder->clues[i];

      if (i == DOSSIER_CLUE_CREDIT && analysis->source_url != NULL)
        analysis->publisher = dossier_metadata_name_address (finder, analysis->source_url);
      if (i == DOSSIER_CLUE_MAIL && !dossier_span_is_empty (span))
        analysis->publisher = g_strdup (dossier_metadata_name_host (finder, span));
      else if (analysis->publisher == NULL && !dossier_span_is_empty (span))
        {
          const char *start = finder->tokens->text + span.start;
          const char *bar = dossier_metadata_find_bar (finder, span);

          analysis->publisher = g_strndup (start, bar != NULL ? (gsize) (bar - start)
                                                              : dossier_span_length (span));
        }
    }
}

/**
 * dossier_metadata_find_source:
 * @clues: what the words of the document's lines say
 * @title: what the line of the headline tells
 * @agency: the agency that the dateline names, or an empty span
 *
 * Finds the outlet, the author and the address of the document. #DossierMetadataClue ranks the
 * clues: what the page says of itself goes before what it says of its sources, and the agency of
 * a picture comes last.
 */
void
dossier_metadata_find_source (DossierDraft *draft, const DossierLayoutClues *clues,
                              const DossierMetadataTitle *title, DossierSpan agency)
{
  DossierMetadataFinder finder = { .draft = draft, .tokens = draft->tokens, .layout = *clues,
                                   .reads_top = draft->analysis->title != NULL && !title->capitals };

  draft->analysis->source_url = g_strdup (draft->hints->source_url);
  finder.clues[title->known ? DOSSIER_CLUE_TITLE : DOSSIER_CLUE_SUFFIX] = title->outlet;
  finder.clues[DOSSIER_CLUE_DATELINE] = agency;
  read_sign_off (&finder);
  read_segments (&finder);
  set_publisher (&finder);
}
