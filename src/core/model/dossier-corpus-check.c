/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-check.h"

typedef struct
{
  gboolean repair;
  GPtrArray *findings;
} Check;

static gboolean
check_in_writer (DossierConnection *connection, gpointer data, GError **error)
{
  Check *check = data;

  check->findings = dossier_check_run (connection, TRUE, check->repair, error);
  return check->findings != NULL;
}

/**
 * dossier_corpus_check:
 * @self: a corpus
 * @repair: whether to put right what can be put right
 * @cancellable: (nullable): stops the check; a repair is then undone
 * @error: set when the check itself could not be done
 *
 * Looks at everything that the program relies on in the file. Any thread; nobody else
 * writes meanwhile.
 *
 * Returns: (transfer full) (element-type DossierFinding): what was found; nothing if all is well
 */
GPtrArray *
dossier_corpus_check (DossierCorpus  *self,
                      gboolean        repair,
                      GCancellable   *cancellable,
                      GError        **error)
{
  DossierStore *store = dossier_corpus_get_store (self);
  Check check = { repair, NULL };
  DossierConnection *connection;

  if (dossier_corpus_is_read_only (self))
    {
      connection = dossier_store_begin_read (store, _("failed to check"), cancellable, error);
      if (connection == NULL)
        return NULL;
      check.findings = dossier_check_run (connection, FALSE, FALSE, error);
      dossier_store_end_read (store, connection);
      return check.findings;
    }
  if (!dossier_store_write (store, _("failed to check"), check_in_writer, &check, cancellable,
                            error))
    {
      g_clear_pointer (&check.findings, g_ptr_array_unref);
      return NULL;
    }
  if (repair && check.findings->len > 0)
    {
      dossier_facts_cache_note_any (dossier_corpus_get_facts (self));
      dossier_corpus_emit_changed_later (self);
    }
  return check.findings;
}
