/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-history.h"

struct _DossierHistory
{
  GQueue undo; /* DossierEdit, the next one at the tail */
  GQueue redo;
};

static GQueue *
find_stack (DossierHistory *self, DossierDirection direction)
{
  return direction == DOSSIER_DIRECTION_UNDO ? &self->undo : &self->redo;
}

static void
clear_stack (GQueue *stack)
{
  g_queue_clear_full (stack, (GDestroyNotify) dossier_edit_free);
}

/**
 * dossier_history_new:
 *
 * Returns: (transfer full): a history in which nothing has happened
 */
DossierHistory *
dossier_history_new (void)
{
  DossierHistory *self = g_new0 (DossierHistory, 1);

  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
  return self;
}

/**
 * dossier_history_free:
 * @self: (transfer full) (nullable): a history
 */
void
dossier_history_free (DossierHistory *self)
{
  if (self == NULL)
    return;
  clear_stack (&self->undo);
  clear_stack (&self->redo);
  g_free (self);
}

/**
 * dossier_history_push:
 * @self: a history
 * @done: how the edit was done
 * @inverse: (transfer full): what undoes it
 *
 * After something new there is nothing to redo. The oldest edit is forgotten when
 * there are more than %DOSSIER_HISTORY_MAX.
 */
void
dossier_history_push (DossierHistory *self, DossierDirection done, DossierEdit *inverse)
{
  GQueue *stack = done == DOSSIER_DIRECTION_UNDO ? &self->redo : &self->undo;

  if (done == DOSSIER_DIRECTION_NEW)
    clear_stack (&self->redo);
  g_queue_push_tail (stack, inverse);
  if (stack->length > DOSSIER_HISTORY_MAX)
    dossier_edit_free (g_queue_pop_head (stack));
}

/**
 * dossier_history_pop:
 * @self: a history
 * @direction: undo or redo
 *
 * Returns: (transfer full) (nullable): the edit to do next, %NULL if there is none
 */
DossierEdit *
dossier_history_pop (DossierHistory *self, DossierDirection direction)
{
  return g_queue_pop_tail (find_stack (self, direction));
}

/**
 * dossier_history_put_back:
 * @self: a history
 * @direction: undo or redo
 * @edit: (transfer full): what dossier_history_pop() gave and could not be done
 */
void
dossier_history_put_back (DossierHistory *self, DossierDirection direction, DossierEdit *edit)
{
  g_queue_push_tail (find_stack (self, direction), edit);
}

/**
 * dossier_history_get_name:
 * @self: a history
 * @direction: undo or redo
 *
 * Returns: (transfer none) (nullable): the name of the edit to do next, %NULL if there is none
 */
const char *
dossier_history_get_name (DossierHistory *self, DossierDirection direction)
{
  const DossierEdit *edit = g_queue_peek_tail (find_stack (self, direction));

  return edit != NULL ? edit->name : NULL;
}
