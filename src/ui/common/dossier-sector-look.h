/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-session.h"

G_BEGIN_DECLS

const char *dossier_sector_look_get (DossierSession *session,
                                     const char     *id,
                                     guint          *colour);

G_END_DECLS
