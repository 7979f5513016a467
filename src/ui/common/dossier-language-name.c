/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-language-name.h"

#include <glib/gi18n.h>

/* The languages that the built-in files recognise. */
static const struct
{
  const char *code;
  const char *name;
} names[] = {
  { "da", N_("Danish") },     { "de", N_("German") },     { "en", N_("English") },
  { "es", N_("Spanish") },    { "fi", N_("Finnish") },    { "fr", N_("French") },
  { "id", N_("Indonesian") }, { "ja", N_("Japanese") },   { "ko", N_("Korean") },
  { "nb", N_("Norwegian") },  { "nl", N_("Dutch") },      { "nn", N_("Norwegian Nynorsk") },
  { "sv", N_("Swedish") },    { "vi", N_("Vietnamese") }, { "zh", N_("Chinese") },
};

/**
 * dossier_language_name:
 * @code: (nullable): BCP 47
 *
 * Returns: (transfer none) (nullable): the language's name, translated; @code
 *   itself for one without a name here; %NULL for an unknown language
 */
const char *
dossier_language_name (const char *code)
{
  if (code == NULL || g_str_equal (code, "und"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].code, code))
      return _(names[i].name);
  return code;
}

/**
 * dossier_language_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): codes of the languages that have a name
 */
const char *const *
dossier_language_list (void)
{
  static const char *codes[G_N_ELEMENTS (names) + 1];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        codes[i] = names[i].code;
      g_once_init_leave (&ready, 1);
    }
  return codes;
}
