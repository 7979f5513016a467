/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierParallelFunc:
 * @data: what dossier_parallel_run() was given; the threads share it
 * @index: which of the jobs
 *
 * Does one job. It touches nothing that another job touches.
 */
typedef void (*DossierParallelFunc) (gpointer data, guint index);

void dossier_parallel_run (guint                n_jobs,
                           DossierParallelFunc  func,
                           gpointer             data);

G_END_DECLS
