/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"
#include "dossier-preamble.h"

#include <string.h>

/* What a text says of itself in fields before it begins, and what looks like that. */

#define BODY "The harbour board of Vardal will build a third quay by 2027, its chairwoman said to the press.\n"

static const struct
{
  const char *name;
  const char *fields;
  const char *title;
  const char *published;
  const char *publisher;
  const char *byline;
  const char *source_url;
  const char *language;
} cases[] = {
  { "YAML",
    "---\ntitle: \"A quay: the third\" # of three\nauthor: [Ana Vik, Jonas Lie]\ndate: 2025-06-02T10:00:00Z\n"
    "lang: nb-NO\nsource: Fjordline\ncanonical: https://fjordline.example/quay\ntags:\n  - port\n---\n\n",
    "A quay: the third", "2025-06-02", "Fjordline", "Ana Vik", "https://fjordline.example/quay", "nb" },
  { "YAML with a list, and a source that is an address",
    "---\nHeadline: 'A third quay'\nauthors:\n- Ana Vik\n- Jonas Lie\npublished: 2 June 2025\n"
    "source: https://fjordline.example/quay\nlanguage: tlh\n...\n",
    "A third quay", "2025-06-02", "fjordline.example", "Ana Vik", "https://fjordline.example/quay", "en" },
  { "TOML",
    "+++\ntitle = \"A third quay\"\ndate = 2025-06-02\nauthor = 'Ana Vik'\n\n[params]\n  weight = 3\n+++\n",
    "A third quay", "2025-06-02", NULL, "Ana Vik", NULL, "en" },
  { "a sentence among its values",
    "---\ntitle: A third quay\nauthor: Ana Vik\ndate: 2025-06-02\nseo: All of the quays of Vardal.\n---\n",
    "A third quay", "2025-06-02", NULL, "Ana Vik", NULL, "en" },
  { "quotation marks in a value",
    "---\ntitle: \"A quay: \\\"the third\\\" one\"\nauthor: 'Ana D''Arcy'\ndate: 2025-06-02\n---\n",
    "A quay: \"the third\" one", "2025-06-02", NULL, "Ana D'Arcy", NULL, "en" },
  { "an author in fields",
    "---\ntitle: A third quay\nauthor:\n  - name: Ana Vik\n    mail: ana@example.org\n  - name: Jonas Lie\n"
    "date: 2025-06-02\n---\n",
    "A third quay", "2025-06-02", NULL, "Ana Vik", NULL, "en" },
  { "a folded value",
    "---\ntitle: >-\n  A third\n  quay\nauthor: Ana\n  Vik\ndate: 2025-06-02\n---\n",
    "A third quay", "2025-06-02", NULL, "Ana Vik", NULL, "en" },
  { "front matter that is not closed", "---\ntitle: A third quay\ndate: 2025-06-02\n\n",
    "A third quay", "2025-06-02", NULL, NULL, NULL, "en" },
  { "mail of a body",
    "From: \"Vardal Harbour Directorate\" <press@vardal.example>\nTo: all@example.org,\n\tsome@example.org\n"
    "Date: Mon, 2 Jun 2025 10:04:11 +0200\nSubject: Re: Fwd: A third quay\n\n",
    "A third quay", "2025-06-02", "Vardal Harbour Directorate", NULL, NULL, "en" },
  { "mail of a person, forwarded",
    "---------- Forwarded message ---------\nFrom: Ana Vik <ana@example.org>\nDate: Mon, Jun 2, 2025 at 10:04 AM\n"
    "Subject: A third quay\nTo: <all@example.org>\n\n",
    "A third quay", "2025-06-02", NULL, "Ana Vik", NULL, "en" },
  { "mail in Norwegian",
    "-----Opprinnelig melding-----\nFra: Ana Vik\nSendt: mandag 2. juni 2025 10:04\nTil: Alle\n"
    "Emne: SV: A third quay\n\n",
    "A third quay", "2025-06-02", NULL, "Ana Vik", NULL, "en" },
  { "mail in Korean",
    "보낸 사람: 바르달 항만청 <press@vardal.example>\n보낸 날짜: 2025년 6월 2일 월요일 오전 10:04\n"
    "받는 사람: 모두\n제목: A third quay\n\n",
    "A third quay", "2025-06-02", "바르달 항만청", NULL, NULL, "en" },
  { "mail of a person in Korean",
    "보낸 사람: 김민수\n보낸 날짜: 2025년 6월 2일\n받는 사람: 모두\n제목: A third quay\n\n",
    "A third quay", "2025-06-02", NULL, "김민수", NULL, "en" },
  { "mail in Vietnamese",
    "Từ: Cục Hàng hải <press@vardal.example>\nNgày: 02/06/2025\nTới: Mọi người\nChủ đề: A third quay\n\n",
    "A third quay", "2025-06-02?", "Cục Hàng hải", NULL, NULL, "en" },
};

