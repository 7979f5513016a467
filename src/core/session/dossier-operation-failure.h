/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierOperationFailure:
 * @what: the file or address that failed
 * @reason: why, for people; of a remark, what should be known of an input that did not fail
 */
typedef struct
{
  char *what;
  char *reason;
} DossierOperationFailure;

GPtrArray *dossier_operation_failures_new  (void);
GPtrArray *dossier_operation_failures_copy (GPtrArray  *failures,
                                            guint       first);
void       dossier_operation_failures_add  (GPtrArray  *failures,
                                            const char *what,
                                            const char *reason);

G_END_DECLS
