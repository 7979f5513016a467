/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierSpan:
 * @start: first byte
 * @end: the byte after the last one
 *
 * A half-open range of UTF-8 bytes in one document's canonical text. Both
 * ends stand on code point boundaries. Empty spans are allowed and overlap
 * nothing. 32 bits are enough: a document is limited to well under 1 GiB
 * and a dossier holds millions of spans.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} DossierSpan;

#define DOSSIER_SPAN_INIT(s, e) ((DossierSpan) { (guint32) (s), (guint32) (e) })

static inline guint32
dossier_span_length (DossierSpan span)
{
  return span.end - span.start;
}

static inline gboolean
dossier_span_is_empty (DossierSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
dossier_span_contains (DossierSpan outer, DossierSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
dossier_span_equal (DossierSpan a, DossierSpan b)
{
  return a.start == b.start && a.end == b.end;
}

/* Order by start, then end: the order of every list of marks. */
static inline int
dossier_span_compare (DossierSpan a, DossierSpan b)
{
  if (a.start != b.start)
    return a.start < b.start ? -1 : 1;
  if (a.end != b.end)
    return a.end < b.end ? -1 : 1;
  return 0;
}

G_END_DECLS
