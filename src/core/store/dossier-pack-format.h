/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

/* Numbers in the bytes of a pack, see README.md. */

#define PACK_FORM 2

/* Without the shares of sector marks: until file form 9. */
#define PACK_FORM_WITHOUT_SHARES 1

/* A sector mark says its sector and its share in one number. */
#define PACK_SHARE_BITS 2

#define PACK_WHY_NONE 0
#define PACK_WHY_OWN 1
#define PACK_WHY_ROW 2  /* and the row id, shifted by two */
#define PACK_WHY_HERE 3 /* and the length, shifted by two; the words follow */
