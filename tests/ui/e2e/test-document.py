# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What can be done with a whole document: its original is given back.

test-document.py DOSSIER FOLDER
"""
import sys

from desk import Desk, copy_texts, run, scratch
from uia import skip_without, text_of, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'work.dossier'
run(program, 'import', dossier, texts)


def save_original(desk, target):
    """Saves the original of the open document by key; returns the name that is proposed."""
    desk.keys('ctrl+shift+o')
    dialog = desk.dialog()
    entry = wait(lambda: next((e for e in desk.find_all(None, ('text',), dialog)
                               if text_of(e).endswith('.txt')), None), 'a proposed name')
    name = text_of(entry)
    desk.choose_file(target)
    desk.wait_for_label(f'“{target.name}” was written')
    return name


with Desk(program, dossier) as desk:
    desk.wait_for_import(len(list(texts.iterdir())))
    assert desk.get_shown('The Document'), 'no menu of the document'
    name = save_original(desk, scratch() / 'saved.txt')
    assert (scratch() / 'saved.txt').read_bytes() == (texts / name).read_bytes()
    desk.quit()
