/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * DossierJsonKind:
 *
 * What a value of JSON (RFC 8259) is.
 */
typedef enum
{
  DOSSIER_JSON_NULL,
  DOSSIER_JSON_BOOLEAN,
  DOSSIER_JSON_NUMBER,
  DOSSIER_JSON_STRING,
  DOSSIER_JSON_ARRAY,
  DOSSIER_JSON_OBJECT,
} DossierJsonKind;

typedef struct _DossierJson DossierJson;

/**
 * DossierJson:
 * @name: (nullable): of a member of an object
 * @next: (nullable): what follows in the same array or object, in the order of the file
 * @first: (nullable): of an array or an object
 * @string: of a string
 * @number: of a number, and 0 or 1 of a boolean
 * @kind: which of these it has
 *
 * A value of a knowledge file. It lives as long as the #DossierJsonPool that it
 * was read into.
 */
struct _DossierJson
{
  const char *name;
  DossierJson *next;
  union
  {
    DossierJson *first;
    const char *string;
    double number;
  };
  DossierJsonKind kind;
};

const DossierJson *dossier_json_get_member   (const DossierJson  *object,
                                              const char         *name);
const char        *dossier_json_get_string   (const DossierJson  *object,
                                              const char         *name,
                                              const char         *fallback);
gboolean           dossier_json_get_boolean  (const DossierJson  *object,
                                              const char         *name,
                                              gboolean            fallback);
int                dossier_json_get_int      (const DossierJson  *object,
                                              const char         *name,
                                              int                 fallback);

/* Reading members of one type. One that is not there leaves the result %NULL;
 * one of the wrong type is %DOSSIER_ERROR_MALFORMED with its name. */
gboolean           dossier_json_read_object  (const DossierJson  *object,
                                              const char         *name,
                                              const DossierJson **result,
                                              GError            **error);
gboolean           dossier_json_read_string  (const DossierJson  *object,
                                              const char         *name,
                                              const char        **result,
                                              GError            **error);
gboolean           dossier_json_read_list    (const DossierJson  *object,
                                              const char         *name,
                                              const DossierJson **result,
                                              GError            **error);
gboolean           dossier_json_read_strings (const DossierJson  *object,
                                              const char         *name,
                                              char             ***result,
                                              GError            **error);

void               dossier_json_merge        (DossierJson        *object,
                                              DossierJson        *extension);

/* Whether a member has that name. Most names differ in their first letter already. */
static inline gboolean
dossier_json_is_named (const DossierJson *member, const char *name)
{
  return *member->name == *name && strcmp (member->name, name) == 0;
}

/* The whole part of a number. */
static inline int
dossier_json_to_int (const DossierJson *number)
{
  return (int) CLAMP (number->number, (double) G_MININT, (double) G_MAXINT);
}

/* The first of an array or an object; the others follow it. */
static inline const DossierJson *
dossier_json_get_first (const DossierJson *container)
{
  return container != NULL ? container->first : NULL;
}

G_END_DECLS
