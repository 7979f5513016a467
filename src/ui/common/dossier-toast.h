/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *dossier_toast_new (const char *text);

G_END_DECLS
