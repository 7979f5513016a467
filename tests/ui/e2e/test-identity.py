# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The analyst says who is the same and who is not, by the keyboard, and finds it kept.

test-identity.py DOSSIER FOLDER
"""
import sys

from desk import Desk, copy_texts, run, scratch
from uia import BUTTON, ENTRY, LABEL, LIST, children, select_row, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'identity.dossier'
run(program, 'import', dossier, texts)

OWN = '팜 자 바오'
KEPT = 'Phạm Gia Bảo'
TOGGLE = BUTTON + ('toggle button',)


def rows_of(desk, beginning):
    return [e for e in desk.entities() if e.startswith(beginning)]


def choose(desk, beginning):
    """A row of the whole dossier, which counts documents."""
    wait(lambda: any('document' in e for e in rows_of(desk, beginning)), beginning)
    index, _ = desk.row_of(desk.list_of_entities(), beginning)
    select_row(desk.list_of_entities(), index)


def tab_to(desk, name):
    """Comes to a button by Tab alone."""
    for _ in range(60):
        focused = desk.focused()
        if focused is not None and focused.get_name() == name:
            return
        desk.keys('Tab')
    raise AssertionError(f'Tab never comes to {name!r}')


with Desk(program, dossier) as desk:
    desk.click('Dossier', TOGGLE)
    choose(desk, OWN)
    desk.get_shown(f'Same as {KEPT}?', LABEL)
    desk.get_shown('The names sound alike in the other script.', LABEL)

    tab_to(desk, f'Same as {KEPT}')
    desk.keys('space')
    desk.get_shown(f'Merged with {OWN}', LABEL)
    wait(lambda: desk.focused() is not None, 'the keyboard after the answer')
    desk.keys('ctrl+z')
    desk.get_shown(f'Same as {OWN}?', LABEL)
    desk.keys('ctrl+shift+z')
    desk.get_shown(f'Merged with {OWN}', LABEL)
    desk.keys('Escape')
    wait(lambda: rows_of(desk, KEPT) and not rows_of(desk, OWN), 'one row for both')

    choose(desk, 'Lê Thu Hà')
    desk.click('Different from 레 투 하')
    wait(lambda: not desk.find_all('Same as 레 투 하?', LABEL), 'no such question any more')
    desk.quit()

run(program, 'check', dossier)
with Desk(program, dossier) as desk:
    desk.click('Dossier', TOGGLE)
    choose(desk, KEPT)
    desk.get_shown(f'Merged with {OWN}', LABEL)
    assert not rows_of(desk, OWN), 'the merged one has a row again'
    desk.click(f'Split off {OWN}')
    desk.get_shown(f'Same as {OWN}?', LABEL)
    choose(desk, 'Lê Thu Hà')
    desk.get_shown('Merge With…', BUTTON)
    assert not desk.find_all('Same as 레 투 하?', LABEL), 'the question is asked again'
    desk.click('Merge With…')
    desk.get_shown('Merge Entities', LABEL, desk.dialog())
    entry = wait(lambda: desk.focused(desk.dialog()), 'the keyboard where one types')
    assert entry.get_role_name() in ENTRY
    # A part of the name, not its beginning; and nobody is merged by the key that ends the typing.
    desk.type('veit')
    rows = desk.find('Other Entities', LIST, desk.dialog())
    wait(lambda: [row.get_name().split(',')[0] for row in children(rows)] == ['Eirik Tveit'],
         'who has it in the name')
    desk.keys('Return')
    desk.get_shown('Merge Entities', LABEL, desk.dialog())
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.quit()
