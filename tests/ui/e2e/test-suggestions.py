# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""All open questions of identity in one list: answered, undone, and none left.

test-suggestions.py DOSSIER FOLDER
"""
import json
import sys

from desk import Desk, copy_texts, run, scratch
from uia import BUTTON, LABEL, LIST, App, children, has_state, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
texts = copy_texts(source)
dossier = scratch() / 'suggestions.dossier'
run(program, 'import', dossier, texts)
pairs = [json.loads(line) for line in run(program, 'annotate', '--suggestions', texts).splitlines()]
assert len(pairs) > 3

OWN = '팜 자 바오'
KEPT = 'Phạm Gia Bảo'


def questions(desk):
    """Names of the rows, and what explains them."""
    rows = desk.find('Merge Suggestions', LIST, desk.dialog())
    return [row.get_name() for row in children(rows) if row.get_name()] if rows else []


def question(pair):
    return f"Is {pair['other']['name']} the same as {pair['entity']['name']}?"


def press(desk, name):
    """A button in a row of the list, into which a desk does not look by itself."""
    def look():
        rows = desk.find('Merge Suggestions', LIST, desk.dialog())
        return next((a for row in children(rows) for a in App.walk(desk, row)
                     if a.get_role_name() in BUTTON and a.get_name() == name
                     and has_state(a, 'sensitive')), None)
    assert wait(look, f'the button {name!r}').do_action(0)


with Desk(program, dossier) as desk:
    desk.keys('ctrl+shift+m')
    wait(lambda: questions(desk) == [question(pair) for pair in pairs[:100]], 'all questions, in order')
    rows = list(children(desk.find('Merge Suggestions', LIST, desk.dialog())))
    labels = [a.get_name() for a in App.walk(desk, rows[0]) if a.get_role_name() in LABEL]
    assert labels[0] == pairs[0]['entity']['name'] and labels[2] == pairs[0]['other']['name'], labels
    assert labels[1].endswith(f", {pairs[0]['entity']['documents']} documents"), labels
    assert labels[4] == 'The documents call both by one name.', labels

    before = questions(desk)
    first = pairs[0]
    press(desk, f"{first['other']['name']} is not {first['entity']['name']}")
    wait(lambda: questions(desk) == before[1:], 'the other questions')
    wait(lambda: desk.focused(desk.dialog()).get_name() == before[1], 'the keyboard at the next question')
    desk.keys('ctrl+z')
    wait(lambda: questions(desk) == before, 'the question again')
    desk.keys('ctrl+shift+z')
    wait(lambda: questions(desk) == before[1:], 'the answer again')

    press(desk, f'{OWN} is the same as {KEPT}')
    wait(lambda: f'Is {OWN} the same as {KEPT}?' not in questions(desk), 'one question less')
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.click('Dossier', BUTTON + ('toggle button',))
    wait(lambda: any(e.startswith(KEPT) for e in desk.entities())
         and not any(e.startswith(OWN) for e in desk.entities()), 'one row for both')

    desk.keys('ctrl+shift+m')
    wait(lambda: questions(desk), 'the questions')
    assert f'Is {OWN} the same as {KEPT}?' not in questions(desk)
    next(b for b in desk.find_all('Undo', BUTTON, desk.dialog())).do_action(0)
    wait(lambda: f'Is {OWN} the same as {KEPT}?' in questions(desk), 'the question by the button')
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.quit()

# What was answered stays so, and a dossier without doubt says that there is none.
with Desk(program, dossier) as desk:
    desk.keys('ctrl+shift+m')
    wait(lambda: questions(desk), 'the questions')
    assert question(first) not in questions(desk), 'an answered question is asked again'
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.quit()

page = scratch() / 'page.txt'
page.write_text('New ferry\n\nThe ferry left for Oslo on 3 May 2025.\n', encoding='utf-8')
lone = scratch() / 'lone.dossier'
run(program, 'import', lone, page)
assert run(program, 'annotate', '--suggestions', page) == ''
with Desk(program, lone) as desk:
    desk.keys('ctrl+shift+m')
    desk.get_shown('No Open Suggestions', LABEL, desk.dialog())
    desk.keys('Escape')
    desk.wait_for_no_dialog()
    desk.quit()
