/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "work.h"

G_BEGIN_DECLS

/* What the document with a number is, and what a person decides about it. */
char     *work_make_markup   (guint       number,
                              WorkStyle   style);
char     *work_make_text     (guint       number);
guint     work_read_number   (const char *text);
gboolean  work_has_note      (guint       number);
gboolean  work_has_rejection (guint       number);

G_END_DECLS
