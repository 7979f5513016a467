/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-metadata-source.h"

#include "dossier-metadata-finder.h"
#include "dossier-sign-off.h"

/* Lines below the article that may hold nothing but the agency's name. */
#define MAX_LONE_TOKENS 8
/* Who sends a mail has so many names at most. */
#define MAX_PERSON_WORDS 3

/* Whether a known body that is no agency covers the token: "Bộ *KH*&CN". */
static gboolean
is_in_other_body (const DossierMetadataFinder *finder, guint first, guint index, guint end)
{
  for (guint i = first; i <= index; i++)
    for (guint last = index + 1; last <= end && last <= i + DOSSIER_METADATA_MAX_BODY; last++)
      if (dossier_layout_clues_is_other_body (&finder->layout, i, last))
        return TRUE;
  return FALSE;
}

static gboolean
is_upper_word (const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_UPPER) && (token->flags & DOSSIER_TOKEN_WORD);
}

/* "Photo: ANNA BERG": one of several words in capitals is a photographer's; "NTB SCANPIX" begins
 * with a known agency. */
static gboolean
is_shouted_name (const DossierMetadataFinder *finder, guint first, guint index, guint end)
{
  const DossierToken *items = finder->tokens->items;

  if (dossier_layout_clues_is_press (&finder->layout, index, index + 1)
      || (index + 1 < end && dossier_layout_clues_is_press (&finder->layout, index, index + 2)))
    return FALSE;
  return (index > first && (items[index].flags & DOSSIER_TOKEN_SPACE)
          && is_upper_word (&items[index - 1]))
         || (index + 1 < end && (items[index + 1].flags & DOSSIER_TOKEN_SPACE)
             && is_upper_word (&items[index + 1]));
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
            && !is_shouted_name (finder, next + 1, name, end)
            && !is_in_other_body (finder, next + 1, name, end))
          {
            dossier_metadata_take (finder, DOSSIER_CLUE_CREDIT, tokens->items[name].span);
            return;
          }
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
      dossier_metadata_read_self (finder, first, end);
      dossier_metadata_read_header (finder, first, end);
      break;
    case DOSSIER_SEGMENT_BOILERPLATE:
      if (!finder->in_body)
        dossier_metadata_read_path (finder, first, end);
      dossier_metadata_read_self (finder, first, end);
      dossier_metadata_read_furniture (finder, first, end);
      break;
    case DOSSIER_SEGMENT_CAPTION:
      read_credit (finder, first, end);
      break;
    case DOSSIER_SEGMENT_TEASER:
      if (finder->in_contact)
        dossier_metadata_read_contact (finder, first, end);
      break;
    case DOSSIER_SEGMENT_BODY:
    default:
      break;
    }
}

