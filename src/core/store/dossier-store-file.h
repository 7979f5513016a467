/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean dossier_store_file_check       (const char  *path,
                                         gboolean     may_create,
                                         GError     **error);
gboolean dossier_store_file_can_write   (const char  *path);
char    *dossier_store_file_resolve     (const char  *path);
char    *dossier_store_file_find_beside (const char  *path,
                                         const char  *suffix);
gboolean dossier_store_file_has_log     (const char  *path);
gboolean dossier_store_file_has_locks   (int          fd);
gboolean dossier_store_file_is_open     (const char  *path);
gboolean dossier_store_file_is_used     (const char  *path);
gboolean dossier_store_file_copy        (const char    *from,
                                         const char    *to,
                                         GCancellable  *cancellable,
                                         GError       **error);
void     dossier_store_file_share_like  (const char  *path,
                                         const char  *other);
void     dossier_store_file_begin_copy  (const char  *path,
                                         const char  *other);
gboolean dossier_store_file_put         (const char  *from,
                                         const char  *to);
gboolean dossier_store_file_put_new      (const char  *from,
                                         const char  *to);
void     dossier_store_file_remove      (const char  *path);

G_END_DECLS
