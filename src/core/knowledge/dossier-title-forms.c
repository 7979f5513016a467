/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-title-forms.h"

#include <string.h>

#include "dossier-fold.h"

struct _DossierTitleForms
{
  GPtrArray *words; /* folded: a short form and its long one by turns */
};

/**
 * dossier_title_forms_new:
 * @section: (nullable): the member `short_titles` of the statements of a language file:
 *   strings by their short form
 *
 * Reads the forms.
 *
 * Returns: (transfer full): the forms
 */
DossierTitleForms *
dossier_title_forms_new (const DossierJson *section)
{
  DossierTitleForms *self = g_new0 (DossierTitleForms, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  for (const DossierJson *title = dossier_json_get_first (section); title != NULL;
       title = title->next)
    if (title->kind == DOSSIER_JSON_STRING)
      {
        g_ptr_array_add (self->words, dossier_fold (title->name, -1));
        g_ptr_array_add (self->words, dossier_fold (title->string, -1));
      }
  return self;
}

/**
 * dossier_title_forms_free:
 * @self: (nullable) (transfer full): forms
 */
void
dossier_title_forms_free (DossierTitleForms *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* @title with the words @to instead of @from; %NULL where it has no such words. */
static char *
replace_words (const char *title, const char *from, const char *to)
{
  gsize length = strlen (from);

  for (const char *at = title; (at = strstr (at, from)) != NULL; at++)
    if ((at == title || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
      return g_strdup_printf ("%.*s%s%s", (int) (at - title), title, to, at + length);
  return NULL;
}

/**
 * dossier_title_forms_dup:
 * @self: forms
 * @title: a folded title
 *
 * Writes a title in all ways that the language knows: "deputy pm" and "deputy prime
 * minister".
 *
 * Returns: (transfer full) (array zero-terminated=1): the title itself, then its other forms
 */
char **
dossier_title_forms_dup (const DossierTitleForms *self, const char *title)
{
  GPtrArray *forms = g_ptr_array_new ();

  g_ptr_array_add (forms, g_strdup (title));
  for (guint i = 0; i < self->words->len; i++)
    {
      /* A short form stands at an even place, its long one behind it. */
      char *form = replace_words (title, g_ptr_array_index (self->words, i),
                                  g_ptr_array_index (self->words, i ^ 1));

      if (form != NULL)
        g_ptr_array_add (forms, form);
    }
  g_ptr_array_add (forms, NULL);
  return (char **) g_ptr_array_free (forms, FALSE);
}
