/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fields of a mail may fill some pages before one that tells it from a text. */
#define DOSSIER_SNIFF_BYTES 8192

/**
 * DossierFormat:
 * @media_type: interned IANA media type
 * @label: what people call it, translated
 * @readable: whether an importer for it exists
 */
typedef struct
{
  const char *media_type;
  const char *label;
  gboolean readable;
} DossierFormat;

DossierFormat dossier_sniff (const guint8 *data,
                             gsize         length);

G_END_DECLS
