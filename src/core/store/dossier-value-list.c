/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-value-list.h"

#include "dossier-analysis.h"

/* Lists of values as one parameter of a query: an array of JSON. */

/**
 * dossier_value_list_new:
 * @values: (array length=n_values): strings
 * @n_values: how many
 *
 * Returns: (transfer full): an array of them
 */
char *
dossier_value_list_new (const char *const *values, gsize n_values)
{
  GString *json = g_string_new ("[");

  for (gsize i = 0; i < n_values; i++)
    {
      g_string_append (json, i > 0 ? ",\"" : "\"");
      for (const char *p = values[i]; *p != '\0'; p++)
        if ((guchar) *p < 0x20 || *p == '"' || *p == '\\')
          g_string_append_printf (json, "\\u%04x", (guint) *p);
        else
          g_string_append_c (json, *p);
      g_string_append_c (json, '"');
    }
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

/**
 * dossier_value_list_new_of_kinds:
 * @kinds: (array zero-terminated=1): words for kinds of statements; others are left out
 *
 * Returns: (transfer full): an array of their numbers, as the file has them
 */
char *
dossier_value_list_new_of_kinds (const char *const *kinds)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      DossierStatementKind kind;

      if (dossier_statement_kind_from_string (kinds[i], &kind))
        g_string_append_printf (json, "%s%d", json->len > 1 ? "," : "", (int) kind);
    }
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}
