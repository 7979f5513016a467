/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-choice.h"

#include <glib/gi18n-lib.h>

#include "dossier-cli-report.h"

/* What may be typed for an option, so that a wrong name can be told apart from the right ones. */
typedef struct
{
  guint n;
  const char *(* tell) (guint value);
} Names;

static const char *
tell_kind (guint value)
{
  return dossier_statement_kind_to_string ((DossierStatementKind) value);
}

static const char *
tell_certainty (guint value)
{
  return dossier_certainty_to_string ((DossierCertainty) value);
}

static const Names kinds = { DOSSIER_N_STATEMENT_KINDS, tell_kind };
static const Names certainties = { DOSSIER_N_CERTAINTIES, tell_certainty };

static void
report_wrong (const Names *names, const char *typed)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *reason = NULL;

  for (guint i = 0; i < names->n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", names->tell (i));
  /* Translators: %s is a list of words to choose from */
  reason = g_strdup_printf (_("there is no such thing; there are %s"), list->str);
  dossier_cli_report_failure (typed, reason);
}

static gboolean
read_names (const Names *names, char **typed, guint *bits)
{
  *bits = 0;
  for (guint i = 0; typed != NULL && typed[i] != NULL; i++)
    {
      guint value = 0;

      while (value < names->n && !g_str_equal (typed[i], names->tell (value)))
        value++;
      if (value == names->n)
        {
          report_wrong (names, typed[i]);
          return FALSE;
        }
      *bits |= 1u << value;
    }
  return TRUE;
}

/**
 * dossier_cli_choice_clear:
 * @self: a choice
 */
void
dossier_cli_choice_clear (DossierCliChoice *self)
{
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->certainties, g_strfreev);
}

/**
 * dossier_cli_choice_is_any:
 * @self: a choice as typed
 *
 * Returns: whether one of its options was given
 */
gboolean
dossier_cli_choice_is_any (const DossierCliChoice *self)
{
  return self->kinds != NULL || self->certainties != NULL || self->passed;
}

/**
 * dossier_cli_choice_to_wish:
 * @self: a choice as typed
 * @today: the day before which a due date has passed
 * @wish: (out): which statements are wanted, in the order of their documents
 *
 * Reads the options and says on standard error what is wrong with them.
 *
 * Returns: whether they could be read
 */
gboolean
dossier_cli_choice_to_wish (const DossierCliChoice *self, DossierDay today,
                            DossierLedgerWish *wish)
{
  *wish = (DossierLedgerWish) { .order = DOSSIER_LEDGER_BY_TEXT };
  wish->choice.passed = self->passed;
  wish->choice.today = today;
  return read_names (&kinds, self->kinds, &wish->choice.kinds)
         && read_names (&certainties, self->certainties, &wish->choice.certainties);
}
