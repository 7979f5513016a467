/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-outlet-hosts.h"

#include <string.h>

/* A host has no more bytes (RFC 1035, 2.3.4, as it is written). What is longer is none, and to look
 * for all of its ends would take long. */
#define MAX_HOST 253

struct _DossierOutletHosts
{
  GHashTable *by_host;  /* host → Outlet */
  GPtrArray *outlets;   /* Outlet, owned */
  GStringChunk *texts;
};

/* The name in a language. */
typedef struct
{
  const char *language;
  const char *name;
} Name;

typedef struct
{
  const char *shown; /* the name in any other language */
  GArray *names;     /* Name, in the files' order */
} Outlet;

static void
free_outlet (gpointer data)
{
  Outlet *outlet = data;

  g_array_unref (outlet->names);
  g_free (outlet);
}

/**
 * dossier_outlet_hosts_new:
 *
 * Returns: (transfer full): no hosts
 */
DossierOutletHosts *
dossier_outlet_hosts_new (void)
{
  DossierOutletHosts *self = g_new0 (DossierOutletHosts, 1);

  self->by_host = g_hash_table_new (g_str_hash, g_str_equal);
  self->outlets = g_ptr_array_new_with_free_func (free_outlet);
  self->texts = g_string_chunk_new (4096);
  return self;
}

/**
 * dossier_outlet_hosts_free:
 * @self: (transfer full) (nullable): the hosts
 */
void
dossier_outlet_hosts_free (DossierOutletHosts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_host);
  g_ptr_array_unref (self->outlets);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* The first name of each language. */
static gboolean
add_names (DossierOutletHosts *self, Outlet *outlet, const DossierJson *entity)
{
  const DossierJson *languages;

  if (!dossier_json_read_object (entity, "names", &languages, NULL))
    return FALSE;
  for (const DossierJson *list = dossier_json_get_first (languages); list != NULL;
       list = list->next)
    if (list->kind == DOSSIER_JSON_ARRAY && list->first != NULL
        && list->first->kind == DOSSIER_JSON_STRING)
      {
        Name name = { g_string_chunk_insert_const (self->texts, list->name),
                      g_string_chunk_insert (self->texts, list->first->string) };

        g_array_append_val (outlet->names, name);
      }
  return TRUE;
}

/**
 * dossier_outlet_hosts_add:
 * @self: the hosts
 * @entity: an entity of a file of names; without "hosts" nothing is added
 *
 * Returns: %FALSE if its hosts or its names are malformed
 */
gboolean
dossier_outlet_hosts_add (DossierOutletHosts *self, const DossierJson *entity)
{
  const DossierJson *first;
  Outlet *outlet;

  if (!dossier_json_read_list (entity, "hosts", &first, NULL))
    return FALSE;
  if (first == NULL)
    return TRUE;
  outlet = g_new0 (Outlet, 1);
  outlet->shown = g_string_chunk_insert (self->texts, dossier_json_get_string (entity, "name", ""));
  outlet->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_ptr_array_add (self->outlets, outlet);
  for (const DossierJson *host = first; host != NULL; host = host->next)
    g_hash_table_insert (self->by_host, g_string_chunk_insert (self->texts, host->string), outlet);
  return add_names (self, outlet, entity);
}

static const char *
get_name (const Outlet *outlet, const char *language)
{
  for (guint i = 0; i < outlet->names->len; i++)
    {
      const Name *name = &g_array_index (outlet->names, Name, i);

      if (g_str_equal (name->language, language))
        return name->name;
    }
  return outlet->shown;
}

/**
 * dossier_outlet_hosts_find:
 * @self: the hosts
 * @host: a host in whatever case, not terminated: "world.example.com"
 * @length: its length in bytes
 * @language: BCP 47 code of the language in which the name is wanted
 *
 * A host below a known one belongs to the same outlet, unless it is known itself.
 *
 * Returns: (transfer none) (nullable): the outlet's name, %NULL if nobody is known there
 */
const char *
dossier_outlet_hosts_find (const DossierOutletHosts *self, const char *host, gsize length,
                           const char *language)
{
  g_autofree char *lower = NULL;

  if (length > MAX_HOST)
    return NULL;
  lower = g_ascii_strdown (host, length);
  for (const char *at = lower; at != NULL; at = strchr (at, '.'))
    {
      const Outlet *outlet;

      at += *at == '.';
      outlet = g_hash_table_lookup (self->by_host, at);
      if (outlet != NULL)
        return get_name (outlet, language);
    }
  return NULL;
}