static const char *const none[] = {
  "---\nHolm: We will build a port in Torvik by 2027.\nBerg: The county will pay for it by 2028.\n---\n",
  "---\nUpdate: The Ministry of Trade will pay 5 million kroner by 1 June 2027.\n---\n",
  "---\nNote: see the other page\n---\n",
  "---\nSummary: The Ministry of Trade will pay 5 million kroner by 1 June 2027.\n---\n",
  "---\nTitle: The quay\nHolm: We will build it.\nBerg: And pay for it.\n---\n",
  "---\nSource: The ministry says that it will pay.\n---\n",
  "---\n\nA rule above, and one below\n\n---\n",
  "---\nno key here\n---\n",
  "---\ntitle: never closed\n",
  "From: Oslo\nTo: Bergen\n\n",
  "From: the harbour board\n",
  "Subject: quays\nDate: 2025\nWe met at noon and spoke of this and that.\n",
};

static DossierKnowledge *knowledge;

static DossierAnalysis *
annotate (const char *text)
{
  g_autoptr (GError) error = NULL;
  DossierAnalysis *analysis = dossier_annotate (knowledge, text, strlen (text), NULL, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].fields, BODY, BODY, NULL);
      g_autoptr (DossierAnalysis) analysis = annotate (text);
      const DossierSegment *head = &g_array_index (analysis->segments, DossierSegment, 0);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (analysis->title, ==, cases[i].title);
      g_assert_cmpstr (analysis->published, ==, cases[i].published);
      g_assert_cmpint (analysis->basis, ==, DOSSIER_BASIS_HEADER);
      g_assert_cmpstr (analysis->publisher, ==, cases[i].publisher);
      g_assert_cmpstr (analysis->byline, ==, cases[i].byline);
      g_assert_cmpstr (analysis->source_url, ==, cases[i].source_url);
      g_assert_cmpstr (analysis->language, ==, cases[i].language);
      g_assert_cmpint (head->kind, ==, DOSSIER_SEGMENT_HEADER);
      g_assert_cmpuint (head->span.end, <=, strlen (cases[i].fields));
      for (guint m = 0; m < analysis->mentions->len; m++)
        g_assert_cmpuint (g_array_index (analysis->mentions, DossierMentionMark, m).span.start, >=,
                          strlen (cases[i].fields));
    }
}

static void
test_none (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autofree char *text = g_strconcat (none[i], BODY, BODY, NULL);
      DossierPreamble preamble;

      g_test_message ("%s", none[i]);
      dossier_preamble_read (knowledge, text, strlen (text), &preamble);
      g_assert_cmpuint (preamble.end, ==, 0);
      for (guint field = 0; field < DOSSIER_N_PREAMBLE_FIELDS; field++)
        g_assert_true (dossier_span_is_empty (preamble.fields[field]));
    }
}

/* A day under a key that is not known is none of publication, and what such keys hold is text. */
static void
test_days (void)
{
  static const struct
  {
    const char *text;
    const char *published;
    guint n_statements;
  } days[] = {
    { "---\nlayout: page\nexpires: 2027-06-01\n---\n" BODY, NULL, 1 },
    { "---\nexpires: 2027-06-01\ndate: 2025-06-02\n---\n" BODY, "2025-06-02", 1 },
    { "---\nUpdate: The Ministry of Trade will pay 5 million kroner by 1 June 2027.\n---\n" BODY,
      NULL, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (DossierAnalysis) analysis = annotate (days[i].text);

      g_test_message ("%s", days[i].text);
      g_assert_cmpstr (analysis->published, ==, days[i].published);
      g_assert_cmpuint (analysis->statements->len, ==, days[i].n_statements);
    }
}

/* Any beginning of a text is one. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize n = 0; n <= strlen (cases[i].fields); n++)
      {
        g_autofree char *text = g_strndup (cases[i].fields, n);
        DossierPreamble preamble;

        dossier_preamble_read (knowledge, text, n, &preamble);
        g_assert_cmpuint (preamble.end, <=, n);
      }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, NULL);
  g_test_add_func ("/preamble/fields", test_fields);
  g_test_add_func ("/preamble/none", test_none);
  g_test_add_func ("/preamble/days", test_days);
  g_test_add_func ("/preamble/cut", test_cut);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
