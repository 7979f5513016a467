/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-draft.h"

G_BEGIN_DECLS

char *dossier_preamble_date_read (const DossierDraft *draft);

G_END_DECLS
