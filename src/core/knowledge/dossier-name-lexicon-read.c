/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-lexicon-private.h"

#include <string.h>

#include "dossier-byte-map.h"
#include "dossier-error.h"

/* One list of the section and what its phrases say. */
typedef struct
{
  const char *member;
  guint32 classes;
  gboolean head;
} List;

static const List lists[] = {
  { "titles", DOSSIER_NAME_TITLE, TRUE },
  { "titles_after", DOSSIER_NAME_TITLE_AFTER, TRUE },
  { "plain_titles", DOSSIER_NAME_TITLE_PLAIN, TRUE },
  { "honorifics", DOSSIER_NAME_HONORIFIC, TRUE },
  { "title_links", DOSSIER_NAME_TITLE_LINK, FALSE },
  { "fields", DOSSIER_NAME_FIELD, FALSE },
  { "of_links", DOSSIER_NAME_LINK, FALSE },
  { "and_links", DOSSIER_NAME_AND, FALSE },
  { "place_links", DOSSIER_NAME_PLACE_LINK, FALSE },
  { "place_link_heads", DOSSIER_NAME_TAKES_PLACE, TRUE },
  { "bare_heads", DOSSIER_NAME_BARE_HEAD, TRUE },
  { "skip_heads", DOSSIER_NAME_SKIP_HEAD, TRUE },
  { "openers", DOSSIER_NAME_OPENER, FALSE },
  { "not_names", DOSSIER_NAME_NOT, FALSE },
  { "adjectives", DOSSIER_NAME_ADJECTIVE, FALSE },
  { "stops", DOSSIER_NAME_STOP, FALSE },
  { "said", DOSSIER_NAME_SAID, FALSE },
  { "list_cues", DOSSIER_NAME_LIST_CUE, FALSE },
  { "name_particles", DOSSIER_NAME_PARTICLE, FALSE },
  { "number_links", DOSSIER_NAME_NUMBER_LINK, FALSE },
};

/* What a matcher is to find, by the index of the phrase. */
typedef struct
{
  const char *text;
  DossierMatchFlags flags;
  gboolean head;
} Pattern;

/* While the lists are read. */
typedef struct
{
  DossierNameLexicon *self;
  DossierByteMap index; /* phrase → index in phrases + 1; heads are others than words */
  GArray *patterns; /* Pattern of each phrase */
  GArray *endings;  /* DossierTrieKey, folded and backwards */
  GArray *titles;   /* likewise */
  GError **error;
} Reader;

/* The first of the texts under @member, %NULL where there is none. */
static gboolean
get_list (Reader *reader, const DossierJson *object, const char *member,
          const DossierJson **first)
{
  if (dossier_json_read_list (object, member, first, NULL))
    return TRUE;
  g_set_error (reader->error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
               "Member “names.%s” must be a list of texts", member);
  return FALSE;
}

static void
add_phrase (Reader *reader, const char *phrase, guint32 classes, gboolean head)
{
  DossierNameLexicon *self = reader->self;
  gpointer *at = dossier_byte_map_ensure (&reader->index, head ? 1 : 0, phrase, strlen (phrase));
  Pattern pattern = { phrase, DOSSIER_MATCH_MARKS, head };
  DossierNamePhrase entry = { classes, dossier_has_marks (phrase, strlen (phrase)) };

  if (*at != NULL)
    {
      g_array_index (self->phrases, DossierNamePhrase, GPOINTER_TO_UINT (*at) - 1).classes
        |= classes;
      return;
    }
  /* A phrase is written as it must stand; a word in lower case may open a
   * sentence. */
  if (head || g_unichar_isupper (g_utf8_get_char (phrase)))
    pattern.flags |= DOSSIER_MATCH_CASE;
  g_array_append_val (self->phrases, entry);
  g_array_append_val (reader->patterns, pattern);
  *at = GUINT_TO_POINTER (self->phrases->len);
}

/* Of phrases that only diacritics tell apart the matcher keeps the first. Those without go
 * first: a text that has none means "sa" rather than "så". */
static void
fill_matchers (const Reader *reader, gboolean with_marks)
{
  const DossierNameLexicon *self = reader->self;

  for (guint i = 0; i < reader->patterns->len; i++)
    {
      const Pattern *pattern = &g_array_index (reader->patterns, Pattern, i);

      if (g_array_index (self->phrases, DossierNamePhrase, i).has_marks == with_marks)
        dossier_matcher_add (pattern->head ? self->heads : self->words, pattern->text,
                             pattern->flags, i);
    }
}

