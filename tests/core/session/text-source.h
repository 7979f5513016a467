/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-source.h"

/* Makes the text with @number, or returns NULL with an error; @name tells in both cases where it
 * comes from. */
typedef char *(*TextSourceFunc) (guint     number,
                                 char    **name,
                                 gpointer  data,
                                 GError  **error);

/* A source of plain texts, numbered from @first. @data must outlive it. */
DossierSource *text_source_new     (guint           first,
                                    guint           n,
                                    TextSourceFunc  func,
                                    gpointer        data);

/* A source of one text; both strings must outlive it. */
DossierSource *text_source_new_one (const char     *name,
                                    const char     *text);
