#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that no menu and no dialog has one letter for two of its entries, in any language.

check-menus.py SOURCE-ROOT

Of two with one letter the second press only moves from one to the other.
"""
import importlib.util
import pathlib
import re
import sys
import xml.etree.ElementTree

LETTER = re.compile(r'_(\w)')
LABEL = re.compile(r'\b_ ?\("([^"\n]*_\w[^"\n]*)"\)')
# What one of these shows stands beside what the other does.
TOGETHER = {'dossier-statement-form.c': 'dossier-statement-dialog.c'}


def load(name):
    spec = importlib.util.spec_from_file_location('shared', pathlib.Path(__file__).with_name(name))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_menus(root):
    """(file, id, labels) of each menu; a part of a menu is shown with the rest of it."""
    for path in sorted((root / 'src' / 'ui').rglob('*.ui')):
        for menu in xml.etree.ElementTree.parse(path).iter('menu'):
            labels = [item.text for item in menu.iter('attribute') if item.get('name') == 'label']
            yield path.name, menu.get('id'), [label for label in labels if '_' in (label or '')]


def read_dialogs(root):
    """The same of each dialog that is made in C."""
    dialogs = {}
    for path in sorted((root / 'src' / 'ui').rglob('dossier-*.c')):
        name = TOGETHER.get(path.name, path.name)
        if name.endswith('-dialog.c'):
            dialogs.setdefault(name, {}).update(dict.fromkeys(LABEL.findall(path.read_text())))
    for name, labels in dialogs.items():
        yield name, 'dialog', list(labels)


def find_twins(labels):
    """Complaints about the labels of one menu."""
    taken = {}
    for label in labels:
        found = LETTER.search(label)
        if found is None:
            yield f'“{label}” has no letter'
            continue
        letter = found[1].casefold()
        if letter in taken:
            yield f'“{taken[letter]}” and “{label}” share a letter'
        taken.setdefault(letter, label)


def main():
    root = pathlib.Path(sys.argv[1])
    languages = {'en': {}}
    for path in sorted((root / 'po').glob('*.po')):
        entries = load('check-translations.py').read_entries(path)
        languages[path.stem] = {entry.get('msgid'): entry.get('msgstr') for entry in entries
                                if 'msgctxt' not in entry}
    complaints = []
    for name, menu, labels in [*read_menus(root), *read_dialogs(root)]:
        for language, words in languages.items():
            for twins in find_twins([words.get(label) or label for label in labels]):
                complaints.append(f'{name}, {menu}, {language}: {twins}')
    print('\n'.join(complaints))
    return 1 if complaints else 0


sys.exit(main())
