#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that every language of po/LINGUAS is translated whole and well formed.

check-translations.py PO-FOLDER

msgfmt judges headers, plural forms and printf arguments; it does not know the
parts of dates, {day} {mon} {year}, which are looked at here.
"""
import ast
import os
import pathlib
import re
import shutil
import subprocess
import sys

STRING = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)? ?(".*")$')
PART = re.compile(r'\{(\w+)\}')


def read_entries(path):
    """Each entry as a dictionary of its keywords."""
    entry, keyword = {}, None
    for line in path.read_text(encoding='utf-8').split('\n') + ['']:
        found = STRING.match(line)
        if found:
            keyword = found.group(1) or keyword
            entry[keyword] = entry.get(keyword, '') + ast.literal_eval(found.group(2))
        elif not line and entry:
            yield entry
            entry = {}


def get_parts(text):
    """The parts of a date that are named; the month's name and its number stand for each other."""
    return {part.replace('month', 'mon') for part in PART.findall(text)}


def check_parts(path):
    complaints = []
    for entry in read_entries(path):
        if entry.get('msgctxt') not in ('date', 'ruler'):
            continue
        if get_parts(entry['msgid']) != get_parts(entry['msgstr']):
            complaints.append(f'{path.name}: “{entry["msgid"]}” became “{entry["msgstr"]}”')
    return complaints


def check_language(folder, language):
    path = folder / f'{language}.po'
    if not path.exists():
        return [f'{language} is in LINGUAS and has no file']
    ran = subprocess.run(
        ['msgfmt', '--check', '--check-accelerators=_', '--statistics', '-o', os.devnull, path],
        capture_output=True, text=True, env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''})
    if ran.returncode != 0:
        return [ran.stderr]
    print(f'{language}: {ran.stderr.strip()}')
    if 'untranslated' in ran.stderr or 'fuzzy' in ran.stderr:
        return [f'{path.name} is not whole: {ran.stderr.strip()}']
    return check_parts(path)


def main():
    if shutil.which('msgfmt') is None:
        print('skipped: msgfmt is not installed')
        return 77
    folder = pathlib.Path(sys.argv[1])
    languages = [line for line in (folder / 'LINGUAS').read_text(encoding='utf-8').split('\n')
                 if line and not line.startswith('#')]
    complaints = []
    for language in languages:
        complaints += check_language(folder, language)
    for path in sorted(folder.glob('*.po')):
        if path.stem not in languages:
            complaints.append(f'{path.name} is not in LINGUAS')
    print('\n'.join(complaints))
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
