/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-endings.h"
#include "dossier-name-lexicon.h"
#include "dossier-trie.h"
#include "dossier-word-set.h"

G_BEGIN_DECLS

struct _DossierNameLexicon
{
  gboolean capitals;
  gboolean tails;
  gboolean compounds;
  gboolean people;
  GArray *phrases;         /* DossierNamePhrase */
  DossierMatcher *words;   /* values are indices in phrases */
  DossierMatcher *heads;   /* titles and heads, looked up apart: "General
                            * Secretary" must not hide behind "General" */
  DossierTrie *endings;    /* folded bytes from the last to the first; values are types */
  DossierTrie *title_endings; /* likewise, of titles that stand behind a name */
  DossierWordSet *particles; /* folded */
  GPtrArray *particle_list;
  DossierWordSet *family_names; /* folded */
  DossierWordSet *given_names;  /* folded */
  DossierWordSet *name_syllables; /* folded */
  DossierWordSet *sure_family_names; /* of these three the names are made that */
  DossierWordSet *given_starts;      /* are people's also where nothing beside */
  DossierWordSet *given_ends;        /* them says so; folded */
  DossierWordSet *foreign_families;  /* family names of another language as this one writes */
  DossierWordSet *foreign_syllables; /* them, the syllables of given ones, and those of both */
  DossierWordSet *foreign_signs;     /* that its own words hardly have; folded */
  DossierWordSet *foreign_marks;     /* syllables that hardly a word of its own has; folded */
  DossierWordSet *soft_particles;    /* those in which the name of a stranger may end */
  DossierWordSet *loan_words;        /* common words with such syllables */
  DossierWordSet *foreign_heads;     /* last words of bodies that are named after strangers */
  DossierWordSet *state_titles;      /* before these a stranger is a person, no body */
  DossierWordSet *firm_endings;      /* "company", hanging on a name */
  DossierWordSet *word_endings;      /* of inflected words, which are no names; folded */
  DossierWordSet *complement_adjectives; /* folded; in names that go on in small letters */
  DossierWordSet *complement_endings;    /* folded; of such adjectives */
  DossierWordSet *office_endings;    /* folded; of the ministries that a title follows */
  DossierWordSet *body_tails;        /* folded words that a body's name may end with */
  DossierWordSet *event_leads;       /* folded words that an event's name may begin with */
  DossierWordSet *instrument_leads;  /* the same of an instrument's */
  GPtrArray *editions[2];            /* folded phrases, by DossierNameSide */
  DossierWordSet *family_endings;    /* folded */
  DossierWordSet *district_endings;  /* folded */
  DossierWordSet *party_endings;     /* folded; of what a titled person belongs to */
  DossierEndings *law_endings;       /* folded; of short titles of laws; %NULL for none */
  DossierWordSet *title_bridges;     /* folded; with which the long title of a law goes on */
  DossierWordSet *title_closings;    /* folded; with which it ends */
  DossierWordSet *party_links;       /* folded; between a pact and its parties */
  DossierWordSet *clipped_endings;   /* folded; cut to one of */
  DossierWordSet *clipped_letters;   /* these in short names */
  GHashTable *beside[2];    /* folded word → type of entity + 1, by DossierNameSide */
  GHashTable *nationalities; /* folded adjective → interned id of a country */
  DossierWordSet *company_forms; /* folded */
  DossierWordSet *headline_words; /* folded */
  const char *home;          /* interned id of a country, NULL for none */
};

typedef struct
{
  guint32 classes;
  gboolean has_marks;
} DossierNamePhrase;

G_END_DECLS
