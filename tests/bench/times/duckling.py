# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Reads a Corpus.hs of Duckling: groups of phrases with one value.

Values finer than a day are left out, but for the weekend, which begins on Friday evening there.
Ends of intervals are not part of them."""

import datetime
import re

from values import SEASONS, day, days, month_start

# The day each corpus is read against.
TODAYS = {'en': '2013-02-12', 'nb': '2013-02-12', 'vi': '2017-02-02', 'ko': '2013-02-12'}
# A date alone would be the stamp of a page; Duckling reads what has no year as yet to come.
SENTENCES = {
    'en': 'The meeting will take place %s.', 'nb': 'Møtet skal holdes %s.',
    'vi': 'Cuộc họp sẽ diễn ra %s.', 'ko': '%s 회의가 열릴 예정이다.',
}
POINT = r'\(\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+)\s*\)'
DATE = re.compile(r'\(datetime(?:Holiday)?\s+' + POINT + r'\s+(\w+)')
INTERVAL = re.compile(r'\(datetimeInterval(?:Holiday)?\s+\(\s*' + POINT + r'\s*,\s*' + POINT
                      + r'\s*\)\s+(\w+)')
OPEN = re.compile(r'\(datetimeOpenInterval\s+(After|Before)\s+' + POINT + r'\s+(\w+)')
EXAMPLES = re.compile(r'examples\s+(\(.*?)\[(.*?)\n\s*\]', re.DOTALL)
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
ONE_DAY = datetime.timedelta(days=1)
# Solstices and equinoxes where Duckling's seasons begin; ours are those of the weather.
SEASON_STARTS = {(3, 20): 21, (3, 21): 21, (6, 21): 22, (9, 23): 23, (9, 24): 23, (12, 21): 24}


def unescape(text):
    """Haskell's string escapes: characters by number."""
    text = re.sub(r'\\x([0-9a-fA-F]+)', lambda m: chr(int(m[1], 16)), text)
    text = re.sub(r'\\(\d+)', lambda m: chr(int(m[1])), text)
    return text.replace('\\"', '"').replace('\\&', '').replace('\\\\', '\\')


def date(numbers):
    return datetime.date(*(int(number) for number in numbers[:3]))


def of_grain(at, grain, today):
    """A date as fine as its grain; a distance in months or years may be as coarse as its unit."""
    if grain == 'Day':
        far = (at.year, at.month) != (today.year, today.month) and at.day == today.day
        return [day(at)] + (['%04d-%02d' % (at.year, at.month)] if far else [])
    if grain == 'Week':
        return [days(at, at + 6 * ONE_DAY), day(at)]
    if grain == 'Month':
        far = at.month == today.month and at.year != today.year
        return ['%04d-%02d' % (at.year, at.month)] + (['%04d' % at.year] if far else [])
    if grain == 'Quarter':
        return ['%04d-%d' % (at.year, 33 + (at.month - 1) // 3)]
    return ['%04d' % at.year] if grain == 'Year' else []


def count_units(first, end, grain):
    months = (end.year - first.year) * 12 + end.month - first.month
    return {'Day': ('D', (end - first).days), 'Week': ('W', (end - first).days // 7),
            'Month': ('M', months), 'Quarter': ('M', months),
            'Year': ('Y', months // 12)}[grain]


def of_interval(first, end, clocks, grain, today):
    if grain == 'Hour' and clocks == (18, 0) and first.weekday() == 4 and end.weekday() == 0:
        return [days(first + ONE_DAY, end - ONE_DAY)]
    if grain not in ('Day', 'Week', 'Month', 'Quarter', 'Year'):
        return []
    values = [days(first, end - ONE_DAY)]
    season = SEASON_STARTS.get((first.month, first.day))
    if season and 80 < (end - first).days < 100:
        values.append('%04d-%d' % (first.year, season))
        start = month_start(first.year, SEASONS[season])
        values.append(days(start, month_start(first.year, SEASONS[season] + 3) - ONE_DAY))
    # "The next three days" is as well a length as three days that begin tomorrow.
    unit, count = count_units(first, end, grain)
    if count > 1 and abs((first - today).days) + abs((end - today).days) < (end - first).days * 2.2:
        values.append('P%d%s' % (count, unit))
    return values


def values_of(source, today):
    match = INTERVAL.match(source)
    if match:
        parts = match.groups()
        return of_interval(date(parts[:6]), date(parts[6:12]), (int(parts[3]), int(parts[9])),
                           parts[12], today)
    match = OPEN.match(source)
    if match:
        parts = match.groups()
        if parts[7] in ('Hour', 'Minute', 'Second'):
            return []
        at = day(date(parts[1:7]))
        before = day(date(parts[1:7]) - ONE_DAY)
        return [at, at + '/..'] if parts[0] == 'After' else [at, '../' + at, '../' + before]
    match = DATE.match(source)
    return of_grain(date(match.groups()), match[7], today) if match else []


def read(source, today):
    today = datetime.date.fromisoformat(today)
    for match in EXAMPLES.finditer(re.sub(r'--.*', '', source)):
        try:
            values = values_of(match[1].strip(), today)
        except ValueError:  # one date is no day of the calendar
            continue
        if values:
            yield (' '.join(match[1].split()), values,
                   [unescape(string) for string in STRING.findall(match[2])])
