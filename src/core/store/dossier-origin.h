/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierOrigin:
 * @document: row id
 * @uri: where it came from
 * @number: the how manieth it is of those that came from there, from 1, or 0 if none else did;
 *   those that were set aside count, so that it stays what it was when one leaves
 *
 * A document that a name may mean.
 */
typedef struct
{
  gint64 document;
  char *uri;
  guint number;
} DossierOrigin;

void       dossier_origin_free (DossierOrigin     *self);
GPtrArray *dossier_origin_find (DossierConnection *connection,
                                const char        *name,
                                guint              number,
                                gboolean           set_aside,
                                GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOrigin, dossier_origin_free)

G_END_DECLS
