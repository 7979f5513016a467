# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Time values as sets of days, so that two spellings of one value are equal.

`2026-40`, `2026-01/2026-06` and `2026-01-01/2026-06-30` are the same days; `P12M` and `P1Y` the
same length."""

import datetime
import re

SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
DURATION = re.compile(r'P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?$')
DATE = re.compile(r'(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$')


def month_start(year, month):
    return datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def run_of_months(year, first, count):
    return (month_start(year, first).toordinal(),
            month_start(year, first + count).toordinal() - 1)


def days_of(text):
    """The first and the last day of a date as ordinals, None if it has none."""
    match = DATE.match(text)
    if not match:
        return None
    year, month, day = match.groups()
    known = year.rstrip('X')
    span = 10 ** (4 - len(known))
    first = int(known) * span
    if not 1 <= first < 9900:
        return None
    if month is None:
        return run_of_months(first, 1, 12 * span)
    month = int(month)
    if day is not None:
        try:
            ordinal = datetime.date(first, month, int(day)).toordinal()
        except ValueError:
            return None
        return ordinal, ordinal
    if month <= 12:
        return run_of_months(first, month, 1)
    if month in SEASONS:
        return run_of_months(first, SEASONS[month], 3)
    if 33 <= month <= 36:
        return run_of_months(first, (month - 33) * 3 + 1, 3)
    if month in (40, 41):
        return run_of_months(first, 1 if month == 40 else 7, 6)
    return None


def length_of(text):
    match = DURATION.match(text)
    if not match or text == 'P':
        return None
    years, months, weeks, days = (float(part or 0) for part in match.groups())
    return years * 12 + months, weeks * 7 + days


def canonical(edtf):
    """What a value means, in a form that can be compared."""
    if edtf.startswith('P'):
        return ('length', length_of(edtf) or edtf)
    start, slash, end = edtf.partition('/')
    if not slash:
        return ('days', days_of(edtf) or edtf)
    first = days_of(start)
    last = days_of(end)
    return ('days', (first[0] if first else start, last[1] if last else end))


def day(date):
    return date.isoformat()


def days(first, last):
    """An interval of whole days, written as a date if it is one day."""
    return day(first) if first == last else day(first) + '/' + day(last)