static gboolean
read_phrases (Reader *reader, const DossierJson *object, const char *member, guint32 classes,
              gboolean head)
{
  const DossierJson *first;

  if (!get_list (reader, object, member, &first))
    return FALSE;
  for (const DossierJson *phrase = first; phrase != NULL; phrase = phrase->next)
    add_phrase (reader, phrase->string, classes, head);
  return TRUE;
}

/* A member that maps types of entities to lists; %NULL where there is none. */
static const DossierJson *
get_types (const DossierJson *section, const char *member)
{
  const DossierJson *types = dossier_json_get_member (section, member);

  return types != NULL && types->kind == DOSSIER_JSON_OBJECT ? types : NULL;
}

static gboolean
read_heads (Reader *reader, const DossierJson *section, const char *member, guint32 first_class)
{
  const DossierJson *types = get_types (section, member);

  for (guint type = 0; types != NULL && type < DOSSIER_N_ENTITY_TYPES; type++)
    if (!read_phrases (reader, types, dossier_entity_type_to_string (type),
                       first_class << type, TRUE))
      return FALSE;
  return TRUE;
}

/* The key that words with the ending @text lead to. */
static DossierTrieKey
fold_backwards (const char *text, guint32 value)
{
  char *folded = dossier_fold (text, -1);
  gsize length = strlen (folded);

  for (gsize i = 0; i < length / 2; i++)
    {
      char byte = folded[i];

      folded[i] = folded[length - 1 - i];
      folded[length - 1 - i] = byte;
    }
  return (DossierTrieKey) { folded, value };
}

static void
clear_key (gpointer key)
{
  g_free ((char *) ((DossierTrieKey *) key)->text);
}

static GArray *
new_keys (void)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (DossierTrieKey));

  g_array_set_clear_func (keys, clear_key);
  return keys;
}

/* Titles of two syllables or more also end longer ones: "국제처장". Where nouns are joined to one
 * word, titles that stand before the name end longer ones as well ("Vindkraftsjef"). */
static gboolean
read_title_endings (Reader *reader, const DossierJson *section)
{
  const DossierJson *first;

  if (!get_list (reader, section, reader->self->compounds ? "titles" : "titles_after", &first))
    return FALSE;
  for (const DossierJson *title = first; title != NULL; title = title->next)
    {
      DossierTrieKey key;

      if (g_utf8_strlen (title->string, -1) < 2 || strchr (title->string, ' ') != NULL)
        continue;
      key = fold_backwards (title->string, 0);
      g_array_append_val (reader->titles, key);
    }
  return TRUE;
}

static gboolean
read_endings (Reader *reader, const DossierJson *section)
{
  const DossierJson *types = get_types (section, "endings");

  for (guint type = 0; types != NULL && type < DOSSIER_N_ENTITY_TYPES; type++)
    {
      const DossierJson *first;

      if (!get_list (reader, types, dossier_entity_type_to_string (type), &first))
        return FALSE;
      for (const DossierJson *ending = first; ending != NULL; ending = ending->next)
        {
          DossierTrieKey key = fold_backwards (ending->string, type);

          g_array_append_val (reader->endings, key);
        }
    }
  return TRUE;
}

static gboolean
read_set (Reader *reader, const DossierJson *section, const char *member, DossierWordSet *set,
          GPtrArray *list)
{
  const DossierJson *first;

  if (!get_list (reader, section, member, &first))
    return FALSE;
  for (const DossierJson *word = first; word != NULL; word = word->next)
    {
      g_autofree char *folded = dossier_fold (word->string, -1);

      dossier_word_set_add (set, folded);
      if (list != NULL)
        g_ptr_array_add (list, g_strdup (word->string));
    }
  return TRUE;
}

static gboolean
read_folded (Reader *reader, const DossierJson *section, const char *member, GPtrArray *list)
{
  const DossierJson *first;

  if (!get_list (reader, section, member, &first))
    return FALSE;
  for (const DossierJson *phrase = first; phrase != NULL; phrase = phrase->next)
    g_ptr_array_add (list, dossier_fold (phrase->string, -1));
  return TRUE;
}

/* The endings that may be cut to their first letter, and these letters. */
static gboolean
read_clips (Reader *reader, const DossierJson *section)
{
  const DossierJson *first;

  if (!get_list (reader, section, "clipped_endings", &first))
    return FALSE;
  for (const DossierJson *ending = first; ending != NULL; ending = ending->next)
    {
      g_autofree char *folded = dossier_fold (ending->string, -1);
      g_autofree char *letter = g_utf8_substring (folded, 0, 1);

      dossier_word_set_add (reader->self->clipped_endings, folded);
      dossier_word_set_add (reader->self->clipped_letters, letter);
    }
  return TRUE;
}

