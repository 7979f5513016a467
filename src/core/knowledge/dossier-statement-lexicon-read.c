/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-lexicon-private.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-fold.h"
#include "dossier-term.h"

static const struct
{
  const char *member;
  guint32 roles;
  guint32 traits;
} lists[] = {

  { "ignore", 0, 0 },
  { "future", DOSSIER_CUE_FUTURE, 0 },
  { "decision", DOSSIER_CUE_DECISION, 0 },
  { "speech", DOSSIER_CUE_SPEECH, 0 },
  { "denial", DOSSIER_CUE_DENIAL, 0 },
  { "negation", DOSSIER_CUE_NEGATION, 0 },
  { "condition", DOSSIER_CUE_CONDITION, 0 },
  { "state", DOSSIER_CUE_STATE, 0 },
  { "passive", DOSSIER_CUE_PASSIVE, 0 },
  { "joint", DOSSIER_CUE_JOINT, 0 },
  { "dual", DOSSIER_CUE_DUAL, 0 },
  { "person", DOSSIER_CUE_PERSON, 0 },
  { "plural", DOSSIER_CUE_PLURAL, 0 },
  { "self", DOSSIER_CUE_SELF, 0 },
  { "group", DOSSIER_CUE_GROUP, 0 },
  { "role", DOSSIER_CUE_ROLE, 0 },
  { "title", DOSSIER_CUE_TITLE, 0 },
  { "body", DOSSIER_CUE_BODY, 0 },
  { "country", DOSSIER_CUE_COUNTRY, 0 },
  { "preposition", DOSSIER_CUE_PREPOSITION, 0 },
  { "representative", DOSSIER_CUE_REPRESENTATIVE, 0 },
  { "agent", DOSSIER_CUE_AGENT, 0 },
  { "location", DOSSIER_CUE_LOCATION, 0 },
  { "due", DOSSIER_CUE_DUE, 0 },
  { "since", DOSSIER_CUE_SINCE, 0 },
  { "heading", DOSSIER_CUE_HEADING, 0 },
  { "imperative", DOSSIER_CUE_IMPERATIVE, 0 },
  { "conjunction", DOSSIER_CUE_CONJUNCTION, 0 },
  { "present", DOSSIER_CUE_PRESENT, 0 },
  { "relative", DOSSIER_CUE_RELATIVE, 0 },
  { "contrast", 0, DOSSIER_CUE_CONTRAST },
  { "complement", 0, DOSSIER_CUE_COMPLEMENT },
  { "infinitive", 0, DOSSIER_CUE_INFINITIVE },
  { "document", 0, DOSSIER_CUE_DOCUMENT },
  { "wish", 0, DOSSIER_CUE_WISH },
  { "occurs", 0, DOSSIER_CUE_OCCURS },
  { "comparison", 0, DOSSIER_CUE_COMPARISON },
  { "under_way", 0, DOSSIER_CUE_UNDER_WAY },
  { "people", 0, DOSSIER_CUE_PEOPLE },
  { "bodies", 0, DOSSIER_CUE_BODIES },
  { "countries", 0, DOSSIER_CUE_COUNTRIES },
  { "many", 0, DOSSIER_CUE_MANY },
  { "modal", 0, DOSSIER_CUE_MODAL },
  { "to_come", 0, DOSSIER_CUE_TO_COME },
  { "occasion", 0, DOSSIER_CUE_OCCASION },
  { "source", 0, DOSSIER_CUE_SOURCE },
  { "earlier", 0, DOSSIER_CUE_EARLIER },
  { "between", 0, DOSSIER_CUE_BETWEEN },
  { "owner", 0, DOSSIER_CUE_OWNER },
  { "holds", 0, DOSSIER_CUE_HOLDS },
  { "gathering", 0, DOSSIER_CUE_GATHERING },
  { "nominal", 0, DOSSIER_CUE_NOMINAL },
  { "exchanges", 0, DOSSIER_CUE_EXCHANGES },
  { "time_clause", 0, DOSSIER_CUE_WHEN },
  { "undergone", 0, DOSSIER_CUE_UNDERGONE },
  { "exhibit", 0, DOSSIER_CUE_EXHIBIT },
  { "latest", DOSSIER_CUE_DUE, DOSSIER_CUE_LATEST },
  { "government", DOSSIER_CUE_GROUP, DOSSIER_CUE_GOVERNMENT },
  { "sole", DOSSIER_CUE_ROLE, DOSSIER_CUE_SOLE },
  { "borne", DOSSIER_CUE_ROLE, DOSSIER_CUE_BORNE },
};

/* Lists of words that turn what another one promises. */
static const struct
{
  const char *member;
  guint32 turns;
} turn_lists[] = {

  { "postponed", DOSSIER_TURN_POSTPONED },
  { "contrary", DOSSIER_TURN_CONTRARY },
  { "rumour", DOSSIER_TURN_RUMOUR },
  { "untrue", DOSSIER_TURN_UNTRUE },
  { "measure", DOSSIER_TURN_MEASURE },
  { "kept", DOSSIER_TURN_KEPT },
  { "before", DOSSIER_TURN_BEFORE },
  { "earliest", DOSSIER_TURN_EARLIEST },
};

