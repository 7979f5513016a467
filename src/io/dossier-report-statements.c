/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-digest-said.h"
#include "dossier-report-order.h"
#include "dossier-statement-label.h"

/* The statements of one actor. */
typedef struct
{
  gint64 id;        /* 0: not named */
  const char *name; /* NULL: not named */
  GPtrArray *entries;
} Group;

static void
group_free (Group *group)
{
  g_ptr_array_unref (group->entries);
  g_free (group);
}

/* Who said most comes first; what nobody said by name comes last. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *x = *(const Group *const *) a;
  const Group *y = *(const Group *const *) b;

  if ((x->name == NULL) != (y->name == NULL))
    return x->name == NULL ? 1 : -1;
  if (x->entries->len != y->entries->len)
    return x->entries->len > y->entries->len ? -1 : 1;
  return g_strcmp0 (x->name, y->name);
}

static GPtrArray *
group_by_actor (const DossierDigest *digest)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < digest->statements->len; i++)
    {
      DossierDigestStatement *entry = g_ptr_array_index (digest->statements, i);
      gint64 id = dossier_statement_get_actor_id (entry->statement);
      Group *group = g_hash_table_lookup (by_id, &id);

      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->id = id;
          group->name = dossier_statement_get_actor (entry->statement);
          group->entries = g_ptr_array_new ();
          g_hash_table_insert (by_id, &group->id, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group->entries, entry);
    }
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

static void
add_act (GString *out, const DossierDigest *digest, DossierStatement *statement)
{
  const char *counterparts = dossier_statement_get_counterparts (statement);
  const char *const *sectors = dossier_statement_get_sectors (statement);
  const char *const *amounts = dossier_statement_get_amounts (statement);

  dossier_html_add (out,
                    "<p class=\"act\"><span class=\"kind\">%s</span>"
                    " <span class=\"certainty\">%s</span>",
                    dossier_statement_kind_get_label (dossier_statement_get_kind (statement)),
                    dossier_certainty_get_label (dossier_statement_get_certainty (statement)));
  if (counterparts != NULL && *counterparts != '\0')
    dossier_html_add (out, " <span class=\"to\">→ %s</span>", counterparts);
  for (guint i = 0; sectors != NULL && sectors[i] != NULL; i++)
    {
      g_autofree char *label = dossier_digest_sector_label (digest, sectors[i]);

      dossier_html_add (out, " <a class=\"sector\" href=\"#sector-%s\">%s</a>", sectors[i], label);
    }
  if (amounts != NULL && amounts[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (" · ", (char **) amounts);

      dossier_html_add (out, " <span class=\"amounts\">%s</span>", joined);
    }
  if (dossier_statement_is_by_hand (statement))
    dossier_html_add (out, " <span class=\"hand\">%s</span>", _("marked by hand"));
  g_string_append (out, "</p>\n");
}

/* Where it stands: enough to find it in the source without this program. */
static void
add_source (GString *out, const DossierDigest *digest, const DossierDigestStatement *entry)
{
  const DossierDigestDocument *document = g_ptr_array_index (digest->documents, entry->document);

  dossier_html_add (out, "<p class=\"source\"><a href=\"#D%u\">D%u</a> <cite lang=\"%s\">%s</cite>",
                    document->number, document->number, document->language, document->title);
  if (document->publisher != NULL)
    dossier_html_add (out, ", %s", document->publisher);
  if (document->published != NULL)
    {
      g_string_append (out, ", ");
      dossier_report_add_date (out, document->published);
    }
  g_string_append (out, ", ");
  dossier_report_add_place (out, entry->paragraph, entry->start, entry->end);
  g_string_append (out, "</p>\n");
}

/* Each report in which it stands, in the same words. */
static void
add_sources (GString *out, const DossierDigest *digest, const DossierDigestStatement *entry)
{
  guint n = entry->copies != NULL ? entry->copies->len : 0;

  if (n > 0)
    {
      g_autofree char *line
        = g_strdup_printf (ngettext ("In %u report of the story:", "In %u reports of the story:",
                                     n + 1), n + 1);

      dossier_html_add (out, "<p class=\"source\">%s</p>\n", line);
    }
  add_source (out, digest, entry);
  for (guint i = 0; i < n; i++)
    add_source (out, digest, g_ptr_array_index (entry->copies, i));
}

