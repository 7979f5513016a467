# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The first minutes: the start page, help, a new dossier, its empty states, an import.

test-first-run.py DOSSIER FOLDER
"""
import pathlib
import sys
import time

from desk import Desk, scratch
from uia import BUTTON, LABEL, children, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
text = pathlib.Path(source) / '01-packaging-memorandum.en.txt'
dossier = scratch() / 'three-seas.dossier'


def other_windows(desk):
    """Windows and dialogs beside the first window; see Desk.dialogs() for the wait."""
    time.sleep(0.4)
    return [w for w in children(desk.root) if w != desk.window]


def look_into(desk, key, title):
    """Opens a window by its key, finds words in it and closes it again."""
    desk.keys(key)
    wait(lambda: next((w for w in other_windows(desk) if desk.find(title, LABEL, w)), None),
         f'{title!r} in a window of its own')
    desk.keys('Escape')
    wait(lambda: not other_windows(desk), 'that window to close')


with Desk(program) as desk:
    desk.get_shown('Who promised what to whom, by when?', LABEL)
    for name in ('Import Files…', 'New Dossier…', 'Open Dossier…'):
        wait(lambda: next((b for b in desk.find_all(None, BUTTON, desk.window)
                           if b.get_name().endswith(name)), None), name)
    look_into(desk, 'ctrl+question', 'Let the chosen entity go')
    desk.activate('app.about')
    wait(lambda: next((w for w in other_windows(desk) if desk.find('The Dossier authors', LABEL, w)),
                      None), 'what Dossier is and whose')
    desk.keys('Escape')
    wait(lambda: not other_windows(desk), 'the about window to close')

    # Nothing of a dossier can be done without one.
    desk.keys('ctrl+p', 'ctrl+f', 'ctrl+4', 'F8')
    assert not other_windows(desk), 'a report without a dossier'

    desk.keys('ctrl+n')
    desk.choose_file(dossier)
    desk.get_shown('No Documents Yet', LABEL)
    for words in ('No documents.', 'Sectors appear here when documents speak of them.',
                  'People, organisations and places appear here when a document names them.',
                  'Nothing here has a date. Documents, statements and dates they speak of will '
                  'appear here.'):
        desk.get_shown(words, LABEL)
    assert dossier.exists() and desk.window.get_name() == 'three-seas'

    # A folder with nothing in it is named.
    empty = scratch() / 'empty-one'
    empty.mkdir()
    desk.click('Import Documents', BUTTON, desk.window)
    desk.click('Folders…', ('menu item',))
    desk.choose_file(empty)
    desk.wait_for_label('0 documents added, nothing to read in “empty-one”')

    desk.click('Import Documents', BUTTON, desk.window)
    desk.click('Files…', ('menu item',))
    desk.choose_file(text)
    desk.wait_for_import(1)
    assert desk.reader().get_name().startswith('Three institutes')

    # The second time it is known, and said so.
    desk.keys('ctrl+i')
    desk.choose_file(text)
    desk.wait_for_label('0 documents added, 1 already there')
    desk.quit()

# The start page offers it again, and it opens from there.
with Desk(program) as desk:
    row = desk.get_shown('three-seas', ('list item',))
    desk.keys('Tab')
    for _ in range(12):
        if (desk.focused() or desk.window).get_name() == row.get_name():
            break
        desk.keys('Tab')
    desk.keys('Return')
    wait(lambda: desk.find('Documents', LABEL, desk.window) and desk.count() == '1',
         'the dossier to open')
    desk.quit()
