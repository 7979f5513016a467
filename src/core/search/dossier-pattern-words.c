/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pattern-words.h"

#include <string.h>

#include "dossier-words.h"

/* Shorter beginnings of words stand in nearly all texts. */
#define LEAST_LETTERS 3

/* A text that a pattern matches holds all letters that the pattern demands, so that an index can
 * say which texts are worth reading: the idea of Cox 2012 ("Regular Expression Matching with a
 * Trigram Index"). Ours is of words. It is sure of two things only: where a word begins after white
 * space, and pairs of characters in scripts that it keeps in pairs. */
typedef struct
{
  const char *p;
  GString *run;       /* what must stand side by side; white space of any kind is a space */
  GPtrArray *words;
  gboolean unclear;   /* there is something in the pattern that is not understood here */
} Reader;

static gboolean
is_pairs (const char *word, gsize length)
{
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    if (!dossier_is_pair_character (g_utf8_get_char (p)))
      return FALSE;
  return g_utf8_strlen (word, (gssize) length) >= 2;
}

/* Words of letters that the index keeps whole. */
static gboolean
is_letters (const char *word, gsize length)
{
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)) || dossier_is_pair_character (g_utf8_get_char (p)))
      return FALSE;
  return g_utf8_strlen (word, (gssize) length) >= LEAST_LETTERS;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Ends what stands side by side and takes its words. */
static void
end_run (Reader *self)
{
  const char *p = self->run->str;

  while (*p != '\0')
    {
      const char *start = p;
      gsize length;

      while (is_in_word (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      length = (gsize) (p - start);
      if (is_pairs (start, length)
          || (start > self->run->str && start[-1] == ' ' && is_letters (start, length)))
        g_ptr_array_add (self->words, g_strndup (start, length));
      if (length == 0)
        p = g_utf8_next_char (p);
    }
  g_string_truncate (self->run, 0);
}

/* The last character may be missing, or follow itself. */
static void
drop_last (Reader *self)
{
  if (self->run->len > 0)
    g_string_truncate (
      self->run, (gsize) (g_utf8_prev_char (self->run->str + self->run->len) - self->run->str));
  end_run (self);
}

/* After a backslash. */
static void
read_escape (Reader *self)
{
  char c = *self->p;

  if (c == '\0')
    {
      self->unclear = TRUE;
      return;
    }
  self->p = g_utf8_next_char (self->p);
  if (c == 's')
    g_string_append_c (self->run, ' ');
  else if (strchr ("dDwWS", c) != NULL)
    end_run (self);
  else if (g_ascii_ispunct (c))
    g_string_append_c (self->run, c);
  else
    self->unclear = c != 'b';
}

/* After "[", to the end of the class. */
static void
skip_class (Reader *self)
{
  if (*self->p == '^')
    self->p++;
  if (*self->p == ']')
    self->p++;
  for (; *self->p != '\0' && *self->p != ']'; self->p = g_utf8_next_char (self->p))
    {
      if (*self->p == '[')
        break;
      if (*self->p == '\\' && self->p[1] != '\0')
        self->p++;
    }
  self->unclear |= *self->p != ']';
  self->p += *self->p == ']';
}

/* After "(", to the end of the group. What stands within need not. */
static void
skip_group (Reader *self)
{
  guint depth = 1;

  while (depth > 0 && *self->p != '\0' && !self->unclear)
    {
      char c = *self->p;
      gboolean plain = self->p[1] == '?' && self->p[2] == ':';

      self->unclear |= c == '(' && (self->p[1] == '?' || self->p[1] == '*') && !plain;
      self->p = g_utf8_next_char (self->p);
      depth += c == '(';
      depth -= c == ')';
      if (c == '[')
        skip_class (self);
      if (c == '\\')
        {
          /* Quotation, and all that takes more than one letter. */
          self->unclear |= *self->p == '\0' || strchr ("QEcgkopPxNuUX", *self->p) != NULL;
          self->p += *self->p != '\0' ? g_utf8_next_char (self->p) - self->p : 0;
        }
    }
  self->unclear |= depth > 0;
}

/* At "{": a number of times, and nothing else. */
static void
skip_times (Reader *self)
{
  gsize length = strspn (self->p, "{0123456789,");

  self->unclear |= self->p[length] != '}';
  self->p += length + (self->unclear ? 0 : 1);
}

static void
read_sign (Reader *self)
{
  char c = *self->p;

  if (c == '{')
    {
      drop_last (self);
      skip_times (self);
      return;
    }
  self->p++;
  if (c == '\\')
    read_escape (self);
  else if (c == '[')
    {
      end_run (self);
      skip_class (self);
    }
  else if (c == '(')
    {
      end_run (self);
      self->unclear |= *self->p == '*' || (*self->p == '?' && self->p[1] != ':');
      skip_group (self);
    }
  else if (c == '*' || c == '?')
    drop_last (self);
  else if (c == '+')
    {
      /* More white space is white space. */
      if (self->run->len == 0 || self->run->str[self->run->len - 1] != ' ')
        end_run (self);
    }
  else if (c == '.' || c == '^' || c == '$')
    end_run (self);
  else
    self->unclear = TRUE;
}

/**
 * dossier_pattern_words:
 * @source: a regular expression
 *
 * Returns: (transfer full): words, or beginnings of words, that stand in every text that @source
 *   matches, as the full-text index finds them; none if that is not sure
 */
GStrv
dossier_pattern_words (const char *source)
{
  g_autoptr (GString) run = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Reader self = { source, run, words, FALSE };

  while (*self.p != '\0' && !self.unclear)
    if (strchr ("\\[](){}*?+.^$|", *self.p) != NULL)
      read_sign (&self);
    else
      {
        g_string_append_unichar (run, g_utf8_get_char (self.p));
        self.p = g_utf8_next_char (self.p);
      }
  end_run (&self);
  if (self.unclear)
    g_ptr_array_set_size (words, 0);
  g_ptr_array_set_free_func (words, NULL);
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}
