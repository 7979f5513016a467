/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-operation.h"

G_BEGIN_DECLS

/**
 * DossierCliStart:
 * @data: user data
 * @callback: to be called at the end
 * @callback_data: for @callback
 *
 * Starts long work in a thread.
 */
typedef void (* DossierCliStart) (gpointer             data,
                                  GAsyncReadyCallback  callback,
                                  gpointer             callback_data);

GAsyncResult *dossier_cli_await (DossierOperation *operation,
                                 DossierCliStart   start,
                                 gpointer          data);

G_END_DECLS