static void
add_entry (GString *out, const DossierDigest *digest, const DossierDigestStatement *entry)
{
  DossierStatement *statement = entry->statement;
  const char *due = dossier_statement_get_due (statement);
  const char *said = dossier_statement_get_said (statement);

  dossier_html_add (out,
                    "<li id=\"S%u\" class=\"entry\">\n<div class=\"margin\">"
                    "<a class=\"anchor\" href=\"#S%u\">S%u</a>",
                    entry->number, entry->number, entry->number);
  for (guint i = 0; entry->copies != NULL && i < entry->copies->len; i++)
    {
      guint number = ((DossierDigestStatement *) g_ptr_array_index (entry->copies, i))->number;

      dossier_html_add (out, "<a class=\"anchor\" id=\"S%u\" href=\"#S%u\">S%u</a>", number, number,
                        number);
    }
  if (due != NULL)
    {
      dossier_html_add (out, "<span class=\"label\">%s</span> <b>", _("Due"));
      dossier_report_add_date (out, due);
      g_string_append (out, "</b>");
    }
  if (said != NULL)
    {
      dossier_html_add (out, "<span class=\"label\">%s</span> ", _("Said"));
      dossier_report_add_date (out, said);
    }
  g_string_append (out, "</div>\n<div class=\"words\">\n");
  add_act (out, digest, statement);
  dossier_html_add (out, "<blockquote lang=\"%s\">%s</blockquote>\n",
                    dossier_statement_get_language (statement),
                    dossier_statement_get_quote (statement));
  add_sources (out, digest, entry);
  g_string_append (out, "</div>\n</li>\n");
}

/* The window counts what was said to somebody with what he said. */
static void
add_count (GString *out, const Group *group, const DossierDigestEntity *entity, GHashTable *said)
{
  if (entity != NULL)
    {
      g_autofree char *both
        /* Translators: how many statements somebody made, and how many were made to him */
        = g_strdup_printf (_("Said by: %u · Said to: %u"), group->entries->len,
                           dossier_digest_get_said (said, entity->key).to);

      dossier_html_add (out, " <span class=\"count\">%s</span>", both);
    }
  else
    {
      g_string_append_c (out, ' ');
      dossier_report_add_count (out, (DossierDigestStatement *const *) group->entries->pdata,
                                group->entries->len);
    }
}

static void
add_group (GString *out, const DossierDigest *digest, const Group *group, GHashTable *said)
{
  const DossierDigestEntity *entity = dossier_digest_find_entity (digest, group->id);

  g_string_append (out, "<section class=\"actor\">\n<h3>");
  if (group->name == NULL)
    dossier_html_text (out, _("Nobody named"));
  else if (entity != NULL)
    dossier_html_add (out, "<a href=\"#E%u\">%s</a>", entity->number, group->name);
  else
    dossier_html_text (out, group->name);
  add_count (out, group, entity, said);
  g_string_append (out, "</h3>\n<ol class=\"ledger\">\n");
  g_ptr_array_sort (group->entries, dossier_report_compare_due);
  for (guint i = 0; i < group->entries->len; i++)
    {
      const DossierDigestStatement *entry = g_ptr_array_index (group->entries, i);

      if (entry->first == NULL)
        add_entry (out, digest, entry);
    }
  g_string_append (out, "</ol>\n</section>\n");
}

/**
 * dossier_report_add_statements:
 * @out: the report
 * @digest: what it is about
 *
 * Adds all statements, by who made them and then by due date, each with its
 * words and the place where they stand: in several copies of a text, if they
 * all say it alike.
 */
void
dossier_report_add_statements (GString *out, const DossierDigest *digest)
{
  g_autoptr (GPtrArray) groups = group_by_actor (digest);
  g_autoptr (GHashTable) said = dossier_digest_count_said (digest);

  dossier_report_add_heading_of (out, "statements", _("Statements"), digest->statements);
  if (groups->len == 0)
    dossier_html_add (out, "<p class=\"none\">%s</p>\n", _("No statement was found."));
  for (guint i = 0; i < groups->len; i++)
    add_group (out, digest, g_ptr_array_index (groups, i), said);
  g_string_append (out, "</section>\n");
}
