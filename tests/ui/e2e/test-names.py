# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Everything in the window that can be used has a name for those who do not see it.

test-names.py DOSSIER FOLDER
"""
import re
import sys

from desk import Desk, copy_texts, is_shown
from uia import BUTTON, children, has_state, select_row, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))

USABLE = BUTTON + ('toggle button', 'check box', 'combo box', 'entry', 'text', 'list', 'list item',
                   'menu item', 'page tab', 'scroll bar', 'table', 'table row', 'tree table')

# Parts that GTK 4.8 and libadwaita make themselves and give no name that a
# program could set: what Tab never comes to.
OF_GTK = re.compile(r'Gtk(ColumnListView|ListItemWidget|Scrollbar)$')

# The close button of a toast; its toast is read out.
OF_TOAST = 'GtkImage'


def look_at(desk, accessible, path, nameless):
    role, name = accessible.get_role_name(), accessible.get_name()
    here = f'{path}/{role} {name!r}'
    if role in USABLE and has_state(accessible, 'visible') and is_shown(accessible):
        raw_type = re.fullmatch(r'(Gtk|Adw|Dossier)[A-Z]\w+', name)
        raw_icon = re.search(r'-symbolic$', name)
        if (not name or raw_type or raw_icon) and not OF_GTK.search(name) and name != OF_TOAST:
            nameless.append(here)
    for child in children(accessible):
        if role != 'table row':
            look_at(desk, child, here, nameless)


def check(desk, where, root=None):
    nameless = []
    look_at(desk, root or desk.window, where, nameless)
    assert not nameless, 'without a name:\n' + '\n'.join(nameless)


with Desk(program, texts) as desk:
    desk.wait_for_import(n_texts)
    check(desk, 'read')
    select_row(desk.list_of_entities(), 0)
    desk.get_shown('Next Mention', BUTTON)
    check(desk, 'card')
    desk.keys('ctrl+2', 'ctrl+f')
    desk.get_shown('Next Hit', BUTTON)
    check(desk, 'find')
    desk.keys('Escape')
    desk.unfold()
    words = desk.text_of_reader().split('\n')[0][:12]
    for key in ('7', '8', '9'):
        desk.select_words(words)
        desk.keys('ctrl+alt+' + key)
        check(desk, 'dialog', desk.dialog())
        desk.keys('Escape')
        desk.wait_for_no_dialog()
    desk.keys('alt+2')
    wait(lambda: is_shown(desk.get('Commitments', ('tree table',))), 'the commitments')
    check(desk, 'commitments')
    desk.keys('ctrl+4')
    desk.click('Show as List', BUTTON, desk.window)
    wait(lambda: is_shown(desk.get('Timeline as a list', ('tree table',))), 'the list')
    check(desk, 'timeline as a list')
    desk.quit()

with Desk(program) as desk:
    desk.get_shown('Main Menu', BUTTON)
    check(desk, 'start')
    desk.quit()
