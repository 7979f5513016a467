/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-lexicon.h"

#include "dossier-error.h"
#include "dossier-fold.h"
#include "dossier-json.h"
#include "dossier-term.h"

struct _DossierStatementLexicon
{
  DossierMatcher *matcher; /* values are indices of cues */
  GArray *cues;            /* DossierCue */
  GHashTable *phrases;     /* notation → index + 1, while the section is read */
  DossierMatchFlags flags;
  gboolean head_final;
  gboolean verb_second;
  char **possessives;
  char **subject_marks;
  char **joints;
};

static const struct
{
  const char *member;
  guint32 roles;
} lists[] = {
  { "ignore", 0 },
  { "future", DOSSIER_CUE_FUTURE },
  { "decision", DOSSIER_CUE_DECISION },
  { "speech", DOSSIER_CUE_SPEECH },
  { "denial", DOSSIER_CUE_DENIAL },
  { "negation", DOSSIER_CUE_NEGATION },
  { "condition", DOSSIER_CUE_CONDITION },
  { "state", DOSSIER_CUE_STATE },
  { "passive", DOSSIER_CUE_PASSIVE },
  { "joint", DOSSIER_CUE_JOINT },
  { "dual", DOSSIER_CUE_DUAL },
  { "person", DOSSIER_CUE_PERSON },
  { "plural", DOSSIER_CUE_PLURAL },
  { "self", DOSSIER_CUE_SELF },
  { "group", DOSSIER_CUE_GROUP },
  { "role", DOSSIER_CUE_ROLE },
  { "title", DOSSIER_CUE_TITLE },
  { "body", DOSSIER_CUE_BODY },
  { "country", DOSSIER_CUE_COUNTRY },
  { "preposition", DOSSIER_CUE_PREPOSITION },
  { "representative", DOSSIER_CUE_REPRESENTATIVE },
  { "agent", DOSSIER_CUE_AGENT },
  { "location", DOSSIER_CUE_LOCATION },
  { "due", DOSSIER_CUE_DUE },
  { "since", DOSSIER_CUE_SINCE },
  { "heading", DOSSIER_CUE_HEADING },
  { "imperative", DOSSIER_CUE_IMPERATIVE },
  { "conjunction", DOSSIER_CUE_CONJUNCTION },
  { "present", DOSSIER_CUE_PRESENT },
  { "relative", DOSSIER_CUE_RELATIVE },
};

/* A phrase that is in several lists does all that they say. */
static DossierCue *
ensure_cue (DossierStatementLexicon *self, const char *notation)
{
  gpointer found = g_hash_table_lookup (self->phrases, notation);

  if (found == NULL)
    {
      DossierCue cue = { 0 };
      DossierMatchFlags flags;
      g_autofree char *phrase = dossier_term_parse (notation, self->flags, &flags);

      dossier_matcher_add (self->matcher, phrase, flags, self->cues->len);
      g_array_append_val (self->cues, cue);
      found = GUINT_TO_POINTER (self->cues->len);
      g_hash_table_insert (self->phrases, g_strdup (notation), found);
    }
  return &g_array_index (self->cues, DossierCue, GPOINTER_TO_UINT (found) - 1);
}

static gboolean
read_kinds (DossierStatementLexicon *self, JsonObject *section, const char *member, guint32 role,
            GError **error)
{
  g_autoptr (GList) names = NULL;
  JsonObject *kinds;

  if (!dossier_json_read_object (section, member, &kinds, error))
    return FALSE;
  names = kinds != NULL ? json_object_get_members (kinds) : NULL;
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_auto (GStrv) phrases = NULL;
      DossierStatementKind kind;

      if (!dossier_statement_kind_from_string (l->data, &kind))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "“%s” is no kind of statement", (const char *) l->data);
          return FALSE;
        }
      if (!dossier_json_read_strings (kinds, l->data, &phrases, error))
        return FALSE;
      for (guint i = 0; phrases[i] != NULL; i++)
        {
          DossierCue *cue = ensure_cue (self, phrases[i]);

          cue->roles |= role;
          if (role == DOSSIER_CUE_STRONG)
            cue->kind = kind;
          else
            cue->weak_kind = kind;
        }
    }
  return TRUE;
}

static gboolean
read_folded (JsonObject *section, const char *member, char ***result, GError **error)
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

