/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/* Files of former forms, for the tests of what brings them to the present one. */

/* How many forms there were before. */
#define OLD_FILE_N_FORMS 13

void old_file_make          (const char         *path,
                             guint               form);
void old_file_assert_answer (DossierConnection  *connection,
                             const char         *sql,
                             const char         *expected);
void old_file_assert_marks  (DossierConnection  *connection,
                             guint               form);
void old_file_assert_sound  (DossierConnection  *connection);

G_END_DECLS
