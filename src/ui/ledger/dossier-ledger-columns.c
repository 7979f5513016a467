/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-columns.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-column-order.h"
#include "dossier-edtf.h"
#include "dossier-join.h"
#include "dossier-kind-style.h"
#include "dossier-sector-look.h"
#include "dossier-statement-label.h"
#include "dossier-text-column.h"
#include "dossier-text-size.h"

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
  g_autofree char *date = tell_due (item, data);
  g_autofree char *due = date != NULL ? g_strdup_printf (_("due %s"), date) : NULL;
  g_autofree char *certainty = tell_certainty (item, data);
  g_autofree char *facts = NULL;

  if (!dossier_statement_is_loaded (item))
    return g_strdup ("");
  facts = dossier_join_words (
    (const char *[]) { dossier_statement_kind_get_label (dossier_statement_get_kind (item)),
                       certainty, dossier_statement_get_actor (item), due }, 4);
  return g_strdup_printf ("%s: %s", facts, dossier_statement_get_quote (item));
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

/* In the order in which they stand in the table: where there is no room for all, one scrolls to the
 * last ones, not to when it is due. */
static const struct
{
  DossierLedgerOrder order;
  const char *name;
  DossierCellText tell;
  int width;                          /* pixels, where text is not enlarged */
  int (*measure) (GtkWidget *table);  /* pixels; NULL: as wide as @width says */
  int lines;
  gboolean is_extra;                  /* gives way in a narrow window */
} columns[] = {
  { DOSSIER_LEDGER_BY_KIND, N_("Kind"), tell_kind, 0, measure_kinds, 1, FALSE },
  { DOSSIER_LEDGER_BY_ACTOR, N_("Who"), tell_actor, 120, NULL, 2, FALSE },
  { DOSSIER_LEDGER_BY_COUNTERPARTS, N_("To Whom"), tell_counterparts, 116, NULL, 2, TRUE },
  { DOSSIER_LEDGER_BY_QUOTE, N_("What"), tell_quote, 200, NULL, 2, FALSE },
  { DOSSIER_LEDGER_BY_DUE, N_("Due"), tell_due, 0, measure_date, 2, FALSE },
  { DOSSIER_LEDGER_BY_CERTAINTY, N_("Certainty"), tell_certainty, 0, measure_certainties, 1, TRUE },
  { DOSSIER_LEDGER_BY_SECTORS, N_("Sector"), tell_sectors, 110, NULL, 2, TRUE },
  /* Translators: the column with the date of a statement */
  { DOSSIER_LEDGER_BY_SAID, N_("Said"), tell_said, 0, measure_date, 2, TRUE },
  { DOSSIER_LEDGER_BY_DOCUMENT, N_("Document"), tell_document, 150, NULL, 2, TRUE },
};

/* A longer heading has the room that it needs in its language. */
static int
measure_column (GtkWidget *table, guint index, double text_size)
{
  int heading = measure (table, _(columns[index].name), TRUE) + SORT_ARROW + CELL_PADDING;
  int width = columns[index].measure != NULL ? columns[index].measure (table)
                                             : (int) (columns[index].width * text_size);

  return MAX (width, heading);
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
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column
        = dossier_text_column_new (_(columns[i].name), columns[i].tell, session);

      if (columns[i].order == DOSSIER_LEDGER_BY_KIND)
        {
          dossier_text_column_set_class (column, "kind-pill", tell_kind_class);
          dossier_text_column_set_row_label (column, tell_row);
        }
      else if (columns[i].order == DOSSIER_LEDGER_BY_DOCUMENT)
        dossier_text_column_set_class (column, "dim-label", NULL);
      if (columns[i].lines > 1)
        dossier_text_column_set_lines (column, columns[i].lines);
      dossier_text_column_set_loads (column);
      dossier_column_order_add (column, columns[i].order);
      /* What was said takes the room that the others leave. */
      gtk_column_view_column_set_expand (column, columns[i].order == DOSSIER_LEDGER_BY_QUOTE);
      gtk_column_view_append_column (table, column);
    }
  dossier_ledger_columns_fit (table, FALSE);
  dossier_column_order_show (table, DOSSIER_LEDGER_BY_DUE, FALSE);
}

/**
 * dossier_ledger_columns_fit:
 * @table: from dossier_ledger_columns_add()
 * @narrow: whether there is room for who, what and when only
 *
 * Makes the columns as wide as the letters of @table ask for.
 */
void
dossier_ledger_columns_fit (GtkColumnView *table, gboolean narrow)
{
  double text_size = dossier_text_size_measure (GTK_WIDGET (table));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column
        = g_list_model_get_item (gtk_column_view_get_columns (table), i);
      gboolean shown = !narrow || !columns[i].is_extra;

      gtk_column_view_column_set_visible (column, shown);
      /* GTK 4.8 leaves room for the fixed width of a column that is not shown. */
      gtk_column_view_column_set_fixed_width (
        column, shown ? measure_column (GTK_WIDGET (table), i, text_size) : -1);
    }
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