/* Lists under "attributed": what stands for somebody behind an article and a nationality. */
static const struct
{
  const char *member;
  guint32 roles;
} attributed_lists[] = {

  { "role", DOSSIER_CUE_ROLE },
  { "group", DOSSIER_CUE_GROUP },
};

/* A phrase that is in several lists does all that they say. */
static DossierCue *
ensure_cue (DossierStatementLexicon *self, const char *notation)
{
  gpointer *found = dossier_byte_map_ensure (&self->phrases, 0, notation, strlen (notation));

  if (*found == NULL)
    {
      DossierCue cue = { 0 };
      DossierMatchFlags flags;
      g_autofree char *phrase = dossier_term_parse (notation, self->flags, &flags);

      dossier_matcher_add (self->matcher, phrase, flags, self->cues->len);
      g_array_append_val (self->cues, cue);
      *found = GUINT_TO_POINTER (self->cues->len);
    }
  return &g_array_index (self->cues, DossierCue, GPOINTER_TO_UINT (*found) - 1);
}

static gboolean
read_kinds (DossierStatementLexicon *self, const DossierJson *section, const char *member,
            guint32 role, GError **error)
{
  const DossierJson *kinds;

  if (!dossier_json_read_object (section, member, &kinds, error))
    return FALSE;
  for (const DossierJson *name = dossier_json_get_first (kinds); name != NULL; name = name->next)
    {
      const DossierJson *phrases;
      DossierStatementKind kind;

      if (!dossier_statement_kind_from_string (name->name, &kind))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "“%s” is no kind of statement", name->name);
          return FALSE;
        }
      if (!dossier_json_read_list (kinds, name->name, &phrases, error))
        return FALSE;
      for (const DossierJson *phrase = phrases; phrase != NULL; phrase = phrase->next)
        {
          DossierCue *cue = ensure_cue (self, phrase->string);

          cue->roles |= role;
          if (role == DOSSIER_CUE_STRONG)
            cue->kind = kind;
          else
            cue->weak_kind = kind;
        }
    }
  return TRUE;
}

/* The finer classes of acts; their names are those of the ontology. */
static gboolean
read_acts (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  const DossierJson *acts;

  if (!dossier_json_read_object (section, "acts", &acts, error))
    return FALSE;
  for (const DossierJson *act = dossier_json_get_first (acts); act != NULL; act = act->next)
    {
      const DossierJson *phrases;

      if (!dossier_json_read_list (acts, act->name, &phrases, error))
        return FALSE;
      for (const DossierJson *phrase = phrases; phrase != NULL; phrase = phrase->next)
        ensure_cue (self, phrase->string)->act = g_intern_string (act->name);
    }
  return TRUE;
}

static gboolean
read_words (DossierStatementLexicon *self, const DossierJson *object, const char *member,
            DossierCue does, GError **error)
{
  const DossierJson *phrases;

  if (!dossier_json_read_list (object, member, &phrases, error))
    return FALSE;
  for (const DossierJson *phrase = phrases; phrase != NULL; phrase = phrase->next)
    {
      DossierCue *cue = ensure_cue (self, phrase->string);

      cue->roles |= does.roles;
      cue->traits |= does.traits;
      cue->turns |= does.turns;
      cue->body_class |= does.body_class;
    }
  return TRUE;
}

/* The words that stand for organisations of one class, by themselves and behind a
 * nationality. */
