/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-lexicon-private.h"

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
  g_clear_pointer (&self->classes, dossier_body_classes_free);
  g_clear_pointer (&self->titles, dossier_title_forms_free);
  g_clear_pointer (&self->arena, dossier_arena_free);
  g_strfreev (self->possessives);
  g_strfreev (self->articles);
  g_strfreev (self->leaders);
  g_strfreev (self->subject_marks);
  for (guint i = 0; i < DOSSIER_N_CLAUSE_WORDS; i++)
    g_strfreev (self->clause_words[i]);
  g_strfreev (self->joints);
  g_strfreev (self->obliques);
  g_strfreev (self->attributives);
  g_strfreev (self->scales);
  g_strfreev (self->ranges);
  g_strfreev (self->ordinals);
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
 * dossier_statement_lexicon_get_classes:
 * @self: a lexicon
 *
 * Returns: (transfer none): the classes of organisations
 */
const DossierBodyClasses *
dossier_statement_lexicon_get_classes (const DossierStatementLexicon *self)
{
  return self->classes;
}

/**
 * dossier_statement_lexicon_get_titles:
 * @self: a lexicon
 *
 * Returns: (transfer none): the forms of its titles
 */
const DossierTitleForms *
dossier_statement_lexicon_get_titles (const DossierStatementLexicon *self)
{
  return self->titles;
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
 * dossier_statement_lexicon_drops_subject:
 * @self: a lexicon
 *
 * Returns: whether a sentence may leave out who acts when it is who acted before
 */
gboolean
dossier_statement_lexicon_drops_subject (const DossierStatementLexicon *self)
{
  return self->drops_subject;
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
 * dossier_statement_lexicon_get_articles:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded words that may stand before a name
 *   and belong to it ("the")
 */
const char *const *
dossier_statement_lexicon_get_articles (const DossierStatementLexicon *self)
{
  return (const char *const *) self->articles;
}

/**
 * dossier_statement_lexicon_get_clause_words:
 * @self: a lexicon
 * @which: what the words or endings do
 *
 * Returns: (transfer none) (array zero-terminated=1): them, folded
 */
const char *const *
dossier_statement_lexicon_get_clause_words (const DossierStatementLexicon *self,
                                            DossierClauseWords which)
{
  return (const char *const *) self->clause_words[which];
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
 * dossier_statement_lexicon_get_leaders:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded titles that a head of state or of
 *   government may bear as well ("party leader")
 */
const char *const *
dossier_statement_lexicon_get_leaders (const DossierStatementLexicon *self)
{
  return (const char *const *) self->leaders;
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

/**
 * dossier_statement_lexicon_get_obliques:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded endings of a name that is
 *   neither the subject nor its owner (에서)
 */
const char *const *
dossier_statement_lexicon_get_obliques (const DossierStatementLexicon *self)
{
  return (const char *const *) self->obliques;
}

/**
 * dossier_statement_lexicon_get_attributives:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded endings of a verb that describes
 *   the noun behind it (부임한)
 */
const char *const *
dossier_statement_lexicon_get_attributives (const DossierStatementLexicon *self)
{
  return (const char *const *) self->attributives;
}

/**
 * dossier_statement_lexicon_get_scales:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded words that stand between a
 *   number and its unit ("million")
 */
const char *const *
dossier_statement_lexicon_get_scales (const DossierStatementLexicon *self)
{
  return (const char *const *) self->scales;
}

/**
 * dossier_statement_lexicon_get_ranges:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded words that join two numbers to
 *   a range ("to")
 */
const char *const *
dossier_statement_lexicon_get_ranges (const DossierStatementLexicon *self)
{
  return (const char *const *) self->ranges;
}

/**
 * dossier_statement_lexicon_get_ordinals:
 * @self: a lexicon
 *
 * Returns: (transfer none) (array zero-terminated=1): folded letters that follow a number
 *   which counts one of a row ("th")
 */
const char *const *
dossier_statement_lexicon_get_ordinals (const DossierStatementLexicon *self)
{
  return (const char *const *) self->ordinals;
}

/**
 * dossier_statement_lexicon_get_unit_words:
 * @self: a lexicon
 *
 * Returns: how many words a noun has that is counted; one, in languages written by the
 *   syllable more
 */
guint
dossier_statement_lexicon_get_unit_words (const DossierStatementLexicon *self)
{
  return self->unit_words;
}
