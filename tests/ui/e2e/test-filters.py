# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The filters by outlet, language, kind of statement and year, by keys and as assistive tools hear them.

test-filters.py DOSSIER FOLDER
"""
import re
import sys

from desk import Desk, copy_texts, run, scratch
from uia import BUTTON, children, has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
n_texts = len(list(texts.iterdir()))
dossier = scratch() / 'filters.dossier'
run(program, 'import', dossier, *sorted(texts.iterdir()))


def values(desk, name):
    """The rows of the open popover: name, count, and whether it is chosen."""
    field = desk.find(name, ('list',))
    found = []
    for row in (children(field) if field else []):
        heard = re.fullmatch(r'(.+), (\d+) documents?(, chosen)?', row.get_name())
        if heard:
            found.append((heard.group(1), int(heard.group(2)), bool(heard.group(3)), row))
    return found


def button(desk, name):
    return wait(lambda: desk.shown(name, BUTTON + ('toggle button',)), f'the button {name!r}')


def focus_row(desk, name):
    wait(lambda: any(has_state(row, 'focused') for *_, row in values(desk, name)), 'a row with the keyboard')


with Desk(program, dossier) as desk:
    wait(lambda: desk.count() == str(n_texts), 'the documents')

    # The filters are one key away; the popover of the second lists languages with their counts.
    desk.keys('ctrl+7')
    # GTK 4.8 gives the keyboard to a button inside the menu button; both have the name.
    wait(lambda: any(has_state(a, 'focused') for a in desk.find_all('Outlet', None, desk.window)),
         'the first filter')
    desk.keys('Tab', 'Return')
    listed = wait(lambda: values(desk, 'Language'), 'the languages')
    assert sum(count for _, count, *_ in listed) == n_texts, listed
    assert not any(chosen for _, _, chosen, _ in listed)

    # One is chosen: its documents are left, its own counts stay.
    focus_row(desk, 'Language')
    desk.keys('Return')
    first, count = listed[0][:2]
    wait(lambda: desk.count() == f'{count} of {n_texts}', 'the documents of one language')
    wait(lambda: values(desk, 'Language')[0][2], 'the tick to be heard')
    assert [row[:2] for row in values(desk, 'Language')] == [row[:2] for row in listed]

    # A second one lets more through, and the keyboard has stayed in the list.
    desk.keys('Down', 'Return')
    second, more = listed[1][:2]
    wait(lambda: desk.count() == f'{count + more} of {n_texts}', 'the documents of two languages')
    desk.keys('Escape')
    button(desk, f'Language: {", ".join(sorted((first, second)))}')

    # The other filters count what is left.
    desk.keys('Tab', 'Tab', 'Return')
    years = wait(lambda: values(desk, 'Year'), 'the years')
    assert sum(n for _, n, *_ in years) == count + more, years
    desk.keys('Escape', 'ctrl+shift+BackSpace')
    wait(lambda: desk.count() == str(n_texts), 'all documents again')
    button(desk, 'Language')
