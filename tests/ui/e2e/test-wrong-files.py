# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Wrong files among good ones: each is named with its reason, the rest is there.

test-wrong-files.py DOSSIER FOLDER
"""
import os
import pathlib
import sqlite3
import sys

from desk import SLOW, Desk, copy_texts, is_shown, run, scratch
from uia import BUTTON, LABEL, skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]


def make_wrong_files(folder):
    """The good and the wrong, and what is said of each wrong one."""
    texts = copy_texts(source)
    for name in ('01-packaging-memorandum.en.txt', '07-fem-forslag.nb.txt'):
        os.rename(texts / name, folder / name)
    said = {}
    (folder / 'binary.txt').write_bytes(bytes(range(256)) * 64)
    said['binary.txt'] = 'is not text'
    (folder / 'picture.txt').write_bytes(b'\x89PNG\r\n\x1a\n' + bytes(64))
    said['picture.txt'] = 'a picture'
    (folder / 'empty.txt').touch()
    said['empty.txt'] = 'empty'
    with open(folder / 'zeros.txt', 'wb') as zeros:
        zeros.truncate(100 * 1024 * 1024)
    said['zeros.txt'] = ''
    (folder / 'gone.txt').symlink_to(folder / 'nowhere.txt')
    said['gone.txt'] = 'The link points to nothing'
    (folder / 'loop').mkdir()
    (folder / 'loop' / 'back').symlink_to(folder)
    said['back'] = 'This leads back to a folder that was already read'
    os.mkfifo(folder / 'pipe.txt')
    said['pipe.txt'] = 'This is not a file with content'
    secret = folder / 'secret.txt'
    secret.write_text('Nobody may read this.', encoding='utf-8')
    secret.chmod(0)
    if os.access(secret, os.R_OK):  # root reads everything
        secret.unlink()
    else:
        said['secret.txt'] = 'ermission'
    # Bytes that are no UTF-8 are read as the likeliest encoding, with a remark.
    broken = 'Regjeringen lover 300 millioner kroner til havvind innen 2030.\n'.encode() * 3
    (folder / 'broken.txt').write_bytes(broken + b'Bl\xe5b\xe6r \xff\xfe og fisk\n')
    return said


def leave_damaged_log(path, texts):
    """A dossier whose program was killed, with a wrong byte in the middle of its log; the log."""
    busy = path.with_name(f'busy-{path.name}')
    run(program, 'import', busy, texts[0])
    reader = sqlite3.connect(busy)
    reader.execute('SELECT count(*) FROM document').fetchone()
    run(program, 'import', busy, *texts)
    log = bytearray(busy.with_name(f'{busy.name}-wal').read_bytes())
    log[len(log) // 2] ^= 0xff
    path.write_bytes(busy.read_bytes())
    path.with_name(f'{path.name}-wal').write_bytes(log)
    reader.close()
    return path.with_name(f'{path.name}-wal')


folder = scratch() / 'mixed'
folder.mkdir()
said = make_wrong_files(folder)

with Desk(program, folder) as desk:
    wait(lambda: desk.count().isdigit() and int(desk.count()) >= 2, 'the good ones', SLOW)
    # What failed is told without taking the keys away.
    show = wait(lambda: desk.shown('Show', BUTTON), 'word that some failed', SLOW)
    desk.keys('ctrl+k', 'p', 'a', 'c', 'k')
    show.do_action(0)
    wait(lambda: any('pipe.txt: ' in text for text in desk.operations()),
         'the list of what failed', SLOW)
    told = desk.operations()
    lines = dict(line.split(': ', 1) for line in told if ': ' in line)
    for name, reason in said.items():
        assert name in lines, f'{name} is not named:\n{told}'
        assert reason.lower() in lines[name].lower() and len(lines[name]) > 8, \
            f'{name}: {lines[name]}'
    assert 'broken.txt' in lines, f'broken.txt was read without a word:\n{told}'
    desk.keys('Escape')
    wait(lambda: desk.count() == '1 of 3', 'what was typed meanwhile')
    assert 'Three institutes' in ' '.join(desk.documents()), desk.documents()
    # Of a single file the reason is told at once, and does not wait for what was told before.
    for name, reason in (('picture.txt', 'a picture'), ('empty.txt', 'empty')):
        desk.keys('ctrl+i')
        desk.choose_file(folder / name)
        wait(lambda: any(label.get_name().startswith(f'{name}: ') and reason in label.get_name()
                         for label in desk.find_all(None, LABEL) if is_shown(label)),
             f'why {name} was not added')
    desk.quit()

# What is not a dossier says so, and the window stays as it was.
for name, content in (('text.dossier', b'Not a dossier at all.\n'), ('empty.dossier', b''),
                      ('noise.dossier', bytes(range(256)) * 40)):
    path = scratch() / name
    path.write_bytes(content)
    with Desk(program, path) as desk:
        dialog = desk.dialog()
        wait(lambda: desk.find('The dossier cannot be opened', LABEL, dialog), 'the heading')
        wait(lambda: next((label for label in desk.find_all(None, LABEL, dialog)
                           if f'“{name}”' in label.get_name()), None), 'the reason')
        desk.press('Close')
        desk.wait_for_no_dialog()
        assert desk.shown('Main Menu'), 'no start page'
        desk.quit()
    assert path.read_bytes() == content, f'{name} was changed'

# Of a damaged one it is said what helps.
path = scratch() / 'cut.dossier'
path.write_bytes(b'SQLite format 3\0' + bytes(60))
with Desk(program, path) as desk:
    wait(lambda: next((label for label in desk.find_all(None, LABEL, desk.dialog())
                       if 'dossier check --repair' in label.get_name()), None), 'the advice')
    desk.press('Close')
    desk.quit()

(scratch() / 'folder.dossier').mkdir()
with Desk(program, scratch() / 'folder.dossier') as desk:
    wait(lambda: desk.find('The dossier cannot be opened', LABEL, desk.dialog()), 'the heading')
    desk.press('Close')
    desk.quit()
assert not list(pathlib.Path(scratch() / 'folder.dossier').iterdir())

# One whose log is damaged is shown, and nothing goes over what its log still holds.
killed = scratch() / 'killed.dossier'
log = leave_damaged_log(killed, sorted(copy_texts(source, 'whole').iterdir()))
before = killed.read_bytes(), log.read_bytes()
with Desk(program, killed) as desk:
    wait(lambda: desk.find('The last changes are damaged', LABEL, desk.dialog()), 'the heading')
    wait(lambda: next((label for label in desk.find_all(None, LABEL, desk.dialog())
                       if '“killed.dossier-wal”' in label.get_name()
                       and 'dossier check --repair' in label.get_name()), None), 'what and the advice')
    desk.press('Close')
    desk.wait_for_no_dialog()
    desk.click('Read only')
    wait(lambda: next((label for label in desk.find_all(None, LABEL)
                       if '“killed.dossier-wal”' in label.get_name() and is_shown(label)), None),
         'the reason')
    desk.keys('Escape')
    assert not desk.shown('Undo'), 'an undo of nothing'
    wait(lambda: desk.count().isdigit() and int(desk.count()) >= 1, 'what can be read')
    desk.quit()
assert (killed.read_bytes(), log.read_bytes()) == before, 'somebody wrote'

# A knowledge file of the analyst that is broken is named; it is not the dossier's fault.
language = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'dossier' / 'knowledge' / 'lang' / 'nb.json'
language.parent.mkdir(parents=True)
language.write_text('{ "code": "nb", ')
whole = scratch() / 'whole.dossier'
with Desk(program, whole) as desk:
    wait(lambda: desk.find('A knowledge file of yours cannot be read', LABEL, desk.dialog()), 'the heading')
    wait(lambda: next((label for label in desk.find_all(None, LABEL, desk.dialog())
                       if f'{language}: ' in label.get_name()), None), 'where it is')
    desk.press('Close')
    desk.quit()
