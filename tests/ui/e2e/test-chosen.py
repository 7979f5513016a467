# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What an analyst sees among the commitments is what she exports and reports.

test-chosen.py DOSSIER FOLDER
"""
import csv
import os
import re
import sys

from desk import SLOW, Desk, copy_texts, is_shown, run, scratch
from uia import BUTTON, LABEL, skip_without, wait

TOGGLE = BUTTON + ('toggle button',)

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'work.dossier'
run(program, 'import', dossier, texts)
run(program, 'export', dossier, '-o', scratch() / 'all.statements.csv')


def read_rows(name):
    with open(scratch() / name, encoding='utf-8-sig', newline='') as table:
        return list(csv.DictReader(table))


every = read_rows('all.statements.csv')


def rows_shown(desk):
    table = desk.get('Commitments', ('tree table', 'table'))
    return [row.get_name() for row in desk.find_all(None, ('table row',), table) if ': ' in row.get_name()]


def press_filter(desk, name):
    """Presses a filter of the page; returns the number that it says."""
    def look():
        return next((b for b in desk.find_all(None, TOGGLE, desk.window)
                     if re.fullmatch(name + r'  \d+', b.get_name()) and is_shown(b)), None)
    button = wait(look, f'the filter {name!r}')
    button.do_action(0)
    return int(button.get_name().split()[-1])


def told(desk):
    """What the open file dialog says of the extent."""
    return [a.get_name() for a in desk.walk(desk.dialog()) if 'statement' in a.get_name()
            or 'document' in a.get_name() or 'story' in a.get_name() or 'stories' in a.get_name()]


def choose_other_extent(desk, extent):
    """In the open dialog; the keyboard goes back to the name."""
    dialog = desk.dialog()
    label = desk.get('Extent', LABEL, dialog)
    next(a for a in desk.walk(label.get_parent()) if a.get_role_name() in TOGGLE).do_action(0)
    wait(lambda: desk.focused(dialog) is not None and desk.focused(dialog).get_role_name() == 'list item',
         'the choice to open')
    desk.keys('Down', 'Return')
    wait(lambda: extent in told(desk), f'{extent!r} to be chosen')
    desk.keys('alt+n')


def write(desk, name, extent, other=None):
    """Exports or reports; the dialog must say what is written."""
    if name.endswith('.html'):
        desk.click('Report…')
    else:
        desk.keys('F10')
        desk.click('Export Data…', ('menu item',))
    desk.dialog()
    wait(lambda: extent in told(desk), f'{extent!r} in the dialog')
    if other is not None:
        choose_other_extent(desk, other)
    if name.endswith('.html') and 'UI_SHOT_DIALOG' in os.environ:
        desk.screenshot(os.environ['UI_SHOT_DIALOG'])
    desk.choose_file(scratch() / name)
    wait((scratch() / name).exists, name, SLOW)
    wait(lambda: desk.find(f'“{name}” was written', LABEL), 'that it was written', SLOW)


with Desk(program, dossier) as desk:
    write(desk, 'early.statements.csv', 'The whole dossier: %d documents'
          % len(list(texts.iterdir())))
    assert len(read_rows('early.statements.csv')) == len(every)

    desk.keys('alt+2')
    wait(lambda: rows_shown(desk), 'the commitments')
    write(desk, 'sorted.statements.csv', f'All {len(every)} statements of the dossier')
    assert sorted(row['quote'] for row in read_rows('sorted.statements.csv')) \
        == sorted(row['quote'] for row in every)

    n = press_filter(desk, 'Pledges')
    assert n == sum(row['kind'] == 'pledge' for row in every), n
    wait(lambda: rows_shown(desk) and all(row.startswith('Pledge') for row in rows_shown(desk)), 'the pledges')
    write(desk, 'chosen.statements.csv', f'The {n} statements shown')
    chosen = read_rows('chosen.statements.csv')
    assert {row['kind'] for row in chosen} == {'pledge'} and len(chosen) == n
    # In the order of the table, which is by due date.
    shown = rows_shown(desk)
    for row, name in zip(chosen, shown):
        assert row['quote'].lstrip("'")[:40] in name, (row['quote'], name)
    write(desk, 'chosen.html', f'The {n} statements shown')
    report = (scratch() / 'chosen.html').read_text(encoding='utf-8')
    assert len(re.findall(r'id="S\d+"', report)) == n
    assert 'Statement: Pledges' in report

    write(desk, 'again.statements.csv', f'The {n} statements shown', f'All {len(every)} statements of the dossier')
    assert len(read_rows('again.statements.csv')) == len(every)

    # On another page nothing of that is seen, and nothing of it is written.
    desk.keys('alt+1')
    wait(lambda: is_shown(desk.reader()), 'the text')
    write(desk, 'late.statements.csv', 'The whole dossier: %d documents'
          % len(list(texts.iterdir())))
    assert len(read_rows('late.statements.csv')) == len(every)
    desk.quit()
