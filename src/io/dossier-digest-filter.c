/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-edtf.h"
#include "dossier-statement-label.h"

static void
add_part (GString *description, char *part)
{
  if (description->len > 0)
    g_string_append (description, "; ");
  g_string_append (description, part);
  g_free (part);
}

static char *
describe_days (DossierDay first, DossierDay last)
{
  g_autofree char *from = dossier_day_is_real (first) ? dossier_edtf_format_day (first) : NULL;
  g_autofree char *to = dossier_day_is_real (last) ? dossier_edtf_format_day (last) : NULL;
  g_autofree char *range = g_strconcat (from != NULL ? from : "..", "/", to != NULL ? to : "..",
                                        NULL);

  return dossier_edtf_label (range);
}

static const char *
name_value (const DossierDigest *digest, DossierField field, const char *value)
{
  DossierStatementKind kind;

  if (field == DOSSIER_FIELD_SAYS && dossier_statement_kind_from_string (value, &kind))
    return dossier_statement_kind_get_plural (kind);
  if (field == DOSSIER_FIELD_LANGUAGE)
    return dossier_digest_language_name (digest, value);
  if (*value == '\0')
    return field == DOSSIER_FIELD_YEAR ? _("Without a date") : _("Not known");
  return value;
}

/* "Language: Vietnamese, 한국어" */
static char *
describe_values (const DossierDigest *digest, DossierField field, const char *const *values)
{
  GString *list = g_string_new (dossier_field_get_label (field));

  for (guint i = 0; values[i] != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : ": ",
                            name_value (digest, field, values[i]));
  return g_string_free (list, FALSE);
}

static void
describe_choice (GString *description, const DossierDigest *digest,
                 const DossierStatementChoice *choice)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (GPtrArray) certainties = g_ptr_array_new ();

  for (guint i = 0; i < DOSSIER_N_STATEMENT_KINDS; i++)
    if ((choice->kinds & 1u << i) != 0)
      g_ptr_array_add (kinds,
                       (char *) dossier_statement_kind_to_string ((DossierStatementKind) i));
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    if ((choice->certainties & 1u << i) != 0)
      g_ptr_array_add (certainties, (char *) dossier_certainty_get_label ((DossierCertainty) i));
  g_ptr_array_add (kinds, NULL);
  g_ptr_array_add (certainties, NULL);
  if (kinds->len > 1)
    add_part (description,
              describe_values (digest, DOSSIER_FIELD_SAYS, (const char *const *) kinds->pdata));
  if (certainties->len > 1)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) certainties->pdata);

      add_part (description, g_strdup_printf ("%s: %s", _("Certainty"), names));
    }
  if (choice->passed)
    {
      g_autofree char *day = dossier_edtf_format_day (choice->today);
      g_autofree char *label = dossier_edtf_label (day);

      /* Translators: %s is a day; of statements whose due date has passed then */
      add_part (description, g_strdup_printf (_("due before %s"), label));
    }
}

static gboolean
describe_query (GString *description, DossierCorpus *corpus, const DossierDigest *digest,
                const DossierQuery *query, GCancellable *cancellable, GError **error)
{
  const char *words = dossier_query_get_words (query);
  const char *const *sectors = dossier_query_get_sectors (query);
  DossierDay first, last;

  if (words != NULL && *words != '\0')
    {
      g_autofree char *explanation = dossier_search_explain (dossier_query_get_search (query));

      add_part (description, g_strdup_printf (_("the search %s"), explanation));
    }
  for (guint i = 0; sectors != NULL && sectors[i] != NULL; i++)
    {
      g_autofree char *label = dossier_digest_sector_label (digest, sectors[i]);

      add_part (description,
                /* Translators: %s is a sector such as Energy */
                dossier_query_has_subjects (query) ? g_strdup_printf (_("on the subject %s"), label)
                                                   : g_strdup_printf (_("sector %s"), label));
    }
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    if (dossier_query_get_values (query, field)[0] != NULL)
      add_part (description,
                describe_values (digest, field, dossier_query_get_values (query, field)));
  if (dossier_query_get_entity (query) != 0)
    {
      g_autoptr (DossierEntity) entity
        = dossier_corpus_read_entity (corpus, dossier_query_get_entity (query), cancellable, error);

      if (entity == NULL)
        return FALSE;
      add_part (description,
                g_strdup_printf (_("mentions of %s"), dossier_entity_get_name (entity)));
    }
  if (dossier_query_get_days (query, &first, &last))
    add_part (description, describe_days (first, last));
  return TRUE;
}

/**
 * dossier_digest_describe:
 * @self: a digest, for the names of sectors
 * @corpus: the dossier
 * @query: what is filtered
 * @wish: (nullable): which of its statements are wanted
 * @cancellable: (nullable): stops the reading
 * @error: the chosen entity cannot be read
 *
 * Says in words what is left of a dossier.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_digest_describe (DossierDigest            *self,
                         DossierCorpus            *corpus,
                         const DossierQuery       *query,
                         const DossierLedgerWish  *wish,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autoptr (GString) description = g_string_new (NULL);

  if (!describe_query (description, corpus, self, query, cancellable, error))
    return FALSE;
  if (wish != NULL)
    describe_choice (description, self, &wish->choice);
  if (description->len > 0)
    self->filter = g_string_free (g_steal_pointer (&description), FALSE);
  return TRUE;
}
