/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sign-off.h"

#include <string.h>

/* Agencies sign with so many letters at most. In bytes. */
#define MAX_LETTERS 8
/* Without a dash or brackets so many at least: fewer are a writer's initials. */
#define MIN_BARE 3
#define MAX_NAME_TOKENS 6

/**
 * dossier_sign_off_is_sentence:
 * @first: index of the first token
 * @end: index of the token after the last
 *
 * Whether these tokens end as a sentence does. Quotation marks and brackets after the last full
 * stop do not hide it.
 */
gboolean
dossier_sign_off_is_sentence (const DossierTokens *tokens, guint first, guint end)
{
  for (guint i = end; i > first; i--)
    {
      gunichar c = g_utf8_get_char (tokens->text + tokens->items[i - 1].span.start);

      if (c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002)
        return TRUE;
      if (!(tokens->items[i - 1].flags & DOSSIER_TOKEN_PUNCT)
          || (c < 0x80 && strchr ("\"')]", (char) c) == NULL)
          || (c >= 0x80 && g_unichar_type (c) != G_UNICODE_FINAL_PUNCTUATION
              && g_unichar_type (c) != G_UNICODE_CLOSE_PUNCTUATION))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_letters (const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_UPPER) && dossier_span_length (token->span) <= MAX_LETTERS;
}

/* The first token of the run without white space that ends before @end: "TTXVN/Vietnam+". */
static guint
find_run (const DossierTokens *tokens, guint first, guint end)
{
  guint i = end;

  while (i > first && i + MAX_NAME_TOKENS > end
         && ((tokens->items[i - 1].flags & DOSSIER_TOKEN_WORD)
             || dossier_token_is_mark (tokens, i - 1, end, "-/&.+")))
    {
      i--;
      if (tokens->items[i].flags & DOSSIER_TOKEN_SPACE)
        break;
    }
  return i;
}

static gboolean
take (const DossierTokens *tokens, guint mark, guint name, guint end, DossierSignOff *sign_off)
{
  const DossierToken *token = &tokens->items[name];

  if (name >= end || !(token->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL)))
    return FALSE;
  sign_off->agency = DOSSIER_SPAN_INIT (token->span.start, tokens->items[end - 1].span.end);
  sign_off->first = mark;
  sign_off->certain = is_letters (token);
  return TRUE;
}

/* "(NTB)", "(©NTB)", "(TTXVN/Vietnam+)" */
static gboolean
read_brackets (const DossierTokens *tokens, guint first, guint end, DossierSignOff *sign_off)
{
  guint open = end - 1;
  guint name;

  while (open > first && open + MAX_NAME_TOKENS > end
         && !dossier_token_is_mark (tokens, open, end, "("))
    open--;
  name = open + 1;
  if (!dossier_token_is_mark (tokens, open, end, "(") || name + 1 >= end)
    return FALSE;
  if (memcmp (tokens->text + tokens->items[name].span.start, "©", strlen ("©")) == 0)
    name++;
  return find_run (tokens, name, end - 1) == name && take (tokens, open, name, end - 1, sign_off);
}

/* "— VNS", "— NNN-VNA" */
static gboolean
read_dash (const DossierTokens *tokens, guint first, guint end, DossierSignOff *sign_off)
{
  guint name = find_run (tokens, first, end);

  return name > first && name < end && (tokens->items[name].flags & DOSSIER_TOKEN_SPACE)
         && dossier_token_is (tokens, name - 1, "-") && is_letters (&tokens->items[name])
         && take (tokens, name - 1, name, end, sign_off);
}

/* "… of that.-VNS" */
static gboolean
read_glued (const DossierTokens *tokens, guint first, guint end, DossierSignOff *sign_off)
{
  const DossierToken *token = &tokens->items[end - 1];

  return end > first + 3 && !(token->flags & DOSSIER_TOKEN_SPACE) && is_letters (token)
         && dossier_span_length (token->span) >= MIN_BARE && dossier_token_is (tokens, end - 2, "-")
         && dossier_token_is_mark (tokens, end - 3, end, ".")
         && take (tokens, end - 2, end - 1, end, sign_off);
}

/* "/TTXVN" */
static gboolean
read_slash (const DossierTokens *tokens, guint first, guint end, DossierSignOff *sign_off)
{
  guint slash = end - 2;

  return slash >= first && dossier_token_is_mark (tokens, slash, end, "/")
         && !(tokens->items[end - 1].flags & DOSSIER_TOKEN_SPACE)
         && take (tokens, slash, end - 1, end, sign_off);
}

/* "… of that. VNS" */
static gboolean
read_bare (const DossierTokens *tokens, guint first, guint end, DossierSignOff *sign_off)
{
  const DossierToken *token = &tokens->items[end - 1];

  return end > first + 2 && (token->flags & DOSSIER_TOKEN_SPACE) && is_letters (token)
         && dossier_span_length (token->span) >= MIN_BARE
         && dossier_token_is_mark (tokens, end - 2, end, ".")
         && take (tokens, end - 1, end - 1, end, sign_off);
}

/**
 * dossier_sign_off_read:
 * @first: index of the first token of a line
 * @end: index of the token after its last
 * @sign_off: (out): who signs
 *
 * Reads the mark of an agency at the end of a line, after a full stop or alone on the line.
 */
gboolean
dossier_sign_off_read (const DossierTokens *tokens, guint first, guint end,
                       DossierSignOff *sign_off)
{
  gboolean found;

  if (end < first + 2)
    return FALSE;
  if (dossier_token_is_mark (tokens, end - 1, end, ")"))
    found = read_brackets (tokens, first, end, sign_off);
  else
    found = read_dash (tokens, first, end, sign_off) || read_slash (tokens, first, end, sign_off)
            || read_bare (tokens, first, end, sign_off)
            || read_glued (tokens, first, end, sign_off);
  return found && (sign_off->first == first
                   || dossier_sign_off_is_sentence (tokens, first, sign_off->first));
}
