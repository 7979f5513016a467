# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The file of an open dossier goes from its place: a banner says so until it is back there.

test-moved.py DOSSIER FOLDER
"""
import pathlib
import shutil
import sys

from desk import SLOW, Desk, is_shown, run, scratch
from uia import BUTTON, LABEL, skip_without, wait

MOVED = 'The file was moved or deleted; changes cannot be kept'
REPLACED = 'Another file has taken its place; changes cannot be kept'

skip_without('xdotool')
program, source = sys.argv[1:]
texts = sorted(pathlib.Path(source).glob('*.txt'))
folder = scratch() / 'place'
folder.mkdir()
dossier, away, copy = folder / 'some.dossier', folder / 'else.dossier', scratch() / 'copy.dossier'
run(program, 'import', dossier, *texts[:3])


def shows(desk, text):
    return [label for label in desk.find_all(text, LABEL, desk.window) if is_shown(label)]


with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == '3', 'the documents', SLOW)
    assert not shows(desk, MOVED)

    # Nobody has tried to write.
    dossier.rename(away)
    wait(lambda: shows(desk, MOVED), 'the banner', SLOW)
    away.rename(dossier)
    wait(lambda: not shows(desk, MOVED), 'the banner to go', SLOW)
    desk.keys('ctrl+1', 'Delete')
    wait(lambda: desk.count() == '2', 'the document to go', SLOW)

    # What is decided at the very moment is refused, and all that was can be saved.
    dossier.rename(away)
    desk.keys('ctrl+1', 'Delete')
    wait(lambda: any(MOVED in label.get_name() and label.get_name() != MOVED
                     for label in desk.find_all(None, LABEL)), 'the reason')
    wait(lambda: shows(desk, MOVED), 'the banner', SLOW)
    assert desk.count() == '2'
    desk.get_shown('Save a Copy…', BUTTON)
    desk.click('Save a Copy…')
    desk.choose_file(copy)
    wait(copy.exists, 'the copy')
    run(program, 'check', copy)

    # Another file in its place is told as such.
    shutil.copy(copy, dossier)
    wait(lambda: shows(desk, REPLACED), 'the banner to tell of the other file', SLOW)
    assert not shows(desk, MOVED)
    desk.keys('ctrl+q')
    desk.wait_for_end()
run(program, 'check', dossier)
