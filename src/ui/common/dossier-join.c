/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-join.h"

#include <glib/gi18n.h>

/**
 * dossier_join_words:
 * @words: (array length=n_words) (element-type utf8): what is told, translated; %NULL and "" are
 *   left out
 * @n_words: how many they are
 *
 * Joins what is told of one thing, such as the spoken name of a row, as the language of the window
 * does. Any thread.
 *
 * Returns: (transfer full): "Wind for Oslo, VNA, 3 reports"
 */
char *
dossier_join_words (const char *const *words, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (words[i] == NULL || *words[i] == '\0')
        continue;
      if (text->len > 0)
        /* Translators: between the parts of a list that is shown, “3 documents added, 1 already
         * there, 2 failed”, or spoken, “Wind for Oslo, VNA, 3 reports” */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, words[i]);
    }
  return g_string_free (text, FALSE);
}