static gboolean
read_law_endings (Reader *reader, const DossierJson *section)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  const DossierJson *first;

  if (!get_list (reader, section, "law_endings", &first))
    return FALSE;
  if (first == NULL)
    return TRUE;
  for (const DossierJson *ending = first; ending != NULL; ending = ending->next)
    g_ptr_array_add (folded, dossier_fold (ending->string, -1));
  g_ptr_array_add (folded, NULL);
  reader->self->law_endings = dossier_endings_new ((const char *const *) folded->pdata);
  return TRUE;
}

/* The nouns that stand beside a name, by the side and the type. */
static gboolean
read_beside (Reader *reader, const DossierJson *section)
{
  static const char *const sides[] = { "nouns_before", "nouns_after" };

  for (gsize side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      const DossierJson *types = get_types (section, sides[side]);

      for (guint type = 0; types != NULL && type < DOSSIER_N_ENTITY_TYPES; type++)
        {
          const DossierJson *first;

          if (!get_list (reader, types, dossier_entity_type_to_string (type), &first))
            return FALSE;
          for (const DossierJson *noun = first; noun != NULL; noun = noun->next)
            g_hash_table_insert (reader->self->beside[side], dossier_fold (noun->string, -1),
                                 GUINT_TO_POINTER (type + 1));
        }
    }
  return TRUE;
}

/* Adjectives by the country they speak of. */
static gboolean
read_nationalities (Reader *reader, const DossierJson *section)
{
  const DossierJson *countries = get_types (section, "nationalities");

  for (const DossierJson *country = dossier_json_get_first (countries); country != NULL;
       country = country->next)
    {
      const char *id = g_intern_string (country->name);
      const DossierJson *first;

      if (!get_list (reader, countries, country->name, &first))
        return FALSE;
      for (const DossierJson *adjective = first; adjective != NULL; adjective = adjective->next)
        g_hash_table_insert (reader->self->nationalities, dossier_fold (adjective->string, -1),
                             (gpointer) id);
    }
  return TRUE;
}

static gboolean
read_section (Reader *reader, const DossierJson *section)
{
  DossierNameLexicon *self = reader->self;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!read_phrases (reader, section, lists[i].member, lists[i].classes, lists[i].head))
      return FALSE;
  return read_heads (reader, section, "heads", DOSSIER_NAME_HEAD)
         && read_heads (reader, section, "lower_heads", DOSSIER_NAME_LOWER_HEAD)
         && read_endings (reader, section) && read_title_endings (reader, section)
         && read_nationalities (reader, section)
         && read_set (reader, section, "particles", self->particles, self->particle_list)
         && read_set (reader, section, "family_names", self->family_names, NULL)
         && read_set (reader, section, "family_names_latin", self->family_names, NULL)
         && read_set (reader, section, "given_names", self->given_names, NULL)
         && read_set (reader, section, "name_syllables", self->name_syllables, NULL)
         && read_set (reader, section, "sure_family_names", self->sure_family_names, NULL)
         && read_set (reader, section, "given_starts", self->given_starts, NULL)
         && read_set (reader, section, "given_ends", self->given_ends, NULL)
         && read_set (reader, section, "foreign_families", self->foreign_families, NULL)
         && read_set (reader, section, "foreign_syllables", self->foreign_syllables, NULL)
         && read_set (reader, section, "foreign_signs", self->foreign_signs, NULL)
         && read_set (reader, section, "foreign_marks", self->foreign_marks, NULL)
         && read_set (reader, section, "soft_particles", self->soft_particles, NULL)
         && read_set (reader, section, "loan_words", self->loan_words, NULL)
         && read_set (reader, section, "foreign_heads", self->foreign_heads, NULL)
         && read_set (reader, section, "state_titles", self->state_titles, NULL)
         && read_set (reader, section, "firm_endings", self->firm_endings, NULL)
         && read_set (reader, section, "word_endings", self->word_endings, NULL)
         && read_set (reader, section, "complement_adjectives", self->complement_adjectives, NULL)
         && read_set (reader, section, "complement_endings", self->complement_endings, NULL)
         && read_set (reader, section, "office_endings", self->office_endings, NULL)
         && read_set (reader, section, "body_tails", self->body_tails, NULL)
         && read_set (reader, section, "event_leads", self->event_leads, NULL)
         && read_set (reader, section, "instrument_leads", self->instrument_leads, NULL)
         && read_folded (reader, section, "editions_before", self->editions[DOSSIER_NAME_BEFORE])
         && read_folded (reader, section, "editions_after", self->editions[DOSSIER_NAME_AFTER])
         && read_set (reader, section, "family_endings", self->family_endings, NULL)
         && read_clips (reader, section)
         && read_set (reader, section, "district_endings", self->district_endings, NULL)
         && read_set (reader, section, "party_endings", self->party_endings, NULL)
         && read_law_endings (reader, section)
         && read_set (reader, section, "title_bridges", self->title_bridges, NULL)
         && read_set (reader, section, "title_closings", self->title_closings, NULL)
         && read_set (reader, section, "party_links", self->party_links, NULL)
         && read_set (reader, section, "company_forms", self->company_forms, NULL)
         && read_set (reader, section, "headline_words", self->headline_words, NULL)
         && read_beside (reader, section);
}

