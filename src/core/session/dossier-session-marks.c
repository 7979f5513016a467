/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

/* Marks made and rejected by hand. What is marked is told with the text that it stands in: while
 * a dialog asks, another document may be opened. */

/* How much of marked words stands in a label, in code points. */
#define MAX_QUOTE 40

/* The marked words on one line, shortened. */
static char *
quote_span (const DossierReading *reading, DossierSpan span)
{
  gsize end = MIN (span.end, reading->length), start = MIN (span.start, end);
  g_autofree char *words = g_strndup (reading->text + start, end - start);

  g_strdelimit (words, "\n\t", ' ');
  if (g_utf8_validate (words, -1, NULL) && g_utf8_strlen (words, -1) > MAX_QUOTE)
    {
      g_autofree char *shortened = g_utf8_substring (words, 0, MAX_QUOTE - 1);

      return g_strconcat (shortened, "…", NULL);
    }
  return g_utf8_make_valid (words, -1);
}

static void
add_mark (DossierSession *self, const DossierReading *reading, DossierChange *change,
          DossierLayer layer, DossierSpan span)
{
  g_autofree char *quote = quote_span (reading, span);
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  change->kind = DOSSIER_CHANGE_ADD;
  change->decision.document = reading->document;
  change->decision.layer = layer;
  change->decision.verdict = DOSSIER_VERDICT_ADD;
  change->decision.span = span;
  if (layer == DOSSIER_LAYER_NOTE)
    {
      name = g_strdup_printf (_("the note on “%s”"), quote);
      done = g_strdup_printf (_("Added a note on “%s”"), quote);
    }
  else
    {
      name = g_strdup_printf (_("marking “%s”"), quote);
      done = g_strdup_printf (_("Marked “%s”"), quote);
    }
  dossier_session_push_edit (self, dossier_edit_new (change, name, done));
}

static gboolean
is_in_text (const DossierReading *reading, DossierSpan span)
{
  return reading != NULL && span.start <= span.end && span.end <= reading->length;
}

/**
 * dossier_session_mark_entity:
 * @self: a session
 * @reading: a document
 * @span: bytes of its text
 * @type: what the words name
 * @name: (nullable): its full name, %NULL if the words are that
 */
void
dossier_session_mark_entity (DossierSession        *self,
                             const DossierReading  *reading,
                             DossierSpan            span,
                             DossierEntityType      type,
                             const char            *name)
{
  DossierChange change = { 0 };
  g_autofree char *words = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (is_in_text (reading, span));

  words = g_strndup (reading->text + span.start, dossier_span_length (span));
  change.decision.type = (char *) dossier_entity_type_to_string (type);
  change.decision.name = name != NULL && *name != '\0' ? (char *) name : words;
  add_mark (self, reading, &change, DOSSIER_LAYER_MENTION, span);
}

/**
 * dossier_session_mark_sector:
 * @self: a session
 * @reading: a document
 * @span: bytes of its text
 * @sector: id of the sector that the words speak of
 */
void
dossier_session_mark_sector (DossierSession *self, const DossierReading *reading, DossierSpan span,
                             const char *sector)
{
  DossierChange change = { 0 };

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (is_in_text (reading, span));

  change.decision.value = (char *) sector;
  add_mark (self, reading, &change, DOSSIER_LAYER_SECTOR, span);
}

/* The words stay the caller's. */
static void
say (DossierChange *change, const DossierStatementWords *words)
{
  change->decision.kind = (char *) dossier_statement_kind_to_string (words->kind);
  change->decision.certainty = (char *) dossier_certainty_to_string (words->certainty);
  change->decision.entity = words->actor;
  change->decision.others = words->others;
  change->decision.when = words->when != NULL && *words->when != '\0' ? (char *) words->when : NULL;
  change->decision.value = words->due != NULL && *words->due != '\0' ? (char *) words->due : NULL;
}

/**
 * dossier_session_mark_statement:
 * @self: a session
 * @reading: a document
 * @span: bytes of its text
 * @words: what it says
 */
void
dossier_session_mark_statement (DossierSession               *self,
                                const DossierReading         *reading,
                                DossierSpan                   span,
                                const DossierStatementWords  *words)
{
  DossierChange change = { 0 };

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (is_in_text (reading, span));

  say (&change, words);
  add_mark (self, reading, &change, DOSSIER_LAYER_STATEMENT, span);
}

