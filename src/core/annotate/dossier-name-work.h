/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-arena.h"
#include "dossier-byte-map.h"
#include "dossier-draft.h"

G_BEGIN_DECLS

/**
 * DossierNameStrength:
 * @DOSSIER_NAME_GUESS: capitals alone
 * @DOSSIER_NAME_CUED: a word beside it speaks for it
 * @DOSSIER_NAME_FORMED: its own words say what it is
 * @DOSSIER_NAME_SURE: defined by the text itself, or known by name
 *
 * How well founded a candidate is. Where two overlap, a guess yields to
 * anything else, and among the others the longer one stays.
 */
typedef enum
{
  DOSSIER_NAME_GUESS,
  DOSSIER_NAME_CUED,
  DOSSIER_NAME_FORMED,
  DOSSIER_NAME_SURE,
} DossierNameStrength;

/**
 * DossierCandidate:
 * @first: first token
 * @last: last token; the span may end inside it, before a particle
 * @span: bytes
 * @type: what it is
 * @strength: how well founded
 * @known: the gazetteer's name, nullable
 * @rule: static
 * @why: the words that fired; static, the knowledge's or kept by the analysis
 * @role: (nullable): title beside a person; kept likewise
 * @next_role: (nullable): the title that follows that one, where the text tells of a change
 * @means: span of the name it is an abbreviation or another spelling of; empty for none
 */
typedef struct
{
  guint first;
  guint last;
  DossierSpan span;
  DossierEntityType type;
  DossierNameStrength strength;
  const DossierKnownName *known;
  const char *rule;
  const char *why;
  const char *role;
  const char *next_role;
  DossierSpan means;
} DossierCandidate;

/**
 * DossierNameSign:
 * @DOSSIER_SIGN_HEAD: a head
 * @DOSSIER_SIGN_LOWER_HEAD: one whose name goes on in lower case
 * @DOSSIER_SIGN_TITLE: a title or form of address before a name
 * @DOSSIER_SIGN_TITLE_AFTER: a title after one
 * @DOSSIER_SIGN_BRACKET: an opening bracket
 * @DOSSIER_SIGN_NUMBER: a number, also one in Roman digits
 * @DOSSIER_SIGN_ENDING: a word with an ending that makes names, or a hyphen, which one may hang on
 * @DOSSIER_SIGN_ANY: what every sentence has
 *
 * What a sentence holds somewhere, as far as a pass looks for it.
 */
typedef enum
{
  DOSSIER_SIGN_HEAD = 1 << 0,
  DOSSIER_SIGN_LOWER_HEAD = 1 << 1,
  DOSSIER_SIGN_TITLE = 1 << 2,
  DOSSIER_SIGN_TITLE_AFTER = 1 << 3,
  DOSSIER_SIGN_BRACKET = 1 << 4,
  DOSSIER_SIGN_NUMBER = 1 << 5,
  DOSSIER_SIGN_ENDING = 1 << 6,
  DOSSIER_SIGN_ANY = 1 << 7,
} DossierNameSign;

/**
 * DossierNameWork:
 * @draft: the annotation under way
 * @tokens: borrowed from it
 * @lexicon: of the document's language
 * @readings: one for each token
 * @matches: (element-type DossierMatch): where names that the gazetteer knows begin, in order
 * @n_matches: how many of them have been looked at
 * @n_tokens: how many
 * @candidates: (element-type DossierCandidate)
 * @owners: for each token the accepted candidate that covers it, -1 for none
 * @known: for each token the longest known name that begins there, -1 for none
 * @countries: (element-type utf8 guint): how often the document names each
 *   country and its places; made when identity is decided
 * @settled: (element-type DossierKnownName DossierKnown): of the names that several known bodies
 *   share, the one body that the document names with its country; %NULL where
 *   there are two. Made when identity is decided
 * @terms: set of abbreviations that the text explains as common terms
 * @small_words: words in small letters and their beginnings, noted in a text of many headings
 * @n_looks: how often the text was looked through for such a word
 * @strings: that of the analysis: keeps what candidates quote
 * @arena: what the work takes for itself
 *
 * What the entity stage's passes share: they read the tokens and their
 * readings and leave candidates; the last passes choose among these.
 */
typedef struct
{
  DossierDraft *draft;
  const DossierTokens *tokens;
  const DossierNameLexicon *lexicon;
  DossierNameReading *readings;
  GArray *matches;
  guint n_matches;
  guint n_tokens;
  GArray *candidates;
  int *owners;
  int *known;
  GHashTable *countries;
  GHashTable *settled;
  DossierByteMap terms;
  DossierByteMap small_words;
  guint n_looks;
  DossierArena *strings;
  DossierArena *arena;
} DossierNameWork;

/* What all passes rest on. */
guint8 *dossier_names_read          (DossierNameWork *work, DossierNameReader *reader);

