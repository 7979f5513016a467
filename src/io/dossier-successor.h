/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib/gstdio.h>

G_BEGIN_DECLS

/**
 * DossierSuccessor:
 *
 * A file that grows where nobody sees it and takes its place whole, in one step. It has no name
 * until all is written, so that nothing of it stays when the program is killed; only where the disk
 * knows no such files it grows under a hidden name in the same folder. One thread at a time.
 */
typedef struct _DossierSuccessor DossierSuccessor;

DossierSuccessor *dossier_successor_new    (const char       *path,
                                            const GStatBuf   *old);
int               dossier_successor_get_fd (DossierSuccessor *self);
gboolean          dossier_successor_settle (DossierSuccessor *self);
void              dossier_successor_free   (DossierSuccessor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSuccessor, dossier_successor_free)

G_END_DECLS
