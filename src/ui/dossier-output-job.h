/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

/**
 * DossierOutputFunc:
 * @path: the file to write
 * @data: what dossier_output_job_run() was given
 * @remark: (out) (transfer full) (nullable): a translated sentence on what is not in the file,
 *   %NULL before and where all is
 * @error: why nothing was written
 *
 * Writes one file. Called in a thread.
 *
 * Returns: whether it was written
 */
typedef gboolean (* DossierOutputFunc) (const char  *path,
                                        gpointer     data,
                                        char       **remark,
                                        GError     **error);

void dossier_output_job_run (DossierWindow     *window,
                             const char        *path,
                             DossierOutputFunc  write,
                             gpointer           data,
                             GDestroyNotify     destroy);

G_END_DECLS
