/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-concordance-copy.h"

#include <glib/gi18n.h>

#include "dossier-concordance-table.h"
#include "dossier-corpus-task.h"

#define SLICE 512

/**
 * dossier_concordance_copy_line:
 * @widget: whose clipboard it is
 * @item: a line
 *
 * Copies one line as text: its cells, separated by tabs.
 */
void
dossier_concordance_copy_line (GtkWidget *widget, DossierConcordanceItem *item)
{
  const DossierConcordanceLine *line = dossier_concordance_item_get_line (item);
  g_autoptr (GString) text = g_string_new (NULL);

  if (line == NULL)
    return;
  dossier_concordance_table_add (text, DOSSIER_TABLE_TSV, line);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

typedef struct
{
  DossierConcordanceLines *lines;
  GArray *order;
} Copy;

static void
free_copy (gpointer data)
{
  Copy *copy = data;

  dossier_concordance_lines_unref (copy->lines);
  g_array_unref (copy->order);
  g_free (copy);
}

static gpointer
make_table (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Copy *copy = data;
  g_autoptr (GString) text = g_string_new (NULL);

  dossier_concordance_table_begin (text, DOSSIER_TABLE_TSV);
  for (guint i = 0; i < copy->order->len; i += SLICE)
    {
      DossierConcordanceHit hits[SLICE];
      guint n = MIN (SLICE, copy->order->len - i);
      g_autoptr (GPtrArray) cut = NULL;

      for (guint k = 0; k < n; k++)
        hits[k] = dossier_concordance_lines_get (copy->lines,
                                                 g_array_index (copy->order, guint32, i + k));
      cut = dossier_corpus_cut_concordance (corpus, hits, n, DOSSIER_TABLE_CONTEXT, cancellable,
                                            error);
      if (cut == NULL)
        return NULL;
      for (guint k = 0; k < n; k++)
        if (g_ptr_array_index (cut, k) != NULL)
          dossier_concordance_table_add (text, DOSSIER_TABLE_TSV, g_ptr_array_index (cut, k));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = dossier_corpus_task_finish (result, &error);

  /* The label may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (data), text);
  else
    {
      /* Translators: %s is the reason, such as “failed to read the concordance: …” */
      g_autofree char *failure = g_strdup_printf (_("Nothing was copied: %s"), error->message);

      gtk_label_set_label (data, failure);
    }
}

/**
 * dossier_concordance_copy_all:
 * @status: whose clipboard it is, and which tells why nothing was copied
 * @corpus: where the texts are
 * @list: a concordance
 * @cancellable: is cancelled before @status goes; nothing is copied then
 *
 * Copies all lines in the order shown, as a table with headings. The texts are read in a thread;
 * the clipboard changes when that is done. Does nothing before all lines are there.
 */
void
dossier_concordance_copy_all (GtkLabel *status, DossierCorpus *corpus, DossierConcordance *list,
                              GCancellable *cancellable)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GArray) order = NULL;
  DossierConcordanceLines *lines = dossier_concordance_dup_lines (list, &order);
  Copy *copy;

  if (lines == NULL)
    return;
  copy = g_new0 (Copy, 1);
  copy->lines = lines;
  copy->order = g_steal_pointer (&order);
  task = g_task_new (NULL, cancellable, on_copied, status);
  g_task_set_source_tag (task, dossier_concordance_copy_all);
  dossier_corpus_task_run (task, corpus, make_table, g_free, copy, free_copy);
}