/**
 * dossier_name_lexicon_new:
 * @section: the member `names` of a language file
 * @error: set to %DOSSIER_ERROR_MALFORMED with the member that is wrong
 *
 * Returns: (transfer full): the section, compiled
 */
DossierNameLexicon *
dossier_name_lexicon_new (const DossierJson *section, GError **error)
{
  g_autoptr (DossierNameLexicon) self = g_new0 (DossierNameLexicon, 1);
  g_autoptr (DossierArena) arena = dossier_arena_new ();
  g_autoptr (GArray) patterns = g_array_new (FALSE, FALSE, sizeof (Pattern));
  g_autoptr (GArray) endings = new_keys ();
  g_autoptr (GArray) titles = new_keys ();
  Reader reader = {
    .self = self, .patterns = patterns, .endings = endings, .titles = titles, .error = error
  };

  dossier_byte_map_init (&reader.index, arena);
  self->capitals = dossier_json_get_boolean (section, "capitals", TRUE);
  self->tails = dossier_json_get_boolean (section, "tails", FALSE);
  self->compounds = dossier_json_get_boolean (section, "compounds", FALSE);
  self->people = dossier_json_get_boolean (section, "unknown_people", FALSE);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (DossierNamePhrase));
  self->words = dossier_matcher_new ();
  self->heads = dossier_matcher_new ();
  self->particles = dossier_word_set_new ();
  self->particle_list = g_ptr_array_new_with_free_func (g_free);
  self->family_names = dossier_word_set_new ();
  self->given_names = dossier_word_set_new ();
  self->name_syllables = dossier_word_set_new ();
  self->sure_family_names = dossier_word_set_new ();
  self->given_starts = dossier_word_set_new ();
  self->given_ends = dossier_word_set_new ();
  self->foreign_families = dossier_word_set_new ();
  self->foreign_syllables = dossier_word_set_new ();
  self->foreign_signs = dossier_word_set_new ();
  self->foreign_marks = dossier_word_set_new ();
  self->soft_particles = dossier_word_set_new ();
  self->loan_words = dossier_word_set_new ();
  self->foreign_heads = dossier_word_set_new ();
  self->state_titles = dossier_word_set_new ();
  self->firm_endings = dossier_word_set_new ();
  self->word_endings = dossier_word_set_new ();
  self->complement_adjectives = dossier_word_set_new ();
  self->complement_endings = dossier_word_set_new ();
  self->office_endings = dossier_word_set_new ();
  self->body_tails = dossier_word_set_new ();
  self->event_leads = dossier_word_set_new ();
  self->instrument_leads = dossier_word_set_new ();
  for (gsize side = 0; side < G_N_ELEMENTS (self->editions); side++)
    self->editions[side] = g_ptr_array_new_with_free_func (g_free);
  self->family_endings = dossier_word_set_new ();
  self->clipped_endings = dossier_word_set_new ();
  self->district_endings = dossier_word_set_new ();
  self->party_endings = dossier_word_set_new ();
  self->title_bridges = dossier_word_set_new ();
  self->title_closings = dossier_word_set_new ();
  self->party_links = dossier_word_set_new ();
  self->clipped_letters = dossier_word_set_new ();
  for (gsize side = 0; side < G_N_ELEMENTS (self->beside); side++)
    self->beside[side] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->company_forms = dossier_word_set_new ();
  self->headline_words = dossier_word_set_new ();
  self->nationalities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->home = g_intern_string (dossier_json_get_string (section, "home", NULL));
  if (!read_section (&reader, section))
    return NULL;
  fill_matchers (&reader, FALSE);
  fill_matchers (&reader, TRUE);

  for (guint i = 0; i < self->particle_list->len; i++)
    {
      const char *particle = g_ptr_array_index (self->particle_list, i);

      dossier_matcher_add_ending (self->heads, particle);
      if (!self->capitals)
        dossier_matcher_add_ending (self->words, particle);
    }
  dossier_matcher_freeze (self->words);
  dossier_matcher_freeze (self->heads);
  self->endings = dossier_trie_new ((gconstpointer) endings->data, endings->len);
  self->title_endings = dossier_trie_new ((gconstpointer) titles->data, titles->len);
  return g_steal_pointer (&self);
}
