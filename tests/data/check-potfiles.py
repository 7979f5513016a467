#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that po/POTFILES names exactly the files with strings to translate.

check-potfiles.py SOURCE-ROOT [--write]

With --write the list is written anew.
"""
import pathlib
import re
import sys

# gi18n's macros, with the space that the house style puts before the bracket.
CALL = re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*"')
MARKUP = re.compile(r'translatable="(?:yes|true)"')
ALWAYS = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml')


def has_strings(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix in ('.c', '.h'):
        return CALL.search(text)
    return path.suffix == '.ui' and MARKUP.search(text)


def find_files(root):
    found = [p for p in (root / 'data').glob('*') if p.name.endswith(ALWAYS)]
    found += [p for p in (root / 'src').rglob('*') if p.is_file() and has_strings(p)]
    return sorted(p.relative_to(root).as_posix() for p in found)


def main():
    root = pathlib.Path(sys.argv[1])
    potfiles = root / 'po' / 'POTFILES'
    expected = find_files(root)
    if '--write' in sys.argv:
        potfiles.write_text('\n'.join(expected) + '\n', encoding='utf-8')
        return 0
    listed = [line for line in potfiles.read_text(encoding='utf-8').split('\n')
              if line and not line.startswith('#')]
    for name in sorted(set(expected) - set(listed)):
        print(f'{name} has strings and is not in po/POTFILES')
    for name in sorted(set(listed) - set(expected)):
        print(f'{name} is in po/POTFILES and has no strings')
    if listed != sorted(set(listed)):
        print('po/POTFILES is not sorted')
    if listed == expected:
        return 0
    print('to mend it: tests/data/check-potfiles.py . --write')
    return 1


if __name__ == '__main__':
    sys.exit(main())
