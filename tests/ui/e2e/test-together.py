# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""One dossier and two programs: a second start, and an import beside the open window.

test-together.py DOSSIER FOLDER
"""
import pathlib
import subprocess
import sys
import time

from desk import SLOW, Desk, run, scratch
from steps import open_document
from uia import has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
first, second, third, fourth = sorted(pathlib.Path(source).glob('*.txt'))[:4]
dossier = scratch() / 'shared.dossier'
run(program, 'import', dossier, first)

with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == '1', 'the document', SLOW)

    # The same file again comes to the same window, also by another path.
    for path in (dossier, scratch() / '..' / 'work' / 'shared.dossier'):
        subprocess.run([program, path], check=True, timeout=20)
        assert len(desk.windows()) == 1, 'the dossier is open twice'

    # A second dossier gets a window of its own.
    other = scratch() / 'other.dossier'
    run(program, 'import', other, third)
    subprocess.run([program, other], check=True, timeout=20)
    wait(lambda: len(desk.windows()) == 2, 'a second window')
    wait(lambda: has_state(desk.windows()[1], 'active'), 'the keyboard to be there')

    # What another program adds is there when one comes back to the window.
    assert '1 added' in run(program, 'import', dossier, second)
    desk.keys('ctrl+w')
    wait(lambda: len(desk.windows()) == 1, 'one window')
    wait(lambda: desk.count() == '2', 'the document that another program added', SLOW)

    # So it is while one stays there, within a few seconds, and what one is doing goes on.
    open_document(desk, 'Three institutes')
    desk.unfold()
    words = 'chip maker'
    desk.select_words(words)
    assert '1 added' in run(program, 'import', dossier, third)
    wait(lambda: desk.count() == '3', 'the document that came meanwhile')
    assert desk.selected_words() == words
    assert has_state(desk.windows()[0], 'active')

    # Under a dialog nothing moves; it is there when that is closed.
    desk.keys('ctrl+1', 'shift+Delete')
    desk.dialog()
    assert '1 added' in run(program, 'import', dossier, fourth)
    time.sleep(4)
    assert desk.count() == '3', 'the list moved under a dialog'
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    wait(lambda: desk.count() == '4', 'the document that came under the dialog')

    run(program, 'check', dossier)
    subprocess.run([program, dossier], check=True, timeout=20)
    desk.keys('ctrl+q')
    desk.wait_for_end()
run(program, 'check', dossier)
