/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"

G_BEGIN_DECLS

/**
 * DossierCliChoice:
 * @kinds: names of kinds of which a statement must be one
 * @certainties: names of certainties, likewise
 * @passed: whether its due date must have passed
 *
 * The options with which a command takes some of the statements of a dossier, as typed.
 */
typedef struct
{
  char **kinds;
  char **certainties;
  gboolean passed;
} DossierCliChoice;

void     dossier_cli_choice_clear   (DossierCliChoice        *self);
gboolean dossier_cli_choice_is_any  (const DossierCliChoice  *self);
gboolean dossier_cli_choice_to_wish (const DossierCliChoice  *self,
                                     DossierDay               today,
                                     DossierLedgerWish       *wish);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCliChoice, dossier_cli_choice_clear)

/* The entries of a command's options; @choice is a variable of the command. */
#define DOSSIER_CLI_CHOICE_ENTRIES(choice) \
  { "kind", 'k', 0, G_OPTION_ARG_STRING_ARRAY, &(choice).kinds, \
    N_("Only statements of this kind; several kinds may be given"), N_("KIND") }, \
  { "certainty", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &(choice).certainties, \
    N_("Only statements that are so certain; several may be given"), N_("CERTAINTY") }, \
  { "passed", 'p', 0, G_OPTION_ARG_NONE, &(choice).passed, \
    N_("Only statements whose due date has passed"), NULL }

G_END_DECLS
