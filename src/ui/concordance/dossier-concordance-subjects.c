/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-drop-down.h"

static const DossierSearch *
get_search (DossierConcordancePage *self)
{
  return dossier_query_get_search (dossier_session_get_query (self->session));
}

/* What a subject is called; %NULL when there is none of it. */
static char *
name_subject (DossierConcordancePage *self, DossierConcordanceSubject subject)
{
  DossierEntity *entity = dossier_session_get_entity (self->session);

  switch (subject)
    {
    case DOSSIER_SUBJECT_ENTITY:
      if (dossier_session_get_entity_id (self->session) == 0)
        return NULL;
      return g_strdup (entity != NULL ? dossier_entity_get_name (entity) : "…");
    case DOSSIER_SUBJECT_SEARCH:
      if (!dossier_search_has_places (get_search (self)))
        return NULL;
      /* Translators: what was typed into the search */
      return g_strdup_printf (_("Search: %s"),
                              dossier_query_get_words (dossier_session_get_query (self->session)));
    case DOSSIER_SUBJECT_PHRASE:
    default:
      return self->phrase != NULL ? g_strdup_printf (_("“%s”"), self->phrase) : NULL;
    }
}

/* Offers what there is and chooses what is wanted, or else the first. */
void
dossier_concordance_page_update_subjects (DossierConcordancePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  self->n_subjects = 0;
  for (guint i = 0; self->session != NULL && i < DOSSIER_N_CONCORDANCE_SUBJECTS; i++)
    {
      g_autofree char *name = name_subject (self, (DossierConcordanceSubject) i);

      if (name == NULL)
        continue;
      if (i == (guint) self->wanted)
        chosen = self->n_subjects;
      self->subjects[self->n_subjects++] = i;
      gtk_string_list_append (names, name);
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->subject, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->subject, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), self->n_subjects > 0);
  self->updating = FALSE;
}

/* The subject that is chosen, -1 if there is none. */
int
dossier_concordance_page_get_subject (DossierConcordancePage *self)
{
  guint row = gtk_drop_down_get_selected (self->subject);

  return row < self->n_subjects ? (int) self->subjects[row] : -1;
}

/* The words as they follow each other, whatever signs stand between them. */
static DossierSearch *
make_phrase_search (const char *phrase)
{
  g_autofree char *words = g_strdelimit (g_strdup (phrase), "\"", ' ');
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", words);

  return dossier_search_new (quoted, NULL);
}

/* Returns: (transfer full) (nullable): what finds the keywords, if they are no mentions */
DossierSearch *
dossier_concordance_page_dup_search (DossierConcordancePage *self)
{
  switch (dossier_concordance_page_get_subject (self))
    {
    case DOSSIER_SUBJECT_SEARCH:
      return dossier_search_ref ((DossierSearch *) get_search (self));
    case DOSSIER_SUBJECT_PHRASE:
      return make_phrase_search (self->phrase);
    default:
      return NULL;
    }
}

static void
on_subject_chosen (DossierConcordancePage *self)
{
  int subject = self->updating ? -1 : dossier_concordance_page_get_subject (self);

  if (subject < 0)
    return;
  self->wanted = (DossierConcordanceSubject) subject;
  dossier_concordance_page_read_later (self);
}

/* A long search must not make the window wider. */
static void
on_subject_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize",
                                               PANGO_ELLIPSIZE_END, "max-width-chars", 36, NULL));
}

static void
on_subject_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

void
dossier_concordance_page_setup_subjects (DossierConcordancePage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_subject_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_subject_bind), NULL);
  gtk_drop_down_set_factory (self->subject, factory);
  dossier_drop_down_set_name (self->subject, _("Keywords"));
  g_signal_connect_object (self->subject, "notify::selected", G_CALLBACK (on_subject_chosen), self,
                           G_CONNECT_SWAPPED);
}
