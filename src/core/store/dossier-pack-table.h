/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <sqlite3.h>

int dossier_pack_table_register (sqlite3 *handle);
