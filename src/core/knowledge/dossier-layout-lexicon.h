/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-endings.h"
#include "dossier-json.h"
#include "dossier-matcher.h"

G_BEGIN_DECLS

/**
 * DossierLayoutRole:
 * @DOSSIER_LAYOUT_STAMP: stands before or after the date of publication: "Updated"
 * @DOSSIER_LAYOUT_FILLER: may stand in a stamp beside the date: "at", "kl.", "GMT"
 * @DOSSIER_LAYOUT_BYLINE: opens a line with the author: "By"
 * @DOSSIER_LAYOUT_REPORTER: follows the author's name: `기자`
 * @DOSSIER_LAYOUT_CREDIT: names the maker of a picture: "Photo"
 * @DOSSIER_LAYOUT_TOOL: a button of the page: "Share"
 * @DOSSIER_LAYOUT_COUNTER: a button with a number: "Comments"
 * @DOSSIER_LAYOUT_NOTICE: opens a line that is no part of the article: "Back to top",
 *   "Advertisement"
 * @DOSSIER_LAYOUT_SOURCE: opens a line that names the source: "Source"
 * @DOSSIER_LAYOUT_RIGHTS: stands in a copyright notice: "all rights reserved"
 * @DOSSIER_LAYOUT_RELATED: opens a list of other stories: "Read also"
 * @DOSSIER_LAYOUT_OUTLET: stands before the name of the outlet: "Published in"
 * @DOSSIER_LAYOUT_CONTACT: opens the part below an article that says whom to ask
 * @DOSSIER_LAYOUT_COPYRIGHT: stands before the holder of the rights, as © does
 * @DOSSIER_LAYOUT_REPORTED: opens an article and stands before the agency whose reporters wrote it
 * @DOSSIER_LAYOUT_SIDE: tells in brackets where somebody stands in a picture: "left"
 * @DOSSIER_LAYOUT_IMPRINT: says who runs the site and by what licence: "Editor-in-Chief"
 * @DOSSIER_LAYOUT_SELF: stands before the outlet's name where it speaks of itself: "Subscribe to"
 * @DOSSIER_LAYOUT_SELF_BEHIND: stands behind it there: "… on Facebook", "… is not responsible for"
 *
 * What a phrase says about the line it stands in. A phrase may have several roles.
 */
typedef enum
{
  DOSSIER_LAYOUT_STAMP = 1 << 0,
  DOSSIER_LAYOUT_FILLER = 1 << 1,
  DOSSIER_LAYOUT_BYLINE = 1 << 2,
  DOSSIER_LAYOUT_REPORTER = 1 << 3,
  DOSSIER_LAYOUT_CREDIT = 1 << 4,
  DOSSIER_LAYOUT_TOOL = 1 << 5,
  DOSSIER_LAYOUT_COUNTER = 1 << 6,
  DOSSIER_LAYOUT_NOTICE = 1 << 7,
  DOSSIER_LAYOUT_SOURCE = 1 << 8,
  DOSSIER_LAYOUT_RIGHTS = 1 << 9,
  DOSSIER_LAYOUT_RELATED = 1 << 10,
  DOSSIER_LAYOUT_OUTLET = 1 << 11,
  DOSSIER_LAYOUT_CONTACT = 1 << 12,
  DOSSIER_LAYOUT_COPYRIGHT = 1 << 13,
  DOSSIER_LAYOUT_REPORTED = 1 << 14,
  DOSSIER_LAYOUT_SIDE = 1 << 15,
  DOSSIER_LAYOUT_IMPRINT = 1 << 16,
  DOSSIER_LAYOUT_SELF = 1 << 17,
  DOSSIER_LAYOUT_SELF_BEHIND = 1 << 18,
} DossierLayoutRole;

/**
 * DossierMailLabel:
 * @DOSSIER_MAIL_FROM: who sent it
 * @DOSSIER_MAIL_DATE: when
 * @DOSSIER_MAIL_SUBJECT: what it is about
 * @DOSSIER_MAIL_OTHER: who got it, and the like
 *
 * What a line that a mail program shows over a mail tells.
 */
typedef enum
{
  DOSSIER_MAIL_FROM = 1,
  DOSSIER_MAIL_DATE,
  DOSSIER_MAIL_SUBJECT,
  DOSSIER_MAIL_OTHER,
} DossierMailLabel;

/**
 * DossierLayoutLexicon:
 * @phrases: the phrases; the value of a match is a set of #DossierLayoutRole
 * @end_marks: what stands at the end of an article's last line
 * @reporter_endings: the words behind an author's name, which may be joined to it
 * @caption_signs: (array zero-terminated=1): what a caption begins with
 * @teaser_signs: (array zero-terminated=1): what a line of another story begins with
 * @outlet_endings: (array zero-terminated=1): folded; what a word of an outlet's name ends with
 * @outlet_spellings: (array zero-terminated=1): the same in lower case, with their diacritics
 * @outlet_ends: the same, for telling most words from these at one look
 * @site_parts: (array zero-terminated=1): folded; words of which the names of a site's parts
 *   consist
 * @mail_labels: (element-type utf8 int): folded; what the lines over a mail begin with, and the
 *   #DossierMailLabel that each is
 *
 * The compiled section `layout` of a language file; see
 * data/knowledge/README.md for its form. Immutable; threads may share it.
 */
typedef struct
{
  DossierMatcher *phrases;
  DossierEndings *end_marks;
  DossierEndings *reporter_endings;
  char **caption_signs;
  char **teaser_signs;
  char **outlet_endings;
  char **outlet_spellings;
  DossierEndings *outlet_ends;
  char **site_parts;
  GHashTable *mail_labels;
} DossierLayoutLexicon;

DossierLayoutLexicon *dossier_layout_lexicon_new  (const DossierJson     *section,
                                                   GError               **error);
void                  dossier_layout_lexicon_free (DossierLayoutLexicon  *self);
void                  dossier_layout_lexicon_join (DossierLayoutLexicon  *self,
                                                   DossierScreen         *screen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLayoutLexicon, dossier_layout_lexicon_free)

G_END_DECLS
