/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edtf-parts.h"

#include <string.h>

#include "dossier-day.h"

#define UNKNOWN (-1)
/* Years with a leading Y; a winter reaches into the next, and DossierDay just as far. */
#define LAST_YEAR 4999999

/* The text that is left to read. */
typedef struct
{
  const char *at;
  const char *end;
} Reader;

static gboolean
skip_char (Reader *reader, char c)
{
  if (reader->at == reader->end || *reader->at != c)
    return FALSE;
  reader->at++;
  return TRUE;
}

/* Exactly @n digits. */
static gboolean
read_digits (Reader *reader, int n, int *value)
{
  *value = 0;
  if (reader->end - reader->at < n)
    return FALSE;
  for (int i = 0; i < n; i++, reader->at++)
    {
      if (!g_ascii_isdigit (*reader->at))
        return FALSE;
      *value = *value * 10 + (*reader->at - '0');
    }
  return TRUE;
}

/* Two digits, or `XX`. */
static gboolean
read_pair (Reader *reader, int *value)
{
  if (reader->end - reader->at >= 2 && reader->at[0] == 'X' && reader->at[1] == 'X')
    {
      reader->at += 2;
      *value = UNKNOWN;
      return TRUE;
    }
  return read_digits (reader, 2, value);
}

static gboolean
read_long_year (Reader *reader, DossierEdtfParts *parts)
{
  gboolean negative = skip_char (reader, '-');
  int n_digits = 0;

  for (; reader->at < reader->end && g_ascii_isdigit (*reader->at); reader->at++, n_digits++)
    {
      parts->year = parts->year * 10 + (*reader->at - '0');
      if (parts->year > LAST_YEAR)
        return FALSE;
    }
  if (negative)
    parts->year = -parts->year;
  return n_digits > 4;
}

static gboolean
read_year (Reader *reader, DossierEdtfParts *parts)
{
  gboolean negative;

  if (skip_char (reader, 'Y'))
    return read_long_year (reader, parts);

  negative = skip_char (reader, '-');
  if (reader->end - reader->at < 4)
    return FALSE;
  for (int i = 0; i < 4; i++, reader->at++)
    {
      parts->year *= 10;
      if (*reader->at == 'X')
        parts->unknown_digits++;
      else if (g_ascii_isdigit (*reader->at) && parts->unknown_digits == 0)
        parts->year += *reader->at - '0';
      else
        return FALSE;
    }
  if (negative)
    parts->year = -parts->year;
  return !negative || parts->year != 0;
}

/* A time of day is allowed after a whole date and says nothing here. */
static gboolean
read_time_of_day (Reader *reader)
{
  int hour, minute, second;

  if (!read_digits (reader, 2, &hour) || !skip_char (reader, ':')
      || !read_digits (reader, 2, &minute) || !skip_char (reader, ':')
      || !read_digits (reader, 2, &second)
      || hour > 24 || minute > 59 || second > 60
      || (hour == 24 && (minute > 0 || second > 0)))
    return FALSE;
  if (reader->at == reader->end || skip_char (reader, 'Z'))
    return TRUE;
  if (!skip_char (reader, '+') && !skip_char (reader, '-'))
    return FALSE;
  if (!read_digits (reader, 2, &hour) || hour > 14)
    return FALSE;
  return !skip_char (reader, ':') || (read_digits (reader, 2, &minute) && minute < 60);
}

static void
read_qualifier (Reader *reader, DossierEdtfParts *parts)
{
  if (skip_char (reader, '%'))
    parts->uncertain = parts->approximate = TRUE;
  else if (skip_char (reader, '?'))
    parts->uncertain = TRUE;
  else if (skip_char (reader, '~'))
    parts->approximate = TRUE;
}

static gboolean
is_possible (const DossierEdtfParts *parts, int month, int day, gboolean has_day)
{
  gboolean year_unknown = parts->unknown_digits == 4;

  if (parts->unknown_digits > 0 && !year_unknown)
    return FALSE; /* 202X-05 is level 2 */
  if (month >= 21 && month <= 41)
    return !has_day;
  if (month != UNKNOWN && (month < 1 || month > 12))
    return FALSE;
  if (!has_day || day == UNKNOWN)
    return TRUE;
  if (month == UNKNOWN)
    return year_unknown && day >= 1 && day <= 31;
  /* A leap year is possible where the year is not known. */
  return dossier_day_is_valid_civil (year_unknown ? 2000 : parts->year, month, day);
}

/**
 * dossier_edtf_parts_read:
 * @text: text, need not end with NUL
 * @length: its length in bytes
 * @parts: (out caller-allocates): the parts
 *
 * Returns: whether @text is one EDTF date and the calendar has it
 */
gboolean
dossier_edtf_parts_read (const char *text, gsize length, DossierEdtfParts *parts)
{
  Reader reader = { text, text + length };
  int month = 0, day = 0;
  gboolean has_day = FALSE;

  memset (parts, 0, sizeof *parts);
  if (!read_year (&reader, parts))
    return FALSE;

  if (skip_char (&reader, '-'))
    {
      if (!read_pair (&reader, &month))
        return FALSE;
      if (skip_char (&reader, '-'))
        {
          has_day = TRUE;
          if (!read_pair (&reader, &day))
            return FALSE;
        }
      if (!is_possible (parts, month, day, has_day))
        return FALSE;
    }
  parts->month = MAX (month, 0);
  parts->day = MAX (day, 0);

  if (parts->day > 0 && parts->month > 0 && skip_char (&reader, 'T'))
    return read_time_of_day (&reader) && reader.at == reader.end;
  read_qualifier (&reader, parts);
  return reader.at == reader.end;
}

/**
 * dossier_edtf_parts_read_end:
 * @text: text, need not end with NUL
 * @length: its length in bytes
 * @end: (out): what the end is
 * @parts: (out caller-allocates): its parts, where it is a date
 *
 * Returns: whether @text can be one end of an interval
 */
gboolean
dossier_edtf_parts_read_end (const char *text, gsize length, DossierEdtfEnd *end,
                             DossierEdtfParts *parts)
{
  memset (parts, 0, sizeof *parts);
  if (length == 0)
    *end = DOSSIER_EDTF_END_UNKNOWN;
  else if (length == 2 && memcmp (text, "..", 2) == 0)
    *end = DOSSIER_EDTF_END_OPEN;
  else
    {
      *end = DOSSIER_EDTF_END_DATE;
      return memchr (text, 'T', length) == NULL && dossier_edtf_parts_read (text, length, parts);
    }
  return TRUE;
}