static gboolean
names_others (const DossierMark *mark, const GArray *others)
{
  guint n = mark->others != NULL ? mark->others->len : 0;

  if (n != (others != NULL ? others->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_array_index (mark->others, DossierNamed, i).entity != g_array_index (others, gint64, i))
      return FALSE;
  return TRUE;
}

/* What is said as it was shown nobody has corrected. */
static guint
find_kept (const DossierMark *mark, const DossierDecision *said)
{
  const char *certainty = dossier_certainty_to_string (mark->certainty);
  guint kept = 0;

  if (mark->entity == said->entity)
    kept |= 1u << DOSSIER_STATEMENT_PART_ACTOR;
  if (names_others (mark, said->others))
    kept |= 1u << DOSSIER_STATEMENT_PART_OTHERS;
  if (g_strcmp0 (mark->when, said->when) == 0)
    kept |= 1u << DOSSIER_STATEMENT_PART_WHEN;
  if (g_strcmp0 (mark->value, said->value) == 0)
    kept |= 1u << DOSSIER_STATEMENT_PART_DUE;
  if (g_strcmp0 (certainty, said->certainty) == 0)
    kept |= 1u << DOSSIER_STATEMENT_PART_CERTAINTY;
  return kept;
}

/**
 * dossier_session_correct_statement:
 * @self: a session
 * @reading: a document
 * @statement: row id of one of its statements, as @reading has it
 * @words: what it says in truth
 *
 * Another statement takes its place and keeps its sectors and amounts. What @words say as it says
 * it stays what is found there, also when the document is annotated anew. One undo brings it back,
 * whether a rule or a person made it.
 */
void
dossier_session_correct_statement (DossierSession               *self,
                                   const DossierReading         *reading,
                                   gint64                        statement,
                                   const DossierStatementWords  *words)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_ADD };
  const DossierMark *mark;
  g_autofree char *quote = NULL;
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (reading != NULL);

  mark = dossier_reading_find_mark (reading, DOSSIER_LAYER_STATEMENT, statement);
  if (mark == NULL)
    return;
  say (&change, words);
  change.decision.document = reading->document;
  change.decision.layer = DOSSIER_LAYER_STATEMENT;
  change.decision.verdict = DOSSIER_VERDICT_ADD;
  change.decision.span = mark->span;
  change.decision.replaced = (DossierReplaced) {
    .id = statement,
    .kind = mark->statement_kind,
    .actor = mark->entity,
    .kept = find_kept (mark, &change.decision),
  };
  quote = quote_span (reading, mark->span);
  name = g_strdup_printf (_("correcting the statement “%s”"), quote);
  done = g_strdup_printf (_("Corrected the statement “%s”"), quote);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}

/**
 * dossier_session_mark_note:
 * @self: a session
 * @reading: a document
 * @span: bytes of its text
 * @note: what the analyst wants to remember
 */
void
dossier_session_mark_note (DossierSession *self, const DossierReading *reading, DossierSpan span,
                           const char *note)
{
  DossierChange change = { 0 };

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (is_in_text (reading, span));

  change.decision.value = (char *) note;
  add_mark (self, reading, &change, DOSSIER_LAYER_NOTE, span);
}

/**
 * dossier_session_reject_mark:
 * @self: a session with an open document
 * @layer: the kind of mark
 * @id: row id of a mark in force
 *
 * An automatic mark is rejected for good, a mark made by hand is taken back. Of a statement that
 * was corrected nothing is left, neither the correction nor what it stands for.
 */
void
dossier_session_reject_mark (DossierSession *self, DossierLayer layer, gint64 id)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_REJECT, .layer = layer, .id = id };
  const DossierMark *mark;
  g_autofree char *quote = NULL;
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (self->reading != NULL);

  mark = dossier_reading_find_mark (self->reading, layer, id);
  if (mark == NULL)
    return;
  if (mark->corrected)
    {
      change.kind = DOSSIER_CHANGE_ADD;
      change.decision.document = self->reading->document;
      change.decision.layer = layer;
      change.decision.verdict = DOSSIER_VERDICT_REJECT;
      change.decision.replaced = (DossierReplaced) {
        .id = id,
        .kind = mark->statement_kind,
        .actor = mark->entity,
      };
    }
  /* The ids of automatic marks are given anew with each annotation. */
  change.decision.span = mark->span;
  if (layer == DOSSIER_LAYER_MENTION)
    change.decision.entity = mark->entity;
  else if (layer == DOSSIER_LAYER_STATEMENT)
    change.decision.kind = (char *) dossier_statement_kind_to_string (mark->statement_kind);
  else if (layer == DOSSIER_LAYER_TIME || layer == DOSSIER_LAYER_SECTOR)
    change.decision.value = mark->value;
  quote = quote_span (self->reading, mark->span);
  name = g_strdup_printf (_("removing the mark “%s”"), quote);
  done = g_strdup_printf (_("Removed the mark “%s”"), quote);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}

/**
 * dossier_session_take_back_correction:
 * @self: a session with an open document
 * @statement: row id of a statement in it that was corrected
 *
 * What it stands for comes back: what was found, or an earlier correction.
 */
void
dossier_session_take_back_correction (DossierSession *self, gint64 statement)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_WITHDRAW, .id = -statement };
  const DossierMark *mark;
  g_autofree char *quote = NULL;
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (self->reading != NULL);

  mark = dossier_reading_find_mark (self->reading, DOSSIER_LAYER_STATEMENT, statement);
  if (mark == NULL || !mark->corrected)
    return;
  quote = quote_span (self->reading, mark->span);
  name = g_strdup_printf (_("taking back the correction of “%s”"), quote);
  done = g_strdup_printf (_("Took back the correction of “%s”"), quote);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}