/* The passes over one sentence: tokens @first to before @end. */
void dossier_names_read_heading     (DossierNameWork *work, guint first, guint end);
void dossier_names_read_terms       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_known       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_phrases     (DossierNameWork *work, guint first, guint end);
void dossier_names_find_tails       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_listed       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_numbered     (DossierNameWork *work, guint first, guint end);
void dossier_names_find_lower       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_endings     (DossierNameWork *work, guint first, guint end);
void dossier_names_find_laws        (DossierNameWork *work, guint first, guint end);
void dossier_names_find_titled      (DossierNameWork *work, guint first, guint end);
void dossier_names_find_titled_left (DossierNameWork *work, guint first, guint end);
void dossier_names_find_transcribed (DossierNameWork *work, guint first, guint end);
void dossier_names_find_latin       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_brackets    (DossierNameWork *work, guint first, guint end);
void dossier_names_find_dateline    (DossierNameWork *work);
void dossier_names_find_joint       (DossierNameWork *work, guint first, guint end);
void dossier_names_find_quoted      (DossierNameWork *work, guint first, guint end);
void dossier_names_find_unknown     (DossierNameWork *work, guint first, guint end);
void dossier_names_find_uncased     (DossierNameWork *work, guint first, guint end);

/* Part of the pass over titles that follow a name. */
void dossier_names_find_office      (DossierNameWork *work, guint title, guint first);

/* Part of the pass over titles that precede one. */
void dossier_names_find_said_title  (DossierNameWork *work, guint title, guint first, guint end);

/* The passes over the document. */
void dossier_names_resolve          (DossierNameWork *work);
void dossier_names_repeat           (DossierNameWork *work);
void dossier_names_link_short_titles (DossierNameWork *work);
void dossier_names_identify         (DossierNameWork *work);

/* Shared by the passes. */
DossierCandidate *dossier_names_add (DossierNameWork     *work,
                                     guint                first,
                                     guint                last,
                                     DossierEntityType    type,
                                     DossierNameStrength  strength,
                                     const char          *rule);
const char *dossier_names_quote     (DossierNameWork     *work,
                                     DossierSpan          span);
int         dossier_names_find_candidate (const DossierNameWork *work,
                                     gsize                start);
gboolean    dossier_names_get_head_type (guint32          heads,
                                     DossierEntityType   *type);
gboolean    dossier_names_is_abbreviation (const DossierNameWork *work,
                                     guint                first,
                                     guint                last);
gboolean    dossier_names_is_middle_dot (const DossierNameWork *work,
                                     guint                index);
gboolean    dossier_names_is_bare_noun (const DossierNameWork *work,
                                     guint                index);
gboolean    dossier_names_follows_head (const DossierNameWork *work,
                                     guint                index,
                                     guint                first,
                                     guint32              heads);
gboolean    dossier_names_is_plain_word (const DossierNameWork *work,
                                     guint                index);
gboolean    dossier_names_is_letter (const DossierNameWork *work,
                                     guint                index);
gboolean    dossier_names_is_money   (const DossierNameWork *work,
                                      guint                  index);
gboolean    dossier_names_is_heading (const DossierNameWork *work,
                                     guint                first,
                                     guint                end);
gboolean    dossier_names_begins_common_phrase (const DossierNameWork *work,
                                     guint                index,
                                     guint                end);
gsize       dossier_names_strip     (const DossierNameWork *work,
                                     guint                index);
const DossierCandidate *dossier_names_known_at (const DossierNameWork *work,
                                                guint                  index);

static inline const DossierToken *
dossier_names_token (const DossierNameWork *work, guint index)
{
  return &work->tokens->items[index];
}

static inline gboolean
dossier_names_has (const DossierNameWork *work, guint index, guint32 flags)
{
  return (work->tokens->items[index].flags & flags) == flags;
}

static inline gboolean
dossier_names_is_capital (const DossierNameWork *work, guint index)
{
  return dossier_names_has (work, index, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITAL);
}

static inline gboolean
dossier_names_touches (const DossierNameWork *work, guint index)
{
  return (work->tokens->items[index].flags & (DOSSIER_TOKEN_SPACE | DOSSIER_TOKEN_LINE)) == 0;
}

/* A field: "Trade", "Energy". */
static inline gboolean
dossier_names_is_field (const DossierNameWork *work, guint index)
{
  return (work->readings[index].words & DOSSIER_NAME_FIELD) != 0;
}

/* The character that a token of one character is, 0 for longer tokens. */
static inline gunichar
dossier_names_mark (const DossierNameWork *work, guint index)
{
  const DossierToken *token = &work->tokens->items[index];

  return (token->flags & DOSSIER_TOKEN_PUNCT)
             ? g_utf8_get_char (work->tokens->text + token->span.start)
             : 0;
}

static inline const char *
dossier_names_folded (const DossierNameWork *work, guint index, gsize *length)
{
  const DossierToken *token = &work->tokens->items[index];

  *length = token->fold_end - token->fold_start;
  return work->tokens->folded->text + token->fold_start;
}

/* A word that says that a name is a company's: "Ltd". */
static inline gboolean
dossier_names_is_company_form (const DossierNameWork *work, guint index)
{
  gsize length;
  const char *folded = dossier_names_folded (work, index, &length);

  return dossier_name_lexicon_is_company_form (work->lexicon, folded, length);
}

static inline gboolean
dossier_names_is_dash (gunichar mark)
{
  return mark == '-' || mark == 0x2010 || mark == 0x2011 || mark == 0x2013 || mark == 0x2014;
}

static inline gboolean
dossier_names_is_apostrophe (gunichar mark)
{
  return mark == '\'' || mark == 0x2019 || mark == 0x2bc;
}

G_END_DECLS
