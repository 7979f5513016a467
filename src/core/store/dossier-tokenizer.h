/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

int dossier_tokenizer_register (sqlite3 *handle);

G_END_DECLS
