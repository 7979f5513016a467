/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_ERROR (dossier_error_quark ())

/**
 * DossierError:
 * @DOSSIER_ERROR_NOT_FOUND: what was named does not exist
 * @DOSSIER_ERROR_EMPTY: the input holds no text
 * @DOSSIER_ERROR_BINARY: the input is not text
 * @DOSSIER_ERROR_MALFORMED: the input breaks the rules of its format
 * @DOSSIER_ERROR_UNSUPPORTED: the format, or this part of it, is not read
 * @DOSSIER_ERROR_TOO_LARGE: the input is over a stated limit
 * @DOSSIER_ERROR_TOO_NEW: the file was written by a newer program
 * @DOSSIER_ERROR_CORRUPT: a stored file is damaged
 * @DOSSIER_ERROR_BUSY: another program holds the file
 * @DOSSIER_ERROR_READ_ONLY: the file or its folder cannot be written
 * @DOSSIER_ERROR_DUPLICATE: the same bytes are already in the dossier
 * @DOSSIER_ERROR_LOOP: a folder contains itself
 * @DOSSIER_ERROR_STORAGE: the disk or the memory failed; trying other input will not help
 * @DOSSIER_ERROR_MOVED: the file was moved, deleted or replaced while it was open
 * @DOSSIER_ERROR_FAILED: anything else; the message says what
 *
 * Codes name what a caller can act on. Everything else passes through from
 * GLib or SQLite with the action in front of its message.
 */
typedef enum
{
  DOSSIER_ERROR_NOT_FOUND,
  DOSSIER_ERROR_EMPTY,
  DOSSIER_ERROR_BINARY,
  DOSSIER_ERROR_MALFORMED,
  DOSSIER_ERROR_UNSUPPORTED,
  DOSSIER_ERROR_TOO_LARGE,
  DOSSIER_ERROR_TOO_NEW,
  DOSSIER_ERROR_CORRUPT,
  DOSSIER_ERROR_BUSY,
  DOSSIER_ERROR_READ_ONLY,
  DOSSIER_ERROR_DUPLICATE,
  DOSSIER_ERROR_LOOP,
  DOSSIER_ERROR_STORAGE,
  DOSSIER_ERROR_MOVED,
  DOSSIER_ERROR_FAILED,
} DossierError;

GQuark dossier_error_quark (void);

G_END_DECLS
