#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that no two entries of the knowledge files share a name that nothing tells apart.

check-names.py SOURCE-ROOT

Two countries may have a ministry of one name; two entries of one country, or of none, with one
name in one language are one entity under two ids, or one of the names is wrong.
"""
import collections
import json
import pathlib
import sys

FILES = ('events', 'instruments', 'organizations', 'press', 'programmes', 'persons', 'places')
# Namesakes: the same word for two towns, two states without a longer name.
NAMESAKES = {'Congo', '창저우'}


def read_names(entry):
    """(language, name) of each name; the one shown is of no language."""
    yield '', entry['name']
    for part in ('names', 'local'):
        for language, names in entry.get(part, {}).items():
            yield from ((language, name) for name in names)


def main():
    folder = pathlib.Path(sys.argv[1]) / 'data' / 'knowledge'
    bearers = collections.defaultdict(list)
    for file in FILES:
        content = json.loads((folder / f'{file}.json').read_text(encoding='utf-8'))
        for entry in next(value for value in content.values() if isinstance(value, list)):
            for key in set(read_names(entry)):
                bearers[(entry['id'].split('/')[0], *key)].append(entry)
    complaints = []
    for (_, language, name), entries in bearers.items():
        countries = {entry.get('country') for entry in entries}
        if name not in NAMESAKES and (len(countries) < len(entries)
                                      or (len(entries) > 1 and None in countries)):
            ids = ', '.join(entry['id'] for entry in entries)
            complaints.append(f'“{name}” ({language or "shown"}): {ids}')
    print('\n'.join(complaints))
    return 1 if complaints else 0


sys.exit(main())
