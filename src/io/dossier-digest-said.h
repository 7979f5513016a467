/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-digest.h"

G_BEGIN_DECLS

/**
 * DossierDigestSaid:
 * @by: the statements that an entity made
 * @to: those in which it is the one to whom something is said or pledged
 * @either: both, each once: what the window counts where the entity is chosen
 *
 * How many statements an entity has a part in. They are three numbers, none of which goes without
 * its name.
 */
typedef struct
{
  guint by;
  guint to;
  guint either;
} DossierDigestSaid;

GHashTable        *dossier_digest_count_said (const DossierDigest *digest);
DossierDigestSaid  dossier_digest_get_said   (GHashTable          *said,
                                              const char          *entity);

G_END_DECLS
