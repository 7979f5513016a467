/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

/**
 * DossierNameRun:
 * @first: its first token
 * @last: its last token
 * @head: first token of the head that says the type
 * @head_end: the token after the head
 * @type: what the head says that it is
 * @has_head: there is a head
 * @in_complement: a link has been crossed
 *
 * A run of capitalised words and what joins them.
 */
typedef struct
{
  guint first;
  guint last;
  guint head;
  guint head_end;
  DossierEntityType type;
  gboolean has_head;
  gboolean in_complement;
} DossierNameRun;

void     dossier_name_run_grow            (const DossierNameWork *work,
                                           DossierNameRun        *run,
                                           guint                  end);
guint    dossier_name_run_find_place      (const DossierNameWork *work,
                                           guint                  index);
gboolean dossier_name_run_is_heading_word (const DossierNameWork *work,
                                           guint                  index);

G_END_DECLS
