# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The analyst says of what type an entity is, by the keyboard, and finds it kept.

test-type.py DOSSIER FOLDER
"""
import json
import sys

from desk import Desk, copy_texts, run, scratch
from uia import BUTTON, LABEL, LIST, children, select_row, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'type.dossier'
run(program, 'import', dossier, texts)

NAME = 'Eirik Tveit'
TOGGLE = BUTTON + ('toggle button',)


def choose(desk):
    wait(lambda: any(e.startswith(NAME) and 'document' in e for e in desk.entities()), NAME)
    index, _ = desk.row_of(desk.list_of_entities(), NAME)
    select_row(desk.list_of_entities(), index)


def ids_in_export():
    out = json.loads(run(program, 'export', dossier, '-o', '-', '--format', 'json'))
    return [entity['id'] for entity in out['entities'] if entity['name'] == NAME]


def choose_type(desk, name):
    """A type by the keyboard: the list has it when the window opens."""
    rows = wait(lambda: desk.find('Types', LIST, desk.dialog()), 'the types')
    names = wait(lambda: [row.get_name() for row in children(rows)], 'their names')
    for _ in range(names.index(name)):
        desk.keys('Down')
    wait(lambda: desk.focused(desk.dialog()) is not None
         and desk.focused(desk.dialog()).get_name() == name, name)
    desk.keys('Return')
    desk.wait_for_no_dialog()


assert ids_in_export() == ['person/eirik-tveit']
with Desk(program, dossier) as desk:
    desk.click('Dossier', TOGGLE)
    choose(desk)
    desk.get_shown('Change Type…', BUTTON)
    desk.keys('shift+F2')
    desk.get_shown(f'“{NAME}” is marked as Person. What is it?', LABEL, desk.dialog())
    choose_type(desk, 'Organisation')
    desk.get_shown(f'“{NAME}” was marked as Person', LABEL)
    desk.keys('ctrl+z')
    wait(lambda: not desk.find_all(f'“{NAME}” was marked as Person', LABEL), 'the type as it was')
    desk.get_shown('Change Type…', BUTTON)
    desk.keys('ctrl+shift+z')
    desk.get_shown(f'“{NAME}” was marked as Person', LABEL)
    desk.quit()

run(program, 'check', dossier)
assert ids_in_export() == ['organization/eirik-tveit'], ids_in_export()
with Desk(program, dossier) as desk:
    desk.click('Dossier', TOGGLE)
    choose(desk)
    desk.click('Change the type back to Person')
    wait(lambda: not desk.find_all(f'“{NAME}” was marked as Person', LABEL), 'the type as it was')
    desk.quit()
assert ids_in_export() == ['person/eirik-tveit']
