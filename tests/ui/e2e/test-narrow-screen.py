# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A screen 360 pixels wide, with text of the usual size and half as large again: nothing is out of
reach, and nothing is complained about.

test-narrow-screen.py DOSSIER FOLDER
"""
import pathlib
import subprocess
import sys

from desk import LABEL, Desk, is_shown, run, scratch
from uia import BUTTON, ENTRY, Atspi, has_state, skip_without, wait

WIDTH = 360
FRAME = 10  # pixels: what stands around a window where nothing draws shadows

skip_without('xdotool', 'xrdb')
program, source = sys.argv[1:]
dossier = scratch() / 'chips.dossier'
run(program, 'import', dossier, pathlib.Path(source) / '01-packaging-memorandum.en.txt')


def is_within(accessible):
    place = accessible.get_extents(Atspi.CoordType.WINDOW)
    return 0 <= place.x and place.x + place.width <= WIDTH + FRAME


def look_for(desk, name, roles=BUTTON + ('toggle button',)):
    wait(lambda: any(is_shown(a) and is_within(a) for a in desk.find_all(name, roles, desk.window)),
         f'{name!r} within the screen')


def look_around(desk):
    desk.get_shown('Read', ('page tab', 'radio button', 'toggle button') + BUTTON)
    wait(lambda: is_shown(desk.reader()) and is_within(desk.reader()), 'the text within the screen')
    for name in ('Sectors and Documents', 'Entities', 'Main Menu', 'Find in the Document', 'Zoom Out',
                 'Show as List'):
        look_for(desk, name)
    desk.keys('ctrl+f')
    look_for(desk, 'Next Hit')
    desk.keys('Escape', 'shift+F9')
    look_for(desk, None)
    wait(lambda: is_within(desk.list_of_entities()), 'the entities within the screen')
    desk.keys('shift+F9', 'F9')
    look_for(desk, 'Search All Texts', ENTRY)
    wait(lambda: is_within(desk.list_of_documents()), 'the documents within the screen')
    # A page that is asked for is not under what lay over the one before.
    desk.keys('alt+2')
    library = desk.get('Sectors and Documents', BUTTON + ('toggle button',), desk.window)
    wait(lambda: not has_state(library, 'pressed'), 'the documents to go')
    desk.keys('alt+3')
    wait(lambda: is_within(desk.get_shown('Words in Context', LABEL)), 'the concordance')


for dpi in (96, 144):
    subprocess.run(['xrdb', '-merge'], input=f'Xft.dpi: {dpi}\n', text=True, check=True)
    with Desk(program, dossier) as desk:
        look_around(desk)
        desk.quit()
