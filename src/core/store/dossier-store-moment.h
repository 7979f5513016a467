/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-store.h"

G_BEGIN_DECLS

gboolean dossier_store_hold_moment (DossierStore  *self,
                                    GError       **error);

G_END_DECLS
