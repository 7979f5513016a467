/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

gboolean dossier_person_begins     (const DossierNameWork *work,
                                    guint                  index,
                                    guint                  end);
guint    dossier_person_find_end   (const DossierNameWork *work,
                                    guint                  index,
                                    guint                  end);
guint    dossier_person_count      (const DossierNameWork *work,
                                    guint                  first,
                                    guint                  last);
gboolean dossier_person_is_likely  (const DossierNameWork *work,
                                    guint                  first,
                                    guint                  last);

gboolean dossier_person_has_family (const DossierNameWork *work,
                                    guint                  index);
gboolean dossier_person_has_given  (const DossierNameWork *work,
                                    guint                  index);

G_END_DECLS
