/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-operation-failure.h"

static void
free_failure (gpointer data)
{
  DossierOperationFailure *failure = data;

  g_free (failure->what);
  g_free (failure->reason);
  g_free (failure);
}

/**
 * dossier_operation_failures_new:
 *
 * Returns: (transfer full) (element-type DossierOperationFailure): none yet
 */
GPtrArray *
dossier_operation_failures_new (void)
{
  return g_ptr_array_new_with_free_func (free_failure);
}

/**
 * dossier_operation_failures_add:
 * @failures: (element-type DossierOperationFailure): of dossier_operation_failures_new()
 * @what: the file or address that failed
 * @reason: why, for people
 */
void
dossier_operation_failures_add (GPtrArray *failures, const char *what, const char *reason)
{
  DossierOperationFailure *failure = g_new0 (DossierOperationFailure, 1);

  failure->what = g_strdup (what);
  failure->reason = g_strdup (reason);
  g_ptr_array_add (failures, failure);
}

/**
 * dossier_operation_failures_copy:
 * @failures: (element-type DossierOperationFailure): failures
 * @first: how many to pass over; there may be fewer
 *
 * Returns: (transfer full) (element-type DossierOperationFailure): the others, for another thread
 */
GPtrArray *
dossier_operation_failures_copy (GPtrArray *failures, guint first)
{
  GPtrArray *copy = dossier_operation_failures_new ();

  for (guint i = first; i < failures->len; i++)
    {
      const DossierOperationFailure *failure = g_ptr_array_index (failures, i);

      dossier_operation_failures_add (copy, failure->what, failure->reason);
    }
  return copy;
}
