/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-source.h"

/* Gives one text of plain words; both strings must outlive it. */
DossierSource *text_source_new (const char *name,
                                const char *text);
