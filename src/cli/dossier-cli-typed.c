/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-typed.h"

#include <glib/gi18n-lib.h>

#include "dossier-cli-report.h"

/**
 * dossier_cli_typed_new_entries:
 * @entries: the options of a command
 *
 * GLib takes a text for one in the character set of the locale and refuses it where there is none,
 * as in a plain C locale. These options take it as it was typed, which is how all arguments are
 * taken that are no options.
 *
 * Returns: (transfer full): entries to parse with in the place of @entries
 */
GOptionEntry *
dossier_cli_typed_new_entries (const GOptionEntry *entries)
{
  GOptionEntry *typed;
  guint n = 0;

  while (entries[n].long_name != NULL)
    n++;
  typed = g_memdup2 (entries, (n + 1) * sizeof *entries);
  for (guint i = 0; i < n; i++)
    if (typed[i].arg == G_OPTION_ARG_STRING)
      typed[i].arg = G_OPTION_ARG_FILENAME;
    else if (typed[i].arg == G_OPTION_ARG_STRING_ARRAY)
      typed[i].arg = G_OPTION_ARG_FILENAME_ARRAY;
  return typed;
}

/**
 * dossier_cli_typed_make_unicode:
 * @text: (inout) (nullable): what was typed; UTF-8 afterwards
 *
 * Most who type in another character set than Unicode's say so in their locale.
 *
 * Returns: whether it is of a character set that is known
 */
gboolean
dossier_cli_typed_make_unicode (char **text)
{
  char *converted;

  if (*text == NULL || g_utf8_validate (*text, -1, NULL))
    return TRUE;
  converted = g_locale_to_utf8 (*text, -1, NULL, NULL, NULL);
  if (converted == NULL)
    return FALSE;
  g_free (*text);
  *text = converted;
  return TRUE;
}

/**
 * dossier_cli_typed_find_wrong:
 * @entries: the options of a command, once they were parsed
 *
 * Sees to it that the texts that were given are UTF-8.
 *
 * Returns: (nullable): the name, without hyphens, of an option whose text is of no character set
 *   that is known
 */
const char *
dossier_cli_typed_find_wrong (const GOptionEntry *entries)
{
  for (; entries->long_name != NULL; entries++)
    if (entries->arg == G_OPTION_ARG_STRING && !dossier_cli_typed_make_unicode (entries->arg_data))
      return entries->long_name;
    else if (entries->arg == G_OPTION_ARG_STRING_ARRAY)
      for (char **text = *(char ***) entries->arg_data; text != NULL && *text != NULL; text++)
        if (!dossier_cli_typed_make_unicode (text))
          return entries->long_name;
  return NULL;
}

/**
 * dossier_cli_typed_check_detail:
 * @detail: what an option of that name says of a document
 * @value: what was typed
 *
 * What is wrong with it is said on standard error.
 *
 * Returns: whether it can be said of a document
 */
gboolean
dossier_cli_typed_check_detail (DossierDetail detail, const char *value)
{
  g_auto (DossierCorrection) correction = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *option = NULL;

  dossier_correction_set (&correction, detail, value);
  if (dossier_correction_check (&correction, &error))
    return TRUE;
  option = g_strdup_printf ("--%s “%s”", dossier_detail_to_string (detail), value);
  dossier_cli_report_failure (option, error->message);
  return FALSE;
}

/**
 * dossier_cli_typed_remark_language:
 * @knowledge: knowledge
 * @code: (nullable): the language that was typed for documents
 *
 * Says on standard error if no knowledge of it is there: "kr" for Korean looks like a language, and
 * the marks that such a document loses are missed by nobody.
 */
void
dossier_cli_typed_remark_language (const DossierKnowledge *knowledge, const char *code)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *option = NULL;
  g_autofree char *reason = NULL;

  if (code == NULL || dossier_knowledge_get_language (knowledge, code) != NULL)
    return;
  for (guint i = 0; i < languages->len; i++)
    g_string_append_printf (known, i == 0 ? "%s" : ", %s",
                            ((const DossierLanguage *) g_ptr_array_index (languages, i))->code);
  option = g_strdup_printf ("--language “%s”", code);
  /* Translators: %s is a list of codes, "en, ko, nb, vi". */
  reason = g_strdup_printf (_("nothing is known of this language, so little will be found; the "
                              "known ones are %s"),
                            known->str);
  dossier_cli_report_failure (option, reason);
}
