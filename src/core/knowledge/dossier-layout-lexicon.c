/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-lexicon.h"

#include "dossier-fold.h"
#include "dossier-lower.h"

static const struct
{
  const char *name;
  DossierLayoutRole role;
} roles[] = {
  { "stamp", DOSSIER_LAYOUT_STAMP },
  { "filler", DOSSIER_LAYOUT_FILLER },
  { "byline", DOSSIER_LAYOUT_BYLINE },
  { "reporter", DOSSIER_LAYOUT_REPORTER },
  { "credit", DOSSIER_LAYOUT_CREDIT },
  { "tool", DOSSIER_LAYOUT_TOOL },
  { "counter", DOSSIER_LAYOUT_COUNTER },
  { "notice", DOSSIER_LAYOUT_NOTICE },
  { "source", DOSSIER_LAYOUT_SOURCE },
  { "rights", DOSSIER_LAYOUT_RIGHTS },
  { "related", DOSSIER_LAYOUT_RELATED },
  { "outlet", DOSSIER_LAYOUT_OUTLET },
  { "contact", DOSSIER_LAYOUT_CONTACT },
  { "imprint", DOSSIER_LAYOUT_IMPRINT },
  { "copyright", DOSSIER_LAYOUT_COPYRIGHT },
  { "reported", DOSSIER_LAYOUT_REPORTED },
  { "side", DOSSIER_LAYOUT_SIDE },
  { "self", DOSSIER_LAYOUT_SELF },
  { "self-behind", DOSSIER_LAYOUT_SELF_BEHIND },
};

/* One entry a phrase, whatever the number of its roles. */
static gboolean
collect_roles (const DossierJson *section, GHashTable *phrases, GError **error)
{
  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      const DossierJson *first;

      if (!dossier_json_read_list (section, roles[r].name, &first, error))
        return FALSE;
      for (const DossierJson *phrase = first; phrase != NULL; phrase = phrase->next)
        {
          gpointer key = (gpointer) phrase->string;
          guint known = GPOINTER_TO_UINT (g_hash_table_lookup (phrases, key));

          g_hash_table_insert (phrases, key, GUINT_TO_POINTER (known | roles[r].role));
        }
    }
  return TRUE;
}

static void
fold_all (char **words)
{
  for (; words != NULL && *words != NULL; words++)
    {
      char *folded = dossier_fold (*words, -1);

      g_free (*words);
      *words = folded;
    }
}

static char **
lower_all (char **words)
{
  GStrvBuilder *lowered = g_strv_builder_new ();
  char **result;

  for (; words != NULL && *words != NULL; words++)
    {
      g_autofree char *word = dossier_lower (*words, -1);

      g_strv_builder_add (lowered, word);
    }
  result = g_strv_builder_end (lowered);
  g_strv_builder_unref (lowered);
  return result;
}

/* The words behind an author's name, where they may be joined to it. */
static DossierEndings *
read_reporters (const DossierJson *section)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const DossierJson *first = NULL;

  if (dossier_json_read_list (section, "reporter", &first, NULL))
    for (const DossierJson *word = first; word != NULL; word = word->next)
      g_ptr_array_add (words, (gpointer) word->string);
  g_ptr_array_add (words, NULL);
  return dossier_endings_new ((const char *const *) words->pdata);
}

static gboolean
read_mail_labels (DossierLayoutLexicon *self, const DossierJson *section, GError **error)
{
  static const struct
  {
    const char *name;
    DossierMailLabel label;
  } lists[] = {
    { "mail-from", DOSSIER_MAIL_FROM },
    { "mail-date", DOSSIER_MAIL_DATE },
    { "mail-subject", DOSSIER_MAIL_SUBJECT },
    { "mail-other", DOSSIER_MAIL_OTHER },
  };

  self->mail_labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const DossierJson *first;

      if (!dossier_json_read_list (section, lists[i].name, &first, error))
        return FALSE;
      for (const DossierJson *phrase = first; phrase != NULL; phrase = phrase->next)
        g_hash_table_insert (self->mail_labels, dossier_fold (phrase->string, -1),
                             GINT_TO_POINTER (lists[i].label));
    }
  return TRUE;
}

static gboolean
load (DossierLayoutLexicon *self, const DossierJson *section, GError **error)
{
  g_autoptr (GHashTable) phrases = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) end_marks = NULL;
  GHashTableIter iter;
  gpointer phrase, mask;

  if (!collect_roles (section, phrases, error)
      || !dossier_json_read_strings (section, "end", &end_marks, error)
      || !dossier_json_read_strings (section, "caption-signs", &self->caption_signs, error)
      || !dossier_json_read_strings (section, "teaser-signs", &self->teaser_signs, error)
      || !dossier_json_read_strings (section, "outlet-endings", &self->outlet_endings, error)
      || !dossier_json_read_strings (section, "site-parts", &self->site_parts, error)
      || !read_mail_labels (self, section, error))
    return FALSE;
  self->reporter_endings = read_reporters (section);
  self->outlet_spellings = lower_all (self->outlet_endings);
  fold_all (self->outlet_endings);
  self->outlet_ends = dossier_endings_new ((const char *const *) self->outlet_endings);
  fold_all (self->site_parts);
  self->end_marks = dossier_endings_new ((const char *const *) end_marks);
  self->phrases = dossier_matcher_new ();
  g_hash_table_iter_init (&iter, phrases);
  while (g_hash_table_iter_next (&iter, &phrase, &mask))
    dossier_matcher_add (self->phrases, phrase, DOSSIER_MATCH_MARKS, GPOINTER_TO_UINT (mask));
  dossier_matcher_freeze (self->phrases);
  return TRUE;
}

/**
 * dossier_layout_lexicon_new:
 *
 * Returns: (transfer full): the compiled section, or %NULL with %DOSSIER_ERROR_MALFORMED
 */
DossierLayoutLexicon *
dossier_layout_lexicon_new (const DossierJson *section, GError **error)
{
  g_autoptr (DossierLayoutLexicon) self = g_new0 (DossierLayoutLexicon, 1);

  return load (self, section, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * dossier_layout_lexicon_join:
 *
 * Lets the matcher join the screen of the knowledge.
 */
void
dossier_layout_lexicon_join (DossierLayoutLexicon *self, DossierScreen *screen)
{
  dossier_matcher_join (self->phrases, screen);
}

void
dossier_layout_lexicon_free (DossierLayoutLexicon *self)
{
  if (self == NULL)
    return;
  dossier_matcher_free (self->phrases);
  dossier_endings_free (self->end_marks);
  dossier_endings_free (self->reporter_endings);
  g_strfreev (self->caption_signs);
  g_strfreev (self->teaser_signs);
  g_strfreev (self->outlet_endings);
  g_strfreev (self->outlet_spellings);
  dossier_endings_free (self->outlet_ends);
  g_strfreev (self->site_parts);
  g_clear_pointer (&self->mail_labels, g_hash_table_unref);
  g_free (self);
}
