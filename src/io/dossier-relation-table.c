/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-relation-table.h"

/* Names for programs, which are not translated. */
static const char *const headings[] = {
  "percent", "document", "publisher", "published", "language", "uri",
  "other", "other_publisher", "other_published", "other_language", "other_uri",
  "names", "places", "day", "sectors", NULL,
};

/**
 * dossier_relation_table_begin:
 * @out: an empty string
 * @format: how to write
 *
 * Writes what stands above the first line.
 */
void
dossier_relation_table_begin (GString *out, DossierTableFormat format)
{
  dossier_table_begin (out, format, headings);
}

static void
add_report (DossierTable *table, const DossierStoryReport *report)
{
  dossier_table_add_text (table, report->title);
  dossier_table_add_text (table, report->publisher);
  dossier_table_add_text (table, report->published);
  dossier_table_add_text (table, report->language);
  dossier_table_add_text (table, report->uri);
}

/* No name has a semicolon. */
static void
add_list (DossierTable *table, GStrv words)
{
  g_autofree char *list = g_strjoinv ("; ", words);

  dossier_table_add_text (table, list);
}

/**
 * dossier_relation_table_add:
 * @out: where to append
 * @format: how to write
 * @relation: two documents that may report one event
 *
 * Appends a line: both documents and what they have in common. Dates are EDTF.
 */
void
dossier_relation_table_add (GString *out, DossierTableFormat format,
                            const DossierRelation *relation)
{
  DossierTable table;

  dossier_table_init (&table, out, format, headings);
  dossier_table_add_int (&table, relation->other->percent);
  add_report (&table, relation->document);
  add_report (&table, relation->other);
  add_list (&table, relation->names);
  add_list (&table, relation->places);
  dossier_table_add_text (&table, relation->day);
  add_list (&table, relation->sectors);
  dossier_table_end_row (&table);
}
