/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierSearchSign:
 * @DOSSIER_SIGN_END: nothing follows
 * @DOSSIER_SIGN_WORD: a word as it stands
 * @DOSSIER_SIGN_QUOTED: what stood in quotation marks, closed or not
 * @DOSSIER_SIGN_PATTERN: what stood between slashes
 * @DOSSIER_SIGN_FIELD: a field's name; its value comes next
 * @DOSSIER_SIGN_OPEN: (
 * @DOSSIER_SIGN_CLOSE: )
 * @DOSSIER_SIGN_AND: AND
 * @DOSSIER_SIGN_OR: OR
 * @DOSSIER_SIGN_NOT: NOT, or a hyphen before a word
 * @DOSSIER_SIGN_NEAR: NEAR or NEAR/5
 * @DOSSIER_SIGN_NEAR_LIST: what stood in NEAR(…)
 */
typedef enum
{
  DOSSIER_SIGN_END,
  DOSSIER_SIGN_WORD,
  DOSSIER_SIGN_QUOTED,
  DOSSIER_SIGN_PATTERN,
  DOSSIER_SIGN_FIELD,
  DOSSIER_SIGN_OPEN,
  DOSSIER_SIGN_CLOSE,
  DOSSIER_SIGN_AND,
  DOSSIER_SIGN_OR,
  DOSSIER_SIGN_NOT,
  DOSSIER_SIGN_NEAR,
  DOSSIER_SIGN_NEAR_LIST,
} DossierSearchSign;

#define DOSSIER_NEAR_DEFAULT 10
#define DOSSIER_NEAR_MAX 1000

/**
 * DossierSearchToken:
 * @sign: what it is
 * @text: its words, name or source
 * @starred: an asterisk follows: the last word may go on
 * @flagged: of a pattern: the letter i follows
 * @joined: no space stands before it
 * @last: only white space follows
 * @distance: of NEAR: how many words may stand between
 */
typedef struct
{
  DossierSearchSign sign;
  char *text;
  gboolean starred;
  gboolean flagged;
  gboolean joined;
  gboolean last;
  guint distance;
} DossierSearchToken;

GArray     *dossier_search_lex         (const char *text);

G_END_DECLS
