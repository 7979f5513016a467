/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-columns.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-column-order.h"
#include "dossier-edtf.h"
#include "dossier-kind-style.h"
#include "dossier-sector-look.h"
#include "dossier-statement-label.h"
#include "dossier-text-column.h"

/* Left and right of a cell, and of a pill, together, as in style.css. */
#define CELL_PADDING 12
#define PILL_PADDING 18
/* Letters are not always laid out as wide as they were measured. */
#define SLACK 6
#define MIN_DATE_WIDTH 100
/* Of headings and pills. */
#define SMALL_SCALE .85
/* Beside a heading. */
#define SORT_ARROW 20

/* Until its row is there a statement is of no kind. */
static char *
tell_kind (gpointer item, gpointer data)
{
  if (!dossier_statement_is_loaded (item))
    return NULL;
  return g_strdup (dossier_statement_kind_get_label (dossier_statement_get_kind (item)));
}

static char *
tell_kind_class (gpointer item, gpointer data)
{
  if (!dossier_statement_is_loaded (item))
    return NULL;
  return g_strdup (dossier_kind_style_statement_class (dossier_statement_get_kind (item)));
}

static char *
tell_actor (gpointer item, gpointer data)
{
  return g_strdup (dossier_statement_get_actor (item));
}

static char *
tell_counterparts (gpointer item, gpointer data)
{
  return g_strdup (dossier_statement_get_counterparts (item));
}

static char *
tell_quote (gpointer item, gpointer data)
{
  return g_strdup (dossier_statement_get_quote (item));
}

static char *
tell_sectors (gpointer item, gpointer data)
{
  DossierSession *session = *(DossierSession **) data;
  const char *const *ids = dossier_statement_get_sectors (item);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "",
                            dossier_sector_look_get (session, ids[i], NULL));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
tell_date (const char *value)
{
  return value != NULL ? dossier_edtf_label (value) : NULL;
}

static char *
tell_said (gpointer item, gpointer data)
{
  return tell_date (dossier_statement_get_said (item));
}

static char *
tell_due (gpointer item, gpointer data)
{
  return tell_date (dossier_statement_get_due (item));
}

static char *
tell_document (gpointer item, gpointer data)
{
  return g_strdup (dossier_statement_get_document_title (item));
}

static char *
tell_certainty (gpointer item, gpointer data)
{
  if (!dossier_statement_is_loaded (item))
    return NULL;
  return g_strdup (dossier_certainty_get_label (dossier_statement_get_certainty (item)));
}

static char *
tell_row (gpointer item, gpointer data)
{
  const char *actor = dossier_statement_get_actor (item);
  const char *quote = dossier_statement_get_quote (item);
  g_autofree char *due = tell_due (item, data);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!dossier_statement_is_loaded (item))
    return g_strdup ("");
  g_string_append (text, dossier_statement_kind_get_label (dossier_statement_get_kind (item)));
  g_string_append_printf (
    text, ", %s", dossier_certainty_get_label (dossier_statement_get_certainty (item)));
  if (actor != NULL)
    g_string_append_printf (text, ", %s", actor);
  if (due != NULL)
    g_string_append_printf (text, ", %s", due);
  g_string_append_printf (text, ": %s", quote);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
measure (GtkWidget *table, const char *text, gboolean small_and_bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (table, text);
  int width;

  if (small_and_bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL_SCALE));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* @width is in pixels; a longer heading has the room that it needs in its language. */
static void
add_column (GtkColumnView *table, GtkColumnViewColumn *column, DossierLedgerOrder order, int width)
{
  int heading = measure (GTK_WIDGET (table), gtk_column_view_column_get_title (column), TRUE);

  dossier_text_column_set_loads (column);
  dossier_column_order_add (column, order);
  gtk_column_view_column_set_fixed_width (column,
                                          MAX (width, heading + SORT_ARROW + CELL_PADDING));
  gtk_column_view_append_column (table, column);
  g_object_unref (column);
}

/* The room for a day's date, which some languages write longer than others, in pixels. */
static int
measure_date (GtkWidget *table)
{
  g_autofree char *label = dossier_edtf_label ("2026-10-28");

  return MAX (measure (table, label, FALSE) + CELL_PADDING + SLACK, MIN_DATE_WIDTH);
}

