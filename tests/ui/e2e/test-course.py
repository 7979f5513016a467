# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The course of a promise, from a row of the commitments to another report of it, by the keyboard alone.

test-course.py DOSSIER FOLDER
"""
import pathlib
import sys

from desk import Desk, run, scratch
from uia import LIST, children, has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
dossier = scratch() / 'course.dossier'
run(program, 'import', dossier, *sorted(pathlib.Path(source).glob('*.txt')))


def rows(desk):
    table = desk.get('Commitments', ('tree table', 'table'))
    return [row for row in desk.find_all(None, ('table row',), table) if ': ' in row.get_name()]


def go_to(desk, words):
    """Moves the keyboard to the row that says @words."""
    for _ in range(45):
        if any(has_state(row, 'focused') for row in rows(desk)):
            break
        desk.keys('Tab')
    desk.keys('Home')
    for _ in range(40):
        if any(has_state(row, 'focused') and words in row.get_name() for row in rows(desk)):
            return
        desk.keys('Down')
    raise AssertionError(words)


def steps(desk):
    dialogs = desk.dialogs()
    listed = desk.find('Course of the Promise', LIST, dialogs[0]) if dialogs else None
    return [row.get_name() for row in children(listed) if row.get_name()] if listed else []


with Desk(program, dossier) as desk:
    desk.keys('alt+2')
    wait(lambda: rows(desk), 'the commitments')
    go_to(desk, 'Marbeck Energy will build a hydrogen plant')
    desk.keys('ctrl+shift+h')
    dialog = desk.dialog()
    told = wait(lambda: steps(desk), 'the course')
    own = [name for name in told if 'this statement' in name]
    assert len(own) == 1 and 'will build a hydrogen plant' in own[0], told
    late = next(i for i, name in enumerate(told) if 'has postponed' in name)
    assert late > told.index(own[0]), told
    assert 'same actor' in told[late] and 'Nordhaven' in told[late], told[late]

    # It begins with the statement that was asked for, and there is nothing to undo.
    wait(lambda: [row.get_name() for row in desk.find_all(None, ('list item',), desk.dialogs()[0])
                  if has_state(row, 'focused')] == own, 'the keyboard on the statement')
    assert desk.find('Undo', ('push button', 'button'), desk.dialogs()[0]) is None

    # Enter opens the evidence of the row and closes the window.
    for _ in range(late - told.index(own[0])):
        desk.keys('Down')
    desk.keys('Return')
    desk.wait_for_no_dialog()
    wait(lambda: 'Hydrogen plant postponed' in ' '.join(
        row.get_name() for row in desk.find_all(None, ('list item',)) if has_state(row, 'selected')),
         'the other report')

    # Of what nobody else speaks there is nothing to list.
    desk.keys('alt+2')
    wait(lambda: rows(desk), 'the commitments')
    go_to(desk, "The Nurses' Union demanded")
    desk.keys('ctrl+shift+h')
    dialog = desk.dialog()
    desk.get('Nothing Else Is Said of It', root=dialog)
    desk.keys('Escape')
    desk.wait_for_no_dialog()
