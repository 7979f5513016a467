# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Reads the specifications of Recognizers-Text: sentences with the values of their expressions.

Only sentences all of whose values are dates, spans of days, lengths of a day and more, or sets are
taken, and sentences without any. Where a specification leaves past and future open, both are right.
A span with "since" or "before" is right with its date alone and with an open end."""

import datetime
import re

from timex import RECURRING, duration
from values import day, days, month_start

SPECS = [
    ('en', 'English', ['DateTimeModel']),
    ('ko', 'Korean', ['DateTimeModel', 'DateParser', 'DatePeriodParser', 'DurationParser',
                      'SetParser', 'HolidayParser']),
]
LEADS = {'en': 'The plan was read to the committee.', 'ko': '정부가 그 계획을 살펴보고 있습니다.'}
KINDS = ('date', 'daterange', 'duration', 'set')
ONE_DAY = datetime.timedelta(days=1)


def to_date(text):
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def span_values(start, end):
    """Both ends as days. The end is the day after a named span, or the day, the month, the year
    that was named last: "May 3 to May 5" ends on May 5, "2015 to 2016" on the first of January."""
    first, after = to_date(start), to_date(end)
    if not first or not after or after < first:
        return []
    lasts = [after, after - ONE_DAY]
    if after.day == 1:
        lasts.append(month_start(after.year, after.month + 1) - ONE_DAY)
        lasts.append(datetime.date(after.year, 12, 31))
    return [days(first, last) for last in lasts if last >= first]


def open_values(value):
    start, end = value.get('start'), value.get('end')
    values = []
    if start and to_date(start):
        values += ['%s/..' % day(to_date(start)), day(to_date(start)),
                   '%s/..' % day(to_date(start) - ONE_DAY), day(to_date(start) - ONE_DAY)]
    if end and to_date(end):
        values += ['../%s' % day(to_date(end)), day(to_date(end)),
                   '../%s' % day(to_date(end) - ONE_DAY), day(to_date(end) - ONE_DAY)]
    return values


def timex_values(timex):
    """What a timex says by itself: a whole year or month, a length, a set."""
    values = []
    if re.match(r'\d{4}(-\d\d(-\d\d)?)?$', timex):
        values.append(timex)
    length = re.match(r'\(.*,(P[\dYMWD]+)\)$', timex)
    if length and duration(length[1]):
        values.append(duration(length[1]))
    season = re.match(r'(\d{4})-(SP|SU|FA|WI)$', timex)
    if season:
        values.append('%s-%d' % (season[1], {'SP': 21, 'SU': 22, 'FA': 23, 'WI': 24}[season[2]]))
    if timex.startswith('P') and duration(timex):
        values.append(duration(timex))
    return values


def values_of(kind, readings):
    values = []
    for reading in readings:
        timex = reading.get('timex', '')
        values += timex_values(timex)
        if kind == 'set':
            values += [length for pattern, length in RECURRING if pattern.match(timex)][:1]
            if timex == 'P1WE':
                values.append('P1W')
        elif kind == 'date' and to_date(reading.get('value', '')):
            values.append(reading['value'])
        elif kind == 'daterange':
            if 'start' in reading and 'end' in reading:
                values += span_values(reading['start'], reading['end'])
            else:
                values += open_values(reading)
    return sorted(set(values))


def parser_readings(result):
    """The specifications of single parsers name past and future apart."""
    value = result.get('Value') or {}
    for name in ('FutureResolution', 'PastResolution'):
        resolution = value.get(name) or {}
        reading = {'timex': value.get('Timex', '')}
        if 'date' in resolution:
            reading['value'] = resolution['date']
        if 'startDate' in resolution:
            reading['start'] = resolution['startDate']
        if 'endDate' in resolution:
            reading['end'] = resolution['endDate']
        yield reading


def read(cases):
    for case in cases:
        published = to_date(case.get('Context', {}).get('ReferenceDateTime', ''))
        gold = []
        for result in case['Results']:
            kind = (result.get('TypeName') or result.get('Type') or '').split('.')[-1]
            readings = (result['Resolution']['values'] if result.get('Resolution')
                        else list(parser_readings(result)))
            values = values_of(kind, readings or []) if kind in KINDS else []
            if not values:
                break
            gold.append((result['Text'], values))
        else:
            if published:
                yield case['Input'], day(published), gold
