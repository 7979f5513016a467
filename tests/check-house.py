#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks the house rules that a compiler cannot see.

check-house.py SOURCE-ROOT

No source file is longer than 600 lines, each names its licence, none holds a
note to do something later without the number of an issue, and text files end
in a newline and hold no tabs or trailing spaces. No code calls what follows the
locale where the same bytes must come out everywhere. No line of C in src is
longer than 100 columns. Every key of the settings is used.
"""
import pathlib
import re
import sys

FOLDERS = ('src', 'tests', 'flatpak')
SUFFIXES = ('.c', '.h', '.py', '.sh', '.sql', '.css', '.ui')
LICENSED = ('.c', '.h', '.py', '.sh')
ALSO = ('run',)
MAX_LINES = 600
MAX_COLUMNS = 100
NARROW = re.compile(r'(^|/)src/.+\.[ch]$')
# What the core writes into a file must not depend on who runs the program.
LOCAL = {'g_utf8_strdown': 'dossier_lower', 'g_utf8_strup': 'dossier_lower', 'strtod': 'g_ascii_strtod'}
CALL = re.compile(r'\b(%s) \(' % '|'.join(LOCAL))
LATER = re.compile(r'\b(T[O]DO|F[I]XME)\b(?!.*#\d)')


def find_sources(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob('*')):
            if path.suffix in SUFFIXES and path.is_file():
                yield path
    for name in ALSO:
        if (root / name).exists():
            yield root / name


def check_columns(lines):
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_COLUMNS:
            yield f'{number}: {len(line)} columns, more than {MAX_COLUMNS}'


def check_lines(lines):
    for number, line in enumerate(lines, 1):
        if LATER.search(line):
            yield f'{number}: a note to do something later needs the number of an issue'
        if '\t' in line:
            yield f'{number}: a tab'
        if line != line.rstrip():
            yield f'{number}: trailing spaces'


def check_file(path):
    text = path.read_text(encoding='utf-8')
    lines = text.split('\n')
    if len(lines) - 1 > MAX_LINES:
        yield f'{len(lines) - 1} lines, more than {MAX_LINES}: split it'
    head = '\n'.join(lines[:5])
    if path.suffix in LICENSED or path.suffix == '':
        if 'SPDX-License-Identifier: GPL-3.0-or-later' not in head or 'Copyright' not in head:
            yield 'lacks its two licence lines'
    if not text.endswith('\n'):
        yield 'does not end in a newline'
    yield from check_lines(lines)
    if NARROW.search(path.as_posix()):
        yield from check_columns(lines)
    if path.suffix == '.c' and 'src' in path.parts:
        for found in CALL.finditer(text):
            yield f'{found[1]}() follows the locale: {LOCAL[found[1]]}() does not'


def check_settings(root):
    """A setting that nothing reads or writes promises what the program does not do."""
    sources = '\n'.join(path.read_text(encoding='utf-8') for path in find_sources(root)
                        if NARROW.search(path.as_posix()))
    for schema in sorted((root / 'data').glob('*.gschema.xml')):
        for key in re.findall(r'<key name="([^"]+)"', schema.read_text(encoding='utf-8')):
            if f'"{key}"' not in sources:
                yield f'{schema.relative_to(root)}: nothing uses “{key}”'


def main():
    root = pathlib.Path(sys.argv[1])
    status = 0
    for problem in check_settings(root):
        print(problem)
        status = 1
    for path in find_sources(root):
        for problem in check_file(path):
            print(f'{path.relative_to(root)}:{problem}')
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main())