static int
measure_kinds (GtkWidget *table)
{
  int most = 0;

  for (guint i = 0; i < DOSSIER_N_STATEMENT_KINDS; i++)
    most = MAX (most, measure (table, dossier_statement_kind_get_label ((DossierStatementKind) i),
                               TRUE));
  return most + PILL_PADDING + 2 * CELL_PADDING + SLACK;
}

static int
measure_certainties (GtkWidget *table)
{
  int most = 0;

  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    most = MAX (most, measure (table, dossier_certainty_get_label ((DossierCertainty) i), FALSE));
  return most + CELL_PADDING + SLACK;
}

/**
 * dossier_ledger_columns_add:
 * @table: an empty table of [class@Dossier.Statement]
 * @session: where the session stands that knows the sectors; must outlive @table
 *
 * Gives @table its columns, which ask to be sorted by due date at first.
 */
void
dossier_ledger_columns_add (GtkColumnView *table, DossierSession **session)
{
  GtkColumnViewColumn *kind = dossier_text_column_new (_("Kind"), tell_kind, NULL);
  GtkColumnViewColumn *quote = dossier_text_column_new (_("What"), tell_quote, NULL);
  GtkColumnViewColumn *actor = dossier_text_column_new (_("Who"), tell_actor, NULL);
  GtkColumnViewColumn *whom = dossier_text_column_new (_("To Whom"), tell_counterparts, NULL);
  GtkColumnViewColumn *document = dossier_text_column_new (_("Document"), tell_document, NULL);
  GtkColumnViewColumn *sectors = dossier_text_column_new (_("Sector"), tell_sectors, session);
  GtkColumnViewColumn *certainty = dossier_text_column_new (_("Certainty"), tell_certainty, NULL);
  /* Translators: the column with the date of a statement */
  GtkColumnViewColumn *said = dossier_text_column_new (_("Said"), tell_said, NULL);
  GtkColumnViewColumn *due = dossier_text_column_new (_("Due"), tell_due, NULL);

  int date_width = measure_date (GTK_WIDGET (table));

  dossier_text_column_set_class (kind, "kind-pill", tell_kind_class);
  dossier_text_column_set_row_label (kind, tell_row);
  dossier_text_column_set_class (document, "dim-label", NULL);
  dossier_text_column_set_lines (actor, 2);
  dossier_text_column_set_lines (whom, 2);
  dossier_text_column_set_lines (quote, 2);
  dossier_text_column_set_lines (sectors, 2);
  dossier_text_column_set_lines (said, 2);
  dossier_text_column_set_lines (due, 2);
  dossier_text_column_set_lines (document, 2);

  /* What was said takes the room that the others leave. */
  gtk_column_view_column_set_expand (quote, TRUE);
  add_column (table, kind, DOSSIER_LEDGER_BY_KIND, measure_kinds (GTK_WIDGET (table)));
  add_column (table, actor, DOSSIER_LEDGER_BY_ACTOR, 120);
  add_column (table, whom, DOSSIER_LEDGER_BY_COUNTERPARTS, 116);
  add_column (table, quote, DOSSIER_LEDGER_BY_QUOTE, 200);
  add_column (table, sectors, DOSSIER_LEDGER_BY_SECTORS, 110);
  add_column (table, certainty, DOSSIER_LEDGER_BY_CERTAINTY,
              measure_certainties (GTK_WIDGET (table)));
  add_column (table, said, DOSSIER_LEDGER_BY_SAID, date_width);
  add_column (table, due, DOSSIER_LEDGER_BY_DUE, date_width);
  add_column (table, document, DOSSIER_LEDGER_BY_DOCUMENT, 150);
  dossier_column_order_show (table, DOSSIER_LEDGER_BY_DUE, FALSE);
}

/**
 * dossier_ledger_columns_tell:
 * @statement: a row
 *
 * Returns: (transfer full): the row for the clipboard: its cells, separated by tabs
 */
char *
dossier_ledger_columns_tell (DossierStatement *statement)
{
  g_autofree char *said = tell_said (statement, NULL);
  g_autofree char *due = tell_due (statement, NULL);
  const char *cells[] = {
    dossier_statement_kind_get_label (dossier_statement_get_kind (statement)),
    dossier_statement_get_actor (statement),
    dossier_statement_get_counterparts (statement),
    dossier_statement_get_quote (statement),
    dossier_certainty_get_label (dossier_statement_get_certainty (statement)),
    said,
    due,
    dossier_statement_get_document_title (statement),
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      g_string_append (text, cells[i] != NULL ? cells[i] : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
