# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""TIMEX3 values and the timex of Recognizers-Text as EDTF.

None stands for what EDTF cannot say or Dossier does not mark: PRESENT_REF and its kin, lengths
without a number (PXD), lengths below a day, clock times, years before Christ."""

import datetime
import re

from values import days

SEASONS = {'SP': 21, 'SU': 22, 'FA': 23, 'AU': 23, 'WI': 24}
# Decades, centuries and quarters in years and months.
UNITS = {'DE': (10, 'Y'), 'E': (10, 'Y'), 'CE': (100, 'Y'), 'C': (100, 'Y'), 'Q': (3, 'M')}
# What recurs on a named day or month recurs once in this length.
RECURRING = [
    (re.compile(r'XXXX-WXX(-\d|-WE)?$'), 'P1W'),
    (re.compile(r'XXXX-XX-XX$'), 'P1D'),
    (re.compile(r'XXXX-XX(-\d\d)?$'), 'P1M'),
    (re.compile(r'XXXX-Q[X\d]$'), 'P3M'),
    (re.compile(r'XXXX(-(\d\d|SP|SU|FA|AU|WI)(-\d\d)?)?$'), 'P1Y'),
]


def week(year, number, weekend=False):
    monday = datetime.date.fromisocalendar(year, number, 1)
    return days(monday + datetime.timedelta(days=5 if weekend else 0),
                monday + datetime.timedelta(days=6))


def duration(text):
    """A length in whole units of a day or more."""
    match = re.match(r'P(\d+)(\.5)?(DE|CE|[ECQYMWD])$', text)
    if match:
        factor, unit = UNITS.get(match[3], (1, match[3]))
        count = int(match[1]) * factor
        if not match[2]:
            return 'P%d%s' % (count, unit)
        return 'P%dM' % (count * 12 + factor * 6) if unit == 'Y' else None
    return text if re.match(r'P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$', text) and len(text) > 2 else None


def date(value):
    match = re.match(r'(\d{4})-W(\d\d)(-WE|-\d)?$', value)
    if match:
        if match[3] and match[3] != '-WE':
            return datetime.date.fromisocalendar(int(match[1]), int(match[2]),
                                                 int(match[3][1])).isoformat()
        return week(int(match[1]), int(match[2]), match[3] == '-WE')
    match = re.match(r'(?:FY)?(\d{4})-?(?:Q([1-4])|H([12])|(SP|SU|FA|AU|WI))$', value)
    if match:
        code = (32 + int(match[2]) if match[2] else 39 + int(match[3]) if match[3]
                else SEASONS[match[4]])
        return '%s-%d' % (match[1], code)
    value = re.sub(r'^FY(?=\d)', '', value)
    value = re.sub(r'(-XX)+$', '', value)
    if re.match(r'\d{4}(-\d\d(-\d\d)?)?$', value):
        return value
    if re.match(r'\d{3}X?$', value):
        return value[:3] + 'X'
    if re.match(r'\d\d(XX)?$', value):
        return value[:2] + 'XX'
    return None


def timex3(value, kind):
    """A TIMEX3 value; a part of a day ("morning") is that day."""
    if kind == 'SET':
        for pattern, length in RECURRING:
            if pattern.match(value):
                return length
    if value.startswith('P'):
        return duration(value)
    return date(re.sub(r'T(MO|MI|AF|EV|NI|DT|PM|AM)$', '', value))
