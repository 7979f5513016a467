/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

static void
add_list (GString *out, const char *class, const GPtrArray *values)
{
  if (values->len == 0)
    return;
  dossier_html_add (out, " <span class=\"%s\">", class);
  for (guint i = 0; i < values->len; i++)
    dossier_html_add (out, "%s%s", i > 0 ? " · " : "",
                      (const char *) g_ptr_array_index (values, i));
  g_string_append (out, "</span>");
}

static void
add_entity (GString *out, const DossierDigestEntity *entity)
{
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entity->documents->len; i++)
    {
      guint of_document = g_array_index (entity->documents, guint, i) + 1;

      g_array_append_val (documents, of_document);
    }
  dossier_html_add (out, "<tr id=\"E%u\"><th scope=\"row\">%s", entity->number, entity->name);
  add_list (out, "roles", entity->roles);
  g_string_append (out, "</th><td>");
  add_list (out, "names", entity->names);
  dossier_html_add (out, "</td><td class=\"number\">%u</td><td>", entity->n_mentions);
  dossier_report_add_links (out, 'D', documents);
  g_string_append (out, "</td></tr>\n");
}

/**
 * dossier_report_add_entities:
 * @out: the report
 * @digest: what it is about
 *
 * Adds who and what appears, by type, with all names they go by.
 */
void
dossier_report_add_entities (GString *out, const DossierDigest *digest)
{
  guint i = 0;

  dossier_report_add_heading (out, "entities", _("Who and what appears"), digest->entities->len);
  if (digest->entities->len == 0)
    dossier_html_add (out, "<p class=\"none\">%s</p>\n", _("No name was found."));
  while (i < digest->entities->len)
    {
      DossierEntityType type
        = ((DossierDigestEntity *) g_ptr_array_index (digest->entities, i))->type;
      guint first = i;

      while (i < digest->entities->len
             && ((DossierDigestEntity *) g_ptr_array_index (digest->entities, i))->type == type)
        i++;
      dossier_html_add (out,
                        "<h3>%s <span class=\"count\">%u</span></h3>\n<table class=\"entities\">\n"
                        "<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                        "<th scope=\"col\" class=\"number\">%s</th><th scope=\"col\">%s</th>"
                        "</tr></thead>\n<tbody>\n",
                        dossier_report_type_heading (type), i - first, _("Name"),
                        _("Also written"), _("Mentions"), _("Documents"));
      for (guint k = first; k < i; k++)
        add_entity (out, g_ptr_array_index (digest->entities, k));
      g_string_append (out, "</tbody>\n</table>\n");
    }
  g_string_append (out, "</section>\n");
}