/* "… the firm said at the talks. Ảnh: TTXVN phát": a caption at the end of a paragraph. */
static void
read_credits_behind (DossierMetadataFinder *finder, guint first, guint limit)
{
  const DossierToken *items = finder->tokens->items;

  for (guint end = first + 1; end <= limit; end++)
    {
      guint next;

      if (end < limit && !(items[end].flags & DOSSIER_TOKEN_LINE))
        continue;
      for (guint i = end - 1; i > first && i + MAX_LONE_TOKENS > end; i--)
        if (dossier_metadata_is_mark (finder, i, end, ":")
            && dossier_metadata_is_mark (finder, i - 2, end, ".")
            && (dossier_layout_clues_roles (&finder->layout, i - 1, &next) & DOSSIER_LAYOUT_CREDIT))
          read_credit (finder, i - 1, end);
      first = end;
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

      first = MAX (first, dossier_tokens_find (tokens, finder->draft->preamble.end));
      if (segment->kind == DOSSIER_SEGMENT_BODY)
        {
          finder->in_body |= first < limit;
          read_credits_behind (finder, first, limit);
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
  for (guint i = end - 1; i > first && i + DOSSIER_METADATA_MAX_BODY > end; i--)
    {
      guint next;

      if ((dossier_layout_clues_roles (&finder->layout, i, &next) & DOSSIER_LAYOUT_SOURCE)
          && dossier_metadata_is_mark (finder, next, end, ":")
          && (finder->tokens->items[i].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL)))
        {
          dossier_metadata_take_name (finder, DOSSIER_CLUE_SOURCE,
                                      dossier_metadata_read_origin (finder, next + 1, end));
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

/* "김하늘": a name by its form alone, in whatever language the mail itself is. */
static gboolean
is_sure_name (const DossierMetadataFinder *finder, guint index)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (finder->draft->knowledge);
  const DossierToken *token = &finder->tokens->items[index];

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      if (language->names != NULL
          && dossier_name_lexicon_is_sure_name (language->names,
                                                finder->tokens->folded->text + token->fold_start,
                                                token->fold_end - token->fold_start))
        return TRUE;
    }
  return FALSE;
}

/* Two or three words with capitals, or a single one that is a name. */
static gboolean
looks_like_person (const DossierMetadataFinder *finder, guint first, guint end)
{
  if (end - first == 1 && is_sure_name (finder, first))
    return TRUE;
  if (end - first < 2 || end - first > MAX_PERSON_WORDS)
    return dossier_layout_clues_may_be_person (&finder->layout, first, end);
  for (guint i = first; i < end; i++)
    if (!(finder->tokens->items[i].flags & DOSSIER_TOKEN_CAPITAL))
      return FALSE;
  return TRUE;
}

/* "Havnekontoret <post@havn.example>": a body is the source of its mail, a person its author. */
static void
read_sender (DossierMetadataFinder *finder)
{
  DossierSpan span = finder->draft->preamble.fields[DOSSIER_PREAMBLE_SENDER];
  guint first = dossier_tokens_find (finder->tokens, span.start), next = first, end;
  DossierMetadataName name;

  if (dossier_span_is_empty (span))
    return;
  end = dossier_tokens_find (finder->tokens, span.end);
  dossier_metadata_read_mail (finder, first, end);
  while (first < end && dossier_metadata_is_mark (finder, first, end, "\"'"))
    next = ++first;
  while (next < end && !dossier_metadata_is_mark (finder, next, end, "<[(\"@"))
    next++;
  if (next < end && dossier_metadata_is_mark (finder, next, end, "@"))
    return;
  if (first == next)
    return;
  name = (DossierMetadataName) { first, next };
  if (dossier_layout_clues_is_press (&finder->layout, first, next)
      || dossier_layout_clues_is_organization (&finder->layout, first, next)
      || dossier_layout_clues_ends_as_body (&finder->layout, first, next)
      || !looks_like_person (finder, first, next))
    dossier_metadata_take_name (finder, DOSSIER_CLUE_MASTHEAD, name);
  else
    dossier_metadata_set_byline (finder, name);
}

/* What the fields before the text say. */
static void
read_preamble (DossierMetadataFinder *finder)
{
  const DossierPreamble *preamble = &finder->draft->preamble;
  DossierAnalysis *analysis = finder->draft->analysis;
  const char *text = finder->tokens->text;

  if (preamble->end == 0)
    return;
  if (analysis->source_url == NULL)
    analysis->source_url = dossier_preamble_dup (preamble, text, DOSSIER_PREAMBLE_ADDRESS);
  analysis->publisher = dossier_preamble_dup (preamble, text, DOSSIER_PREAMBLE_PUBLISHER);
  analysis->byline = dossier_preamble_dup (preamble, text, DOSSIER_PREAMBLE_AUTHOR);
  read_sender (finder);
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
  DossierMetadataFinder finder
    = { .draft = draft,
        .tokens = draft->tokens,
        .layout = *clues,
        .reads_top = draft->analysis->title != NULL && !title->capitals };

  draft->analysis->source_url = g_strdup (draft->hints->source_url);
  finder.clues[title->known ? DOSSIER_CLUE_TITLE : DOSSIER_CLUE_SUFFIX] = title->outlet;
  finder.clues[DOSSIER_CLUE_DATELINE] = agency;
  read_preamble (&finder);
  read_sign_off (&finder);
  read_segments (&finder);
  dossier_metadata_match_hosts (&finder);
  set_publisher (&finder);
}
