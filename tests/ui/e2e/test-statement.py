# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What a statement says is corrected among the commitments, without opening its document.

test-statement.py DOSSIER FOLDER
"""
import sys

from desk import Desk, copy_texts, run, scratch
from uia import LABEL, Atspi, has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'work.dossier'
run(program, 'import', dossier, texts)


def table(desk):
    return desk.get('Commitments', ('tree table', 'table'))


def rows(desk):
    return [row.get_name() for row in desk.find_all(None, ('table row',), table(desk)) if ': ' in row.get_name()]


def get_focused(desk):
    return next((r.get_name() for r in desk.find_all(None, ('table row',), table(desk))
                 if has_state(r, 'focused') and ': ' in r.get_name()), None)


def ask(desk):
    """Opens the dialog about a row by key; returns the row and the dialog."""
    for _ in range(45):
        if get_focused(desk):
            break
        desk.keys('Tab')
    desk.keys('Down')
    row = wait(lambda: get_focused(desk), 'a row')
    desk.keys('ctrl+alt+8')
    dialog = desk.dialog()
    desk.get_shown('Correct the Statement', LABEL, dialog)
    return row, dialog


def set_due(desk, dialog, day):
    Atspi.EditableText.set_text_contents(desk.get_shown('Due', ('text',), dialog), day)


def get_selected(desk):
    return next((r.get_name() for r in desk.find_all(None, ('table row',), table(desk))
                 if has_state(r, 'selected') and ': ' in r.get_name()), None)


def ask_again(desk):
    """The row has kept the keyboard: the key corrects it once more."""
    desk.keys('ctrl+alt+8')
    desk.get_shown('Correct the Statement', LABEL, desk.dialog())
    desk.keys('Escape')
    desk.wait_for_no_dialog()


def correct_listed(desk):
    """The row says what the analyst said, and undo gives back what it said before."""
    desk.keys('alt+2')
    before = wait(lambda: rows(desk), 'the commitments')
    row, dialog = ask(desk)
    set_due(desk, dialog, '1998-13')
    desk.get_shown('This is no date. Write 2027, 2026-10, 2026-10-05 or ../2027.', LABEL, dialog)
    set_due(desk, dialog, '1998-11-23')
    desk.press('Correct')
    desk.wait_for_no_dialog()
    wait(lambda: any('1998' in r for r in rows(desk)), 'the corrected row')
    assert row not in rows(desk), f'{row} stands there too'
    wait(lambda: '1998' in (get_selected(desk) or ''), 'the corrected row to be selected')
    ask_again(desk)
    desk.keys('ctrl+z')
    wait(lambda: row in rows(desk), 'the row as it was')
    assert not any('1998' in r for r in rows(desk)), 'the correction is still there'
    wait(lambda: get_selected(desk) == row, 'the row to be selected as before')
    ask_again(desk)


with Desk(program, dossier) as day:
    correct_listed(day)
