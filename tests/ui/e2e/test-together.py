# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""One dossier and two programs: a second start, and an import beside the open window.

test-together.py DOSSIER FOLDER
"""
import pathlib
import subprocess
import sys

from desk import SLOW, Desk, run, scratch
from uia import has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
first, second, third = sorted(pathlib.Path(source).glob('*.txt'))[:3]
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
    run(program, 'check', dossier)
    subprocess.run([program, dossier], check=True, timeout=20)
    desk.keys('ctrl+q')
    desk.wait_for_end()
run(program, 'check', dossier)
