/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-lexer.h"

#include <string.h>

#define OPEN_WIDE 0xff08
#define CLOSE_WIDE 0xff09

static const char *const fields[] = { "title", "entity", "sector", "subject", "outlet", "lang",
                                      "before", "after", "due", "says" };

/* Whether it opens or closes a phrase. */
static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

static gboolean
is_open (gunichar c)
{
  return c == '(' || c == OPEN_WIDE;
}

static gboolean
is_close (gunichar c)
{
  return c == ')' || c == CLOSE_WIDE;
}

static const char *
skip_space (const char *at)
{
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* From behind an opening quotation mark to the closing one, or to the end. */
static const char *
skip_quoted (const char *at)
{
  while (*at != '\0' && !is_quote (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_word (const char *at)
{
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || is_quote (c) || is_open (c) || is_close (c))
        break;
    }
  return at;
}

static gboolean
ends_word (const char *at)
{
  return skip_word (at) == at;
}

/* @at is after the opening slash. A slash within a word ("and/or") opens nothing, and one that
 * another word follows closes nothing, so that paths stay words. */
static const char *
find_closing_slash (const char *at)
{
  for (; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '/' && (ends_word (at + 1) || (at[1] == 'i' && ends_word (at + 2))))
        return at;
    }
  return NULL;
}

static gboolean
take_pattern (DossierSearchToken *token, const char **at)
{
  const char *end = **at == '/' ? find_closing_slash (*at + 1) : NULL;

  if (end == NULL || end == *at + 1)
    return FALSE;
  token->sign = DOSSIER_SIGN_PATTERN;
  token->text = g_strndup (*at + 1, (gsize) (end - *at - 1));
  token->flagged = end[1] == 'i';
  *at = end + (token->flagged ? 2 : 1);
  return TRUE;
}

static gboolean
take_field (DossierSearchToken *token, const char **at)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gsize length = strlen (fields[i]);

      if (g_ascii_strncasecmp (*at, fields[i], length) == 0 && (*at)[length] == ':')
        {
          token->sign = DOSSIER_SIGN_FIELD;
          token->text = g_strdup (fields[i]);
          *at += length + 1;
          return TRUE;
        }
    }
  return FALSE;
}

/* NEAR(…): up to the bracket that closes it, which may stand in a phrase. */
static const char *
find_list_end (const char *at)
{
  while (*at != '\0' && !is_close (g_utf8_get_char (at)))
    {
      if (is_quote (g_utf8_get_char (at)))
        {
          at = skip_quoted (g_utf8_next_char (at));
          if (*at == '\0')
            break;
        }
      at = g_utf8_next_char (at);
    }
  return at;
}

static gboolean
take_near (DossierSearchToken *token, const char **at)
{
  const char *after = *at + strlen ("NEAR");

  if (!g_str_has_prefix (*at, "NEAR"))
    return FALSE;
  token->distance = DOSSIER_NEAR_DEFAULT;
  if (is_open (g_utf8_get_char (after)))
    {
      const char *start = g_utf8_next_char (after), *end = find_list_end (start);

      token->sign = DOSSIER_SIGN_NEAR_LIST;
      token->text = g_strndup (start, (gsize) (end - start));
      *at = *end != '\0' ? g_utf8_next_char (end) : end;
      return TRUE;
    }
  if (*after == '/' && g_ascii_isdigit (after[1]))
    {
      char *end;

      token->distance = (guint) MIN (g_ascii_strtoull (after + 1, &end, 10), DOSSIER_NEAR_MAX);
      after = end;
    }
  if (!ends_word (after))
    return FALSE;
  token->sign = DOSSIER_SIGN_NEAR;
  token->text = g_strndup (*at, (gsize) (after - *at));
  *at = after;
  return TRUE;
}

static gboolean
take_operator (DossierSearchToken *token, const char **at)
{
  static const struct
  {
    const char *word;
    DossierSearchSign sign;
  } operators[] = {
    { "AND", DOSSIER_SIGN_AND },
    { "OR", DOSSIER_SIGN_OR },
    { "NOT", DOSSIER_SIGN_NOT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_has_prefix (*at, operators[i].word) && ends_word (*at + strlen (operators[i].word)))
      {
        token->sign = operators[i].sign;
        token->text = g_strdup (operators[i].word);
        *at += strlen (operators[i].word);
        return TRUE;
      }
  return FALSE;
}

static void
take_quoted (DossierSearchToken *token, const char **at)
{
  const char *start = g_utf8_next_char (*at), *end = skip_quoted (start);

  token->sign = DOSSIER_SIGN_QUOTED;
  token->text = g_strndup (start, (gsize) (end - start));
  *at = *end != '\0' ? g_utf8_next_char (end) : end;
  if (**at == '*')
    {
      token->starred = TRUE;
      *at += 1;
    }
}

static void
take_word (DossierSearchToken *token, const char **at)
{
  const char *end = skip_word (*at);
  gsize length = (gsize) (end - *at);

  token->sign = DOSSIER_SIGN_WORD;
  token->starred = (*at)[length - 1] == '*';
  token->text = g_strndup (*at, length - (token->starred ? 1 : 0));
  *at = end;
}

/* A hyphen before a word, a phrase or a bracket; a lone dash is none. */
static gboolean
can_be_negated (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return c != '-' && (!ends_word (at) || is_quote (c) || is_open (c));
}

static void
take_token (DossierSearchToken *token, const char **at)
{
  gunichar c = g_utf8_get_char (*at);

  if (is_open (c) || is_close (c))
    {
      token->sign = is_open (c) ? DOSSIER_SIGN_OPEN : DOSSIER_SIGN_CLOSE;
      *at = g_utf8_next_char (*at);
    }
  else if (is_quote (c))
    take_quoted (token, at);
  else if (c == '-' && !token->joined && can_be_negated (*at + 1))
    {
      token->sign = DOSSIER_SIGN_NOT;
      token->text = g_strdup ("-");
      *at += 1;
    }
  else if ((token->joined || !(take_pattern (token, at) || take_field (token, at)))
           && !take_near (token, at) && !take_operator (token, at))
    take_word (token, at);
}

static void
clear_token (gpointer data)
{
  DossierSearchToken *token = data;

  g_free (token->text);
}

/**
 * dossier_search_lex:
 * @text: valid UTF-8: what a person typed
 *
 * Any text has tokens: what is no sign of the language is a word.
 *
 * Returns: (transfer full) (element-type DossierSearchToken): the tokens, the last one being
 *   %DOSSIER_SIGN_END
 */
GArray *
dossier_search_lex (const char *text)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (DossierSearchToken));
  DossierSearchToken last = { .sign = DOSSIER_SIGN_END };
  const char *at = skip_space (text);
  gboolean joined = FALSE;

  g_array_set_clear_func (tokens, clear_token);
  while (*at != '\0')
    {
      DossierSearchToken token = { .joined = joined };
      const char *end;

      take_token (&token, &at);
      end = skip_space (at);
      token.last = *end == '\0';
      /* A bracket or a hyphen before a word leaves that word the first. */
      joined = end == at && token.sign != DOSSIER_SIGN_OPEN && token.sign != DOSSIER_SIGN_NOT;
      at = end;
      g_array_append_val (tokens, token);
    }
  g_array_append_val (tokens, last);
  return tokens;
}
