#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks who includes whom under src/.

check-floors.py SOURCE-ROOT [--self-check]

A floor is a folder. It may include headers of its own and of the floors listed
for it; src/README.md says why. With --self-check a violation of every rule is
planted in a copy, and each must be found.
"""
import pathlib
import re
import shutil
import sys
import tempfile

BASE, TEXT, KNOWLEDGE, SEARCH = 'core/base', 'core/text', 'core/knowledge', 'core/search'
ANNOTATE, STORE, MODEL, SESSION = 'core/annotate', 'core/store', 'core/model', 'core/session'
CORE = (BASE, TEXT, KNOWLEDGE, ANNOTATE, SEARCH, STORE, MODEL, SESSION)

# What each floor may include besides itself.
FLOORS = {
    BASE: (),
    TEXT: (BASE,),
    KNOWLEDGE: (BASE, TEXT),
    ANNOTATE: (BASE, TEXT, KNOWLEDGE),
    SEARCH: (BASE, TEXT),
    STORE: (BASE, TEXT, SEARCH),
    MODEL: (BASE, TEXT, SEARCH, STORE),
    SESSION: CORE,
    'io': CORE,
    'cli': CORE + ('io',),
    'ui': CORE + ('io',),
    'main.c': CORE + ('io', 'cli'),
}

# Headers from outside, by how they begin, and the only floors that may use them.
EXTERNALS = (
    (('gtk/', 'gdk/', 'gsk/', 'adwaita', 'pango/', 'cairo'), ('ui',)),
    (('sqlite3',), (STORE,)),
    (('json-glib/',), ('io', 'cli')),
    (('libsoup/', 'libxml/', 'archive', 'poppler'), ('io',)),
    (('gio/', 'glib-object'), tuple(f for f in FLOORS if f not in (BASE, TEXT))),
)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|DELETE\s+FROM\s|UPDATE\s+\w+\s+SET\s'
                 r'|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s|BEGIN\s+IMMEDIATE)')


def floor_of(path):
    """The floor of a file, given relative to src/, or None."""
    name = path.as_posix()
    for floor in FLOORS:
        if name == floor or name.startswith(floor + '/'):
            return floor
    return None


def find_headers(src):
    headers = {}
    for header in sorted(src.rglob('*.h')):
        headers.setdefault(header.name, []).append(header.relative_to(src))
    return headers


def check_own_header(name, floor, headers):
    if '/' in name:
        return f'include by bare name, not "{name}"'
    found = headers.get(name, [])
    if len(found) > 1:
        return f'"{name}" is {len(found)} files under src/'
    if not found:  # generated, or the compiler's business
        return None
    other = floor_of(found[0])
    if other != floor and other not in FLOORS[floor]:
        return f'{floor} may not include {other} ("{name}")'
    return None


def check_external(name, floor):
    for prefixes, allowed in EXTERNALS:
        if name.startswith(prefixes) and floor not in allowed:
            return f'{floor} may not include <{name}>'
    return None


def check_file(path, relative, headers):
    floor = floor_of(relative)
    if floor is None:
        return ['is on no floor: name its folder in tests/check-floors.py']
    text = path.read_text(encoding='utf-8')
    problems = []
    for quote, name in INCLUDE.findall(text):
        own = quote == '"' or name.startswith('dossier')
        problems.append(check_own_header(name, floor, headers) if own
                        else check_external(name, floor))
    if floor != STORE and SQL.search(text):
        problems.append(f'SQL stands in {STORE} only')
    return [problem for problem in problems if problem]


def check(root):
    """Returns the problems of the tree under root/src, each with its file."""
    src = root / 'src'
    headers = find_headers(src)
    problems = []
    for path in sorted(src.rglob('*')):
        relative = path.relative_to(src)
        if path.suffix == '.sql' and floor_of(relative) != STORE:
            problems.append(f'src/{relative}: SQL stands in {STORE} only')
        if path.suffix in ('.c', '.h'):
            problems += [f'src/{relative}: {p}' for p in check_file(path, relative, headers)]
    return problems


# A file to write or to lengthen, what to put there, and what must be said of it.
VIOLATIONS = (
    ('core/base/dossier-span.h', '#include "dossier-annotate.h"', 'core/base may not include'),
    ('core/base/planted.c', '#include <gio/gio.h>', 'may not include <gio/gio.h>'),
    ('core/annotate/planted.c', '#include "dossier-corpus.h"', 'may not include core/model'),
    ('core/model/planted.c', '#include <sqlite3.h>', 'may not include <sqlite3.h>'),
    ('core/session/planted.h', '# include <gtk/gtk.h>', 'may not include <gtk/gtk.h>'),
    ('io/planted.c', '#include <adwaita.h>', 'may not include <adwaita.h>'),
    ('io/planted.c', '#include "dossier-cli.h"', 'io may not include cli'),
    ('cli/planted.c', '#include <gdk/gdk.h>', 'may not include <gdk/gdk.h>'),
    ('cli/planted.c', '#include "dossier-window.h"', 'cli may not include ui'),
    ('main.c', '#include "dossier-window.h"', 'main.c may not include ui'),
    ('ui/planted.c', '#include "../io/dossier-sniff.h"', 'include by bare name'),
    ('ui/planted.c', 'char *q = "SELECT 1";', 'SQL stands in'),
    ('io/planted.sql', 'SELECT 1;', 'SQL stands in'),
    ('attic/planted.c', '#include <glib.h>', 'is on no floor'),
)


def check_itself(root):
    """Plants each violation in a copy of the tree; returns those that were not found."""
    missed = []
    for name, line, expected in VIOLATIONS:
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder)
            shutil.copytree(root / 'src', copy / 'src')
            target = copy / 'src' / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open('a', encoding='utf-8') as file:
                file.write(f'\n{line}\n')
            if not any(name in p and expected in p for p in check(copy)):
                missed.append(f'not found when planted: {line} in src/{name}')
    return missed


def main():
    root = pathlib.Path(sys.argv[1])
    problems = check(root)
    if '--self-check' in sys.argv:
        problems += check_itself(root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
