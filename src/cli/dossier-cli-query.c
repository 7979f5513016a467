/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-query.h"

#include <glib/gi18n-lib.h>

#include "dossier-cli-private.h"
#include "dossier-edtf.h"
#include "dossier-search-names.h"

/**
 * dossier_cli_filter_clear:
 * @self: a filter
 */
void
dossier_cli_filter_clear (DossierCliFilter *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->sectors, g_strfreev);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
}

/**
 * dossier_cli_read_day:
 * @text: (nullable): what was typed: a day, a month or a year
 * @first: (out): its first day; left alone where @text is %NULL
 * @last: (out): its last day; left alone where @text is %NULL
 *
 * Reads a date and says on standard error when it is none.
 *
 * Returns: whether it is one
 */
gboolean
dossier_cli_read_day (const char *text, DossierDay *first, DossierDay *last)
{
  DossierEdtf value;

  if (text == NULL)
    return TRUE;
  if (!dossier_edtf_parse (text, &value, NULL) || !dossier_day_is_real (value.first)
      || !dossier_day_is_real (value.last))
    {
      dossier_cli_report_failure (text, _("this is no date; write it as 2025-06-02"));
      return FALSE;
    }
  *first = value.first;
  *last = value.last;
  return TRUE;
}

/**
 * dossier_cli_report_notes:
 * @what: the command or the option that the words stand behind
 * @search: what they were read as
 *
 * Says on standard error what of them was left out, or is read otherwise than it may be meant.
 */
void
dossier_cli_report_notes (const char *what, const DossierSearch *search)
{
  const GPtrArray *notes = dossier_search_get_notes (search);

  for (guint i = 0; i < notes->len; i++)
    dossier_cli_report_failure (what, g_ptr_array_index (notes, i));
}

/**
 * dossier_cli_filter_to_query:
 * @self: a filter as typed
 * @knowledge: the sectors
 *
 * Makes a query of the options and says on standard error what is wrong with
 * them.
 *
 * Returns: (transfer full) (nullable): the query
 */
DossierQuery *
dossier_cli_filter_to_query (const DossierCliFilter *self, const DossierKnowledge *knowledge)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  DossierDay first = DOSSIER_DAY_PAST, last = DOSSIER_DAY_FUTURE, unused;

  if (!dossier_cli_read_day (self->from, &first, &unused)
      || !dossier_cli_read_day (self->to, &unused, &last))
    return NULL;
  if (first > last)
    {
      dossier_cli_report_failure (self->to, _("the last day is before the first"));
      return NULL;
    }
  if (self->from != NULL || self->to != NULL)
    {
      DossierQuery *narrowed = dossier_query_with_days (query, first, last);

      dossier_query_unref (query);
      query = narrowed;
    }
  if (self->words != NULL)
    {
      g_autoptr (DossierVocabulary) names = dossier_search_names_new (knowledge);
      g_autoptr (DossierSearch) search = dossier_search_new (self->words, names);
      DossierQuery *narrowed = dossier_query_with_search (query, search);

      dossier_cli_report_notes ("--words", search);
      dossier_query_unref (query);
      query = narrowed;
    }
  for (guint i = 0; self->sectors != NULL && self->sectors[i] != NULL; i++)
    {
      DossierQuery *narrowed;

      if (dossier_sector_scheme_find (dossier_knowledge_get_sectors (knowledge), self->sectors[i])
          == NULL)
        {
          dossier_cli_report_failure (self->sectors[i], _("there is no such sector"));
          return NULL;
        }
      narrowed = dossier_query_with_sector (query, self->sectors[i], TRUE);
      dossier_query_unref (query);
      query = narrowed;
    }
  return self->subjects ? dossier_query_with_subjects (query, TRUE) : g_steal_pointer (&query);
}

/**
 * dossier_cli_part_open:
 * @self: (out caller-allocates): a part, to be cleared whatever is returned
 * @path: a dossier
 * @filter: which part of it
 *
 * Opens a dossier to be read as it is now, whatever others write meanwhile, and says on standard
 * error what is wrong with it or with the filter.
 *
 * Returns: %DOSSIER_EXIT_DONE, or the status with which the command ends
 */
int
dossier_cli_part_open (DossierCliPart *self, const char *path, const DossierCliFilter *filter)
{
  *self = (DossierCliPart) { .knowledge = dossier_cli_load_knowledge () };
  if (self->knowledge == NULL)
    return DOSSIER_EXIT_SOME_FAILED;
  self->query = dossier_cli_filter_to_query (filter, self->knowledge);
  if (self->query == NULL)
    return DOSSIER_EXIT_USAGE;
  self->corpus = dossier_cli_open_moment (path);
  return self->corpus != NULL ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_SOME_FAILED;
}

/**
 * dossier_cli_part_clear:
 * @self: a part
 */
void
dossier_cli_part_clear (DossierCliPart *self)
{
  g_clear_object (&self->corpus);
  g_clear_pointer (&self->query, dossier_query_unref);
  g_clear_pointer (&self->knowledge, dossier_knowledge_unref);
}
