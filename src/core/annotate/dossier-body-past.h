/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-body-day.h"

G_BEGIN_DECLS

gboolean dossier_body_past_holds (const DossierBodyReader   *self,
                                  const DossierTimeFind     *find,
                                  const DossierBodySentence *sentence,
                                  guint                      index);
gboolean dossier_body_past_years_on (const DossierBodyReader *self,
                                     guint                    index);

G_END_DECLS
