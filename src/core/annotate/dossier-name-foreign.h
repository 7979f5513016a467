/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

/* Names of strangers, by the look of their words alone. */
guint    dossier_foreign_count       (const DossierNameWork *work,
                                      guint                  index);
gboolean dossier_foreign_is_term     (const DossierNameWork *work,
                                      guint                  first,
                                      guint                  last);
guint    dossier_foreign_find_lead   (const DossierNameWork *work,
                                      guint                  index,
                                      guint                  first);
guint    dossier_foreign_look        (const DossierNameWork *work,
                                      guint                  index,
                                      guint32               *words,
                                      guint32               *heads);

G_END_DECLS
