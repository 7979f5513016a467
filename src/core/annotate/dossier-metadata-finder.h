/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

/**
 * DOSSIER_METADATA_MAX_BODY:
 *
 * The name of a body has so many tokens at most.
 */
#define DOSSIER_METADATA_MAX_BODY 10

/**
 * DossierMetadataClue:
 * @DOSSIER_CLUE_OUTLET: a line that says so: "Published in …"
 * @DOSSIER_CLUE_IMPRINT: the holder of the copyright, where that is a paper or a broadcaster: it
 *   may print what an agency wrote
 * @DOSSIER_CLUE_TITLE: a paper or a site behind the headline, in the same line
 * @DOSSIER_CLUE_SELF: a line in which the outlet speaks of itself: "Subscribe to …"
 * @DOSSIER_CLUE_DATELINE: the agency of the dateline
 * @DOSSIER_CLUE_SIGN_OFF: its letters below the last paragraph
 * @DOSSIER_CLUE_COPYRIGHT: any other holder of the copyright
 * @DOSSIER_CLUE_MASTHEAD: a header line that looks like an outlet or a body
 * @DOSSIER_CLUE_CELL: a part of the stamp's line that does
 * @DOSSIER_CLUE_SIGNATURE: a name below the last paragraph
 * @DOSSIER_CLUE_BYLINE: an outlet beside the author
 * @DOSSIER_CLUE_MAIL: the mail address of an outlet's reporter
 * @DOSSIER_CLUE_SOURCE: the source named by the page
 * @DOSSIER_CLUE_SUFFIX: any other name behind the headline
 * @DOSSIER_CLUE_TOP: any other name at the top of the page
 * @DOSSIER_CLUE_CONTACT: the body that answers questions
 * @DOSSIER_CLUE_CREDIT: the agency of a picture; the host of the address goes before it
 *
 * What tells the outlet, the strongest first.
 */
typedef enum
{
  DOSSIER_CLUE_OUTLET,
  DOSSIER_CLUE_IMPRINT,
  DOSSIER_CLUE_TITLE,
  DOSSIER_CLUE_SELF,
  DOSSIER_CLUE_DATELINE,
  DOSSIER_CLUE_SIGN_OFF,
  DOSSIER_CLUE_COPYRIGHT,
  DOSSIER_CLUE_MASTHEAD,
  DOSSIER_CLUE_CELL,
  DOSSIER_CLUE_SIGNATURE,
  DOSSIER_CLUE_BYLINE,
  DOSSIER_CLUE_MAIL,
  DOSSIER_CLUE_SOURCE,
  DOSSIER_CLUE_SUFFIX,
  DOSSIER_CLUE_TOP,
  DOSSIER_CLUE_CONTACT,
  DOSSIER_CLUE_CREDIT,
} DossierMetadataClue;

#define DOSSIER_N_CLUES (DOSSIER_CLUE_CREDIT + 1)

/* Names that stand alone in a line, and hosts, are kept up to so many. */
#define DOSSIER_METADATA_MAX_LONE 6

/**
 * DossierMetadataFinder:
 * @layout: what the words of a line say
 * @clues: the name that each clue gives, in bytes; empty where there is none
 * @lone: names that fill a line and may be anybody's, in bytes
 * @n_lone: their number
 * @hosts: the hosts of mail addresses and of the site, in bytes
 * @n_hosts: their number
 * @in_body: the article has begun
 * @in_contact: the part that says whom to ask has begun
 * @opens_contact: its heading was the last line, which a blank line may follow
 * @reads_top: a name at the top of the page can be told from a rubric
 */
typedef struct
{
  DossierDraft *draft;
  const DossierTokens *tokens;
  DossierLayoutClues layout;
  DossierSpan clues[DOSSIER_N_CLUES];
  DossierSpan lone[DOSSIER_METADATA_MAX_LONE];
  guint n_lone;
  DossierSpan hosts[DOSSIER_METADATA_MAX_LONE];
  guint n_hosts;
  gboolean in_body;
  gboolean in_contact;
  gboolean opens_contact;
  gboolean reads_top;
} DossierMetadataFinder;

/**
 * DossierMetadataName:
 * @first: index of its first token
 * @end: index of the token after its last; @first where there is no name
 */
typedef struct
{
  guint first;
  guint end;
} DossierMetadataName;

gboolean            dossier_metadata_is_mark      (const DossierMetadataFinder *finder,
                                                   guint                        index,
                                                   guint                        end,
                                                   const char                  *marks);
gboolean            dossier_metadata_is_name_word (const DossierToken          *token);
gboolean            dossier_metadata_holds_number (const DossierMetadataFinder *finder,
                                                   guint                        first,
                                                   guint                        end);
gboolean            dossier_metadata_is_copyright (const DossierMetadataFinder *finder,
                                                   guint                        index,
                                                   guint                        end);
guint               dossier_metadata_skip_quoted  (const DossierMetadataFinder *finder,
                                                   guint                        index,
                                                   guint                        end);
DossierMetadataName dossier_metadata_read_name    (const DossierMetadataFinder *finder,
                                                   guint                        first,
                                                   guint                        end);
DossierSpan         dossier_metadata_name_span    (const DossierMetadataFinder *finder,
                                                   DossierMetadataName          name);
const char         *dossier_metadata_find_bar     (const DossierMetadataFinder *finder,
                                                   DossierSpan                  name);
void                dossier_metadata_take         (DossierMetadataFinder       *finder,
                                                   DossierMetadataClue          clue,
                                                   DossierSpan                  name);
void                dossier_metadata_take_name    (DossierMetadataFinder       *finder,
                                                   DossierMetadataClue          clue,
                                                   DossierMetadataName          name);
void                dossier_metadata_set_byline   (DossierMetadataFinder       *finder,
                                                   DossierMetadataName          name);
void                dossier_metadata_read_byline  (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
gboolean            dossier_metadata_read_reporter_outlet
                                                  (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
gboolean            dossier_metadata_read_agency_beside
                                                  (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_read_mail    (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_match_hosts  (DossierMetadataFinder       *finder);
const char         *dossier_metadata_name_host    (const DossierMetadataFinder *finder,
                                                   DossierSpan                  host);
char               *dossier_metadata_name_address (const DossierMetadataFinder *finder,
                                                   const char                  *url);
void                dossier_metadata_read_cell    (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_read_header  (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_read_path    (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_read_contact (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_read_furniture
                                                  (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
void                dossier_metadata_read_self    (DossierMetadataFinder       *finder,
                                                   guint                        first,
                                                   guint                        end);
DossierMetadataName dossier_metadata_read_origin  (const DossierMetadataFinder *finder,
                                                   guint                        first,
                                                   guint                        end);

G_END_DECLS