static gboolean
read_section (DossierStatementLexicon *self, JsonObject *section, GError **error)
{
  g_auto (GStrv) endings = NULL;

  if (!read_kinds (self, section, "strong", DOSSIER_CUE_STRONG, error)
      || !read_kinds (self, section, "weak", DOSSIER_CUE_WEAK, error)
      || !read_folded (section, "possessive", &self->possessives, error)
      || !read_folded (section, "subject", &self->subject_marks, error)
      || !read_folded (section, "joints", &self->joints, error)
      || !read_folded (section, "endings", &endings, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) phrases = NULL;

      if (!dossier_json_read_strings (section, lists[i].member, &phrases, error))
        return FALSE;
      for (guint j = 0; phrases != NULL && phrases[j] != NULL; j++)
        ensure_cue (self, phrases[j])->roles |= lists[i].roles;
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
dossier_statement_lexicon_new (JsonObject *section, GError **error)
{
  g_autoptr (DossierStatementLexicon) self = NULL;
  const char *order;

  g_return_val_if_fail (section != NULL, NULL);
  order = json_object_get_string_member_with_default (section, "order", "initial");
  self = g_new0 (DossierStatementLexicon, 1);
  self->matcher = dossier_matcher_new ();
  self->cues = g_array_new (FALSE, FALSE, sizeof (DossierCue));
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->flags = DOSSIER_MATCH_MARKS;
  if (json_object_get_boolean_member_with_default (section, "stems", FALSE))
    self->flags |= DOSSIER_MATCH_STEM;
  self->head_final = g_str_equal (order, "final");
  self->verb_second = g_str_equal (order, "second");
  if (!read_section (self, section, error))
    return NULL;
  dossier_matcher_freeze (self->matcher);
  g_clear_pointer (&self->phrases, g_hash_table_unref);
  return g_steal_pointer (&self);
}

/**
 * dossier_statement_lexicon_join:
 * @self: a lexicon
 * @screen: a screen that is being made
 *
 * Lets the matcher join the screen of the knowledge.
 */
void
dossier_statement_lexicon_join (DossierStatementLexicon *self, DossierScreen *screen)
{
  dossier_matcher_join (self->matcher, screen);
}

/**
 * dossier_statement_lexicon_free:
 * @self: (nullable) (transfer full): a lexicon
 */
void
dossier_statement_lexicon_free (DossierStatementLexicon *self)
{
  if (self == NULL)
    return;
  dossier_matcher_free (self->matcher);
  g_array_unref (self->cues);
  g_clear_pointer (&self->phrases, g_hash_table_unref);
  g_strfreev (self->possessives);
  g_strfreev (self->subject_marks);
  g_strfreev (self->joints);
  g_free (self);
}

/**
 * dossier_statement_lexicon_get_matcher:
 * @self: a lexicon
 *
 * Returns: (transfer none): all phrases; a value goes to
 *   dossier_statement_lexicon_get_cue()
 */
const DossierMatcher *
dossier_statement_lexicon_get_matcher (const DossierStatementLexicon *self)
{
  return self->matcher;
}

/**
 * dossier_statement_lexicon_get_cue:
 * @self: a lexicon
 * @value: the value of a match
 *
 * Returns: (transfer none): what the phrase does
 */
const DossierCue *
dossier_statement_lexicon_get_cue (const DossierStatementLexicon *self, guint32 value)
{
  g_return_val_if_fail (value < self->cues->len, NULL);
  return &g_array_index (self->cues, DossierCue, value);
}

/**
 * dossier_statement_lexicon_is_head_final:
 * @self: a lexicon
 *
 * Returns: whether the main verb stands last (Korean)
 */
gboolean
dossier_statement_lexicon_is_head_final (const DossierStatementLexicon *self)
{
  return self->head_final;
}

/**
 * dossier_statement_lexicon_is_verb_second:
 * @self: a lexicon
 *
 * Returns: whether the subject follows the verb when anything else comes
 *   first (Norwegian)
 */
gboolean
dossier_statement_lexicon_is_verb_second (const DossierStatementLexicon *self)
{
  return self->verb_second;
}

/**
 * dossier_statement_lexicon_get_possessives:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded endings of a name that owns
 *   what follows
 */
const char *const *
dossier_statement_lexicon_get_possessives (const DossierStatementLexicon *self)
{
  return (const char *const *) self->possessives;
}

/**
 * dossier_statement_lexicon_get_subject_marks:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded endings of the subject
 */
const char *const *
dossier_statement_lexicon_get_subject_marks (const DossierStatementLexicon *self)
{
  return (const char *const *) self->subject_marks;
}

/**
 * dossier_statement_lexicon_get_joints:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded endings that join a name to
 *   the next one (과)
 */
const char *const *
dossier_statement_lexicon_get_joints (const DossierStatementLexicon *self)
{
  return (const char *const *) self->joints;
}
