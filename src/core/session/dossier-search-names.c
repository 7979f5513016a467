/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-names.h"

#include <string.h>

static char *
get_user_language (void)
{
  const char *name = g_get_language_names ()[0];

  return g_strndup (name, strcspn (name, "_.@"));
}

static void
add_sectors (DossierVocabulary *names, const DossierSectorScheme *scheme, const char *language)
{
  for (guint i = 0; i < dossier_sector_scheme_get_n (scheme); i++)
    {
      const DossierSector *sector = dossier_sector_scheme_get (scheme, i);
      const char *label = dossier_sector_get_label (sector, language);
      GHashTableIter iter;
      gpointer name;

      g_hash_table_iter_init (&iter, sector->labels);
      while (g_hash_table_iter_next (&iter, NULL, &name))
        dossier_vocabulary_add (names, DOSSIER_VOCABULARY_SECTOR, sector->id, sector->parent, name);
      if (label != NULL)
        dossier_vocabulary_set_label (names, DOSSIER_VOCABULARY_SECTOR, sector->id, label);
    }
}

/**
 * dossier_search_names_new:
 * @knowledge: what the annotators know
 *
 * Returns: (transfer full): the names of its sectors, in all languages, and of its languages, for
 *   searches; things are told by their names in the user's language
 */
DossierVocabulary *
dossier_search_names_new (const DossierKnowledge *knowledge)
{
  g_autofree char *user_language = get_user_language ();
  DossierVocabulary *names = dossier_vocabulary_new ();
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  add_sectors (names, dossier_knowledge_get_sectors (knowledge), user_language);
  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);

      dossier_vocabulary_add (names, DOSSIER_VOCABULARY_LANGUAGE, language->code, NULL,
                              language->name);
      dossier_vocabulary_set_label (names, DOSSIER_VOCABULARY_LANGUAGE, language->code,
                                    language->name);
    }
  return names;
}
