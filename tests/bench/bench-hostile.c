/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <gio/gio.h>
#include <string.h>

#include "dossier-annotate.h"
#include "dossier-annotation-json.h"
#include "dossier-encoding.h"

/* bench-hostile: annotates texts that nobody writes, then the same twice as long.
 * README.md says what the figures mean. */

#define ROUNDS 3
#define SIZE 2500000

/* A text is @head, then as often as fits @middle, then as often @tail. */
static const struct
{
  const char *name;
  const char *head;
  const char *middle;
  const char *tail;
} kinds[] = {
  { "open brackets", "", "(", "" },
  { "nested brackets", "Seoul ", "(A", ")" },
  { "one line of prose", "", "Minister Ann Lee of Norway met Acme Energy Ltd. on 3 May 2025 and said they will "
                             "build a wind farm, ", "" },
  { "one line without a stop", "", "said Acme on Monday he will ", "" },
  { "combining marks", "Seoul e", "\u0301", "" },
  { "marks before letters", "", "\u0301a ", "" },
  { "lone surrogates", "", "Seoul \355\240\200 said ", "" },
  { "nested quotations", "", "He said “", "”" },
  { "one name again and again", "", "Nguyen Van Chinh ", "" },
  { "names in sentences", "", "Minister Nguyen Van Chinh met Mr. Chinh. ", "" },
  { "abbreviations", "", "Ministry of Health (MOH), ", "" },
  { "letters and ampersands", "", "A&", "" },
  { "heads of names", "", "University of ", "" },
  { "short lines", "", "a\n", "" },
  { "list items", "", "- He said that\n", "" },
  { "headings", "", "The Minister Opens Another Large Bridge Near Central Plaza Today\n\n", "" },
  { "digits", "", "1", "" },
  { "dates", "", "2024.05.", "" },
  { "number words", "", "twenty ", "" },
  { "parts of nothing", "", "the end of ", "" },
  { "one Hangul word", "", "과학기술정보통신부", "" },
  { "Hangul words", "", "과학기술정보통신부는 ", "" },
  { "one long compound", "", "halvleder", "" },
  { "addresses", "", "https://example.org/2024/01/", "" },
  { "one long host", "Ann Lee, ann@", "a.", "" },
};

static char *
make_text (guint kind, gsize size, gsize *length)
{
  gsize middle = strlen (kinds[kind].middle), tail = strlen (kinds[kind].tail);
  gsize n = size / (middle + tail);
  GString *text = g_string_sized_new (size + 64);

  g_string_append (text, kinds[kind].head);
  for (gsize i = 0; i < n; i++)
    g_string_append_len (text, kinds[kind].middle, (gssize) middle);
  for (gsize i = 0; i < n; i++)
    g_string_append_len (text, kinds[kind].tail, (gssize) tail);
  *length = text->len;
  return g_string_free (text, FALSE);
}

static gint64
measure (const DossierKnowledge *knowledge, guint kind, gsize size)
{
  gint64 best = G_MAXINT64;
  gsize length;
  g_autofree char *bytes = make_text (kind, size, &length);

  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (DossierDecoded) decoded = dossier_decode ((const guint8 *) bytes, length, NULL);
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, decoded->text, decoded->length, NULL, NULL, NULL);
      g_autoptr (GString) out = g_string_new (NULL);

      dossier_annotation_json_write (out, "hostile", decoded->text, decoded->length, analysis,
                                     FALSE);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return best;
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, NULL);

  g_print ("%-26s %10s %10s %7s\n", "text", "2.5 MB, ms", "5 MB, ms", "ratio");
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (argc < 2 || strstr (kinds[kind].name, argv[1]) != NULL)
      {
        gint64 single = measure (knowledge, kind, SIZE);
        gint64 twice = measure (knowledge, kind, 2 * SIZE);

        g_print ("%-26s %10.1f %10.1f %7.2f\n", kinds[kind].name, (double) single / 1000,
                 (double) twice / 1000, (double) twice / (double) single);
      }
  return 0;
}