static gboolean
read_classes (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  const DossierJson *classes;
  guint n = 0;

  if (!dossier_json_read_object (section, "classes", &classes, error))
    return FALSE;
  self->classes = dossier_body_classes_new (classes, error);
  if (self->classes == NULL)
    return FALSE;
  for (const DossierJson *class = dossier_json_get_first (classes); class != NULL;
       class = class->next, n++)
    {
      DossierCue word = { .roles = DOSSIER_CUE_BODY, .body_class = 1u << n };
      DossierCue attributed = word;

      attributed.traits = DOSSIER_CUE_ATTRIBUTED;
      if (!read_words (self, class, "words", word, error)
          || !read_words (self, class, "attributed", attributed, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_attributed (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  const DossierJson *object;

  if (!dossier_json_read_object (section, "attributed", &object, error))
    return FALSE;
  for (guint i = 0; object != NULL && i < G_N_ELEMENTS (attributed_lists); i++)
    {
      DossierCue word = { .roles = attributed_lists[i].roles, .traits = DOSSIER_CUE_ATTRIBUTED };

      if (!read_words (self, object, attributed_lists[i].member, word, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_titles (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  const DossierJson *titles;

  if (!dossier_json_read_object (section, "short_titles", &titles, error))
    return FALSE;
  self->titles = dossier_title_forms_new (titles);
  return TRUE;
}

static gboolean
read_folded (const DossierJson *section, const char *member, char ***result, GError **error)
{
  if (!dossier_json_read_strings (section, member, result, error))
    return FALSE;
  if (*result == NULL)
    *result = g_new0 (char *, 1);
  for (guint i = 0; (*result)[i] != NULL; i++)
    {
      char *folded = dossier_fold ((*result)[i], -1);

      g_free ((*result)[i]);
      (*result)[i] = folded;
    }
  return TRUE;
}

/* What makes a number an amount. */
static gboolean
read_amounts (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  const DossierJson none = { .kind = DOSSIER_JSON_OBJECT };
  const DossierJson *amounts;

  if (!dossier_json_read_object (section, "amounts", &amounts, error))
    return FALSE;
  if (amounts == NULL)
    amounts = &none;
  self->unit_words = (guint) dossier_json_get_int (amounts, "words", 1);
  return read_folded (amounts, "scales", &self->scales, error)
         && read_folded (amounts, "ranges", &self->ranges, error)
         && read_folded (amounts, "ordinals", &self->ordinals, error);
}

static gboolean
read_clause_words (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  static const char *const members[DOSSIER_N_CLAUSE_WORDS] = {
    [DOSSIER_CLAUSE_TOPIC] = "topic",
    [DOSSIER_CLAUSE_QUOTED] = "quoted",
    [DOSSIER_CLAUSE_CARRY_ON] = "carry_on",
    [DOSSIER_CLAUSE_CONNECTIVE] = "connective",
    [DOSSIER_CLAUSE_ATTRIBUTE] = "attribute",
    [DOSSIER_CLAUSE_ATTRIBUTE_HEAD] = "attribute_head",
  };

  for (guint i = 0; i < DOSSIER_N_CLAUSE_WORDS; i++)
    if (!read_folded (section, members[i], &self->clause_words[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_section (DossierStatementLexicon *self, const DossierJson *section, GError **error)
{
  g_auto (GStrv) endings = NULL;

  if (!read_kinds (self, section, "strong", DOSSIER_CUE_STRONG, error)
      || !read_kinds (self, section, "weak", DOSSIER_CUE_WEAK, error)
      || !read_folded (section, "possessive", &self->possessives, error)
      || !read_folded (section, "articles", &self->articles, error)
      || !read_folded (section, "leaders", &self->leaders, error)
      || !read_folded (section, "subject", &self->subject_marks, error)
      || !read_folded (section, "joints", &self->joints, error)
      || !read_folded (section, "oblique", &self->obliques, error)
      || !read_folded (section, "attributive", &self->attributives, error)
      || !read_folded (section, "endings", &endings, error)
      || !read_amounts (self, section, error) || !read_acts (self, section, error)
      || !read_clause_words (self, section, error)
      || !read_classes (self, section, error) || !read_attributed (self, section, error)
      || !read_titles (self, section, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      DossierCue word = { .roles = lists[i].roles, .traits = lists[i].traits };

      if (!read_words (self, section, lists[i].member, word, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (turn_lists); i++)
    {
      DossierCue word = { .turns = turn_lists[i].turns };

      if (!read_words (self, section, turn_lists[i].member, word, error))
        return FALSE;
    }
  for (guint i = 0; endings[i] != NULL; i++)
    dossier_matcher_add_ending (self->matcher, endings[i]);
  return TRUE;
}

/**
 * dossier_statement_lexicon_new:
 * @section: the member `statements` of a language file
 * @error: return location; %DOSSIER_ERROR_MALFORMED with what is wrong
 *
 * Compiles a lexicon.
 *
 * Returns: (transfer full) (nullable): the lexicon, immutable
 */
DossierStatementLexicon *
dossier_statement_lexicon_new (const DossierJson *section, GError **error)
{
  g_autoptr (DossierStatementLexicon) self = NULL;
  const char *order;

  g_return_val_if_fail (section != NULL, NULL);
  order = dossier_json_get_string (section, "order", "initial");
  self = g_new0 (DossierStatementLexicon, 1);
  self->matcher = dossier_matcher_new ();
  self->cues = g_array_new (FALSE, FALSE, sizeof (DossierCue));
  self->arena = dossier_arena_new ();
  dossier_byte_map_init (&self->phrases, self->arena);
  self->flags = DOSSIER_MATCH_MARKS;
  if (dossier_json_get_boolean (section, "stems", FALSE))
    self->flags |= DOSSIER_MATCH_STEM;
  self->head_final = g_str_equal (order, "final");
  self->verb_second = g_str_equal (order, "second");
  self->drops_subject = dossier_json_get_boolean (section, "drops_subject", FALSE);
  if (!read_section (self, section, error))
    return NULL;
  dossier_matcher_freeze (self->matcher);
  g_clear_pointer (&self->arena, dossier_arena_free);
  return g_steal_pointer (&self);
}
