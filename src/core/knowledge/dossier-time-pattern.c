/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-pattern.h"

#include <string.h>

static int
find_slot (GPtrArray *slots, const char *name)
{
  for (guint i = 0; i < slots->len; i++)
    if (strcmp (g_ptr_array_index (slots, i), name) == 0)
      return (int) i;
  if (slots->len >= DOSSIER_TIME_MAX_SLOTS)
    return -1;
  g_ptr_array_add (slots, g_strdup (name));
  return (int) slots->len - 1;
}

/* `{class}` or `{class:name}` */
static gboolean
read_class (DossierTimeWords *words, char *inside, GPtrArray *slots, DossierTimeElement *element)
{
  char *colon = strchr (inside, ':');

  if (colon != NULL)
    *colon = '\0';
  element->class_id = dossier_time_words_find_class (words, inside);
  element->slot = find_slot (slots, colon != NULL ? colon + 1 : inside);
  return element->class_id != DOSSIER_TIME_CLASS_NONE && element->slot >= 0;
}

/* `(a|b|c)` and plain words are classes without a name. */
static void
read_words (DossierTimeWords *words, const char *inside, DossierTimeElement *element)
{
  g_autofree char *name = g_strconcat ("'", inside, NULL);

  element->slot = -1;
  element->class_id = dossier_time_words_find_class (words, name);
  if (element->class_id == DOSSIER_TIME_CLASS_NONE)
    {
      element->class_id = dossier_time_words_class (words, name);
      dossier_time_words_add (words, inside, element->class_id, 0);
    }
}

/**
 * dossier_time_pattern_read:
 * @words: words of the language; plain words of the pattern are added
 * @source: a pattern in the notation of data/knowledge/README.md
 * @slots: (element-type utf8): the names captured so far; new ones are added
 * @elements: (out caller-allocates): room for %DOSSIER_TIME_MAX_ELEMENTS
 *
 * Returns: how many elements it has, -1 if it breaks the notation or names an unknown class
 */
int
dossier_time_pattern_read (DossierTimeWords   *words,
                           const char         *source,
                           GPtrArray          *slots,
                           DossierTimeElement *elements)
{
  const char *at = source;
  int n = 0;

  while (*at != '\0')
    {
      DossierTimeElement *element = &elements[n];
      const char *end;
      g_autofree char *inside = NULL;

      if (n >= DOSSIER_TIME_MAX_ELEMENTS)
        return -1;
      element->gap = *at == ' ';
      while (*at == ' ')
        at++;
      if (*at == '{' || *at == '(')
        {
          end = strchr (at, *at == '{' ? '}' : ')');
          if (end == NULL)
            return -1;
          inside = g_strndup (at + 1, (gsize) (end - at - 1));
          if (*at == '{' && !read_class (words, inside, slots, element))
            return -1;
          if (*at == '(')
            read_words (words, inside, element);
          end++;
        }
      else
        {
          end = at + strcspn (at, " {(?");
          if (end == at)
            return -1;
          inside = g_strndup (at, (gsize) (end - at));
          read_words (words, inside, element);
          /* Text that a program took apart has white space on both sides of a comma. */
          element->gap |= g_str_equal (inside, ",");
        }
      element->optional = *end == '?';
      at = element->optional ? end + 1 : end;
      n++;
    }
  return n;
}
