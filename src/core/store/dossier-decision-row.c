/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-decision-row.h"

/* Files are edited outside the program, and pages are damaged: a row is a decision only if it has
 * all that putting it in force needs. */

static gboolean
is_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether it says all that its layer needs. */
static gboolean
is_complete (const DossierDecision *self)
{
  gboolean adds = self->verdict == DOSSIER_VERDICT_ADD;
  DossierStatementKind kind;

  switch (self->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return adds ? is_text (self->name) : self->key != NULL || self->type != NULL;
    case DOSSIER_LAYER_TIME:
      return !adds || is_text (self->value);
    case DOSSIER_LAYER_SECTOR:
      return is_text (self->value);
    case DOSSIER_LAYER_STATEMENT:
      return dossier_statement_kind_from_string (self->kind, &kind)
             && (self->key == NULL || is_text (self->name));
    case DOSSIER_LAYER_NOTE:
      return !adds || self->value != NULL;
    default:
      return FALSE;
    }
}

/* Words that stand nowhere are looked for in the whole text. */
static DossierSpan
read_span (DossierCursor *cursor, int column)
{
  gint64 start = dossier_cursor_get_int (cursor, column);
  gint64 end = dossier_cursor_get_int (cursor, column + 1);

  return start >= 0 && start <= end && end <= G_MAXUINT32 ? DOSSIER_SPAN_INIT (start, end)
                                                          : DOSSIER_SPAN_INIT (0, 0);
}

/* Valid UTF-8, whatever the file holds; *@readable becomes %FALSE if that is something else. */
static char *
take_text (DossierCursor *cursor, int column, gboolean *readable)
{
  const char *text = dossier_cursor_get_text (cursor, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  *readable = FALSE;
  return g_utf8_make_valid (text, -1);
}

static char *
take_words (DossierCursor *cursor, int column, gboolean *readable)
{
  char *words = take_text (cursor, column, readable);

  return words != NULL ? words : g_strdup ("");
}

/**
 * dossier_decision_read:
 * @cursor: a cursor on a row of `decision`
 * @column: the first of %DOSSIER_DECISION_COLUMNS
 * @decision: (out caller-allocates): what was decided, but for its document
 * @anchor: (out caller-allocates): the words it is about, none of them %NULL
 *
 * Texts are valid UTF-8. What is no layer or no verdict reads as the first of them.
 *
 * Returns: whether it is a decision that can be put in force. One that is not is kept as it stands,
 *   but passed over
 */
gboolean
dossier_decision_read (DossierCursor *cursor, int column, DossierDecision *decision,
                       DossierAnchor *anchor)
{
  guint layer = 0, verdict = 0;
  gboolean readable = dossier_cursor_find_choice (cursor, column, DOSSIER_N_LAYERS, &layer)
                      && dossier_cursor_find_choice (cursor, column + 1, DOSSIER_N_VERDICTS,
                                                     &verdict);

  *decision = (DossierDecision) {
    .layer = (DossierLayer) layer,
    .verdict = (DossierVerdict) verdict,
    .span = read_span (cursor, column + 2),
    .type = take_text (cursor, column + 7, &readable),
    .key = take_text (cursor, column + 8, &readable),
    .name = take_text (cursor, column + 9, &readable),
    .kind = take_text (cursor, column + 10, &readable),
    .value = take_text (cursor, column + 11, &readable),
    .told = take_text (cursor, column + 12, &readable),
  };
  *anchor = (DossierAnchor) {
    .span = decision->span,
    .quote = take_words (cursor, column + 4, &readable),
    .prefix = take_words (cursor, column + 5, &readable),
    .suffix = take_words (cursor, column + 6, &readable),
  };
  return readable && is_text (anchor->quote) && is_complete (decision);
}

/**
 * dossier_decision_clear:
 * @self: a decision
 */
void
dossier_decision_clear (DossierDecision *self)
{
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->when, g_free);
  g_clear_pointer (&self->certainty, g_free);
  g_clear_pointer (&self->others, g_array_unref);
  g_clear_pointer (&self->told, g_free);
}

/**
 * dossier_decision_copy:
 * @self: (out caller-allocates): where nothing stands
 * @other: a decision
 */
void
dossier_decision_copy (DossierDecision *self, const DossierDecision *other)
{
  *self = *other;
  self->type = g_strdup (other->type);
  self->key = g_strdup (other->key);
  self->name = g_strdup (other->name);
  self->kind = g_strdup (other->kind);
  self->value = g_strdup (other->value);
  self->when = g_strdup (other->when);
  self->certainty = g_strdup (other->certainty);
  self->others = other->others != NULL ? g_array_copy (other->others) : NULL;
  self->told = g_strdup (other->told);
}
