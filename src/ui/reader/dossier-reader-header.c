/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-reader-private.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-language-name.h"

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

/* A line of its own, so that a narrow window does not cut it off; NULL if nothing was corrected. */
static char *
describe_corrections (DossierDocument *document)
{
  static const char *const names[DOSSIER_N_DETAILS] = {
    [DOSSIER_DETAIL_TITLE] = N_("Title"),
    [DOSSIER_DETAIL_PUBLISHER] = N_("Outlet"),
    [DOSSIER_DETAIL_PUBLISHED] = N_("Date"),
    [DOSSIER_DETAIL_LANGUAGE] = N_("Language"),
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if (dossier_document_is_corrected (document, (DossierDetail) i))
      append_part (list, _(names[i]));
  /* Translators: %s is one or more of “Title · Outlet · Date · Language” */
  return list->len > 0 ? g_strdup_printf (_("Corrected by you: %s"), list->str) : NULL;
}

/* Outlet · place · date · language; what is not known is not named, but for the date: that a
 * document has none is worth knowing. */
static char *
describe_document (DossierDocument *document)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *published = dossier_document_get_published (document);
  const char *publisher = dossier_document_get_publisher (document);
  const char *byline = dossier_document_get_byline (document);

  append_part (line, publisher);
  if (g_strcmp0 (byline, publisher) != 0)
    append_part (line, byline);
  append_part (line, dossier_document_get_dateline (document));
  if (published != NULL)
    {
      g_autofree char *date = dossier_edtf_label (published);

      append_part (line, date);
    }
  else
    append_part (line, _("no date"));
  append_part (line, dossier_language_name (dossier_document_get_language (document)));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The text shows its own headline; a title that is not there is shown above it. */
static gboolean
text_begins_with (const DossierReading *reading, const char *title)
{
  const char *found = title != NULL
                        ? g_strstr_len (reading->text, MIN (reading->length, 600), title)
                        : NULL;

  return found != NULL;
}

/**
 * dossier_reader_update_header:
 * @self: a reader
 *
 * Tells above the text which document it is.
 */
void
dossier_reader_update_header (DossierReader *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;
  DossierReading *reading
    = self->session != NULL ? dossier_session_get_reading (self->session) : NULL;
  g_autofree char *meta = NULL;
  g_autofree char *corrected = NULL;
  const char *title;

  if (document == NULL || reading == NULL)
    return;
  title = dossier_document_get_title (document);
  meta = describe_document (document);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title),
                          title != NULL && !text_begins_with (reading, title));
  gtk_label_set_label (self->meta, meta);
  corrected = describe_corrections (document);
  gtk_label_set_label (self->corrected, corrected != NULL ? corrected : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->corrected), corrected);
  gtk_widget_set_visible (GTK_WIDGET (self->corrected), corrected != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->meta), dossier_document_get_uri (document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _("Document"), -1);
}
