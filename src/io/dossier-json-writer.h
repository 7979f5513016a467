/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierJsonWriter:
 * @out: where the text goes, borrowed
 *
 * Writes JSON (RFC 8259) as it goes, so that an export needs no memory for
 * what is already written; json-glib can only print a finished tree. The
 * caller keeps begin and end in balance; commas are the writer's.
 */
typedef struct
{
  GString *out;
  gboolean comma;
} DossierJsonWriter;

void dossier_json_writer_init     (DossierJsonWriter *self,
                                   GString           *out);
void dossier_json_begin_object    (DossierJsonWriter *self,
                                   const char        *name);
void dossier_json_end_object      (DossierJsonWriter *self);
void dossier_json_begin_array     (DossierJsonWriter *self,
                                   const char        *name);
void dossier_json_end_array       (DossierJsonWriter *self);
void dossier_json_string          (DossierJsonWriter *self,
                                   const char        *name,
                                   const char        *value);
void dossier_json_string_len      (DossierJsonWriter *self,
                                   const char        *name,
                                   const char        *value,
                                   gsize              length);
void dossier_json_int             (DossierJsonWriter *self,
                                   const char        *name,
                                   gint64             value);
void dossier_json_bool            (DossierJsonWriter *self,
                                   const char        *name,
                                   gboolean           value);

G_END_DECLS
