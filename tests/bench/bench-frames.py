#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Measures how the window answers while somebody works in it.

bench-frames.py DOSSIER FILE [STEP…]

Runs inside tests/ui-session.sh with a screen of 1280x800 and no window manager; needs xdotool.
README.md says what the figures mean. DOSSIER_BENCH_SHOTS names a folder for a picture of each step.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

LIMIT = 50.0    # ms: no frame may be longer
SETTLED = 1.5   # seconds without a long frame
PATIENCE = 60.0


def keys(*names, pause=0.05):
    for name in names:
        subprocess.run(['xdotool', 'key', name], check=True)
        time.sleep(pause)


def write(text):
    subprocess.run(['xdotool', 'type', '--delay', '90', text], check=True)


def point(x, y):
    subprocess.run(['xdotool', 'mousemove', str(x), str(y)], check=True)


def roll(times, button=5):
    for _ in range(times):
        subprocess.run(['xdotool', 'click', str(button)], check=True)


# What is done, by name. The places are those of a window that fills the screen.
def scroll_library():
    point(200, 560)
    roll(80)
    keys('ctrl+1', 'End', 'Home', pause=0.3)


def search():
    keys('ctrl+shift+f')
    write('cooperation')
    time.sleep(1)
    keys('ctrl+a', 'BackSpace', pause=0.3)


def choose_sectors():
    keys('ctrl+5', 'space', pause=1)
    keys('Right', 'space', pause=1)
    keys('ctrl+shift+BackSpace', pause=1)


def zoom_timeline():
    keys('ctrl+4')
    keys(*['plus'] * 8, pause=0.2)
    keys(*['Right'] * 20)
    keys(*['minus'] * 8, pause=0.2)


def see_ledger():
    keys('alt+2')


def scroll_ledger():
    point(700, 450)
    roll(80)


def sort_ledger():
    for x in (390, 510, 680):
        point(x, 121)
        roll(1, 1)
        time.sleep(1)


def see_concordance():
    keys('ctrl+shift+f')
    write('government')
    time.sleep(2)
    keys('alt+3', pause=1)


def scroll_concordance():
    point(700, 450)
    roll(80)


def read_documents():
    keys('ctrl+shift+BackSpace', 'alt+1', pause=1)
    keys(*['alt+Next'] * 10, pause=0.3)


def scroll_text():
    point(640, 350)
    roll(80)
    roll(1, 1)
    keys(*['Next'] * 20)
    keys('ctrl+End', 'ctrl+Home', pause=0.5)


STEPS = {
    'open': lambda: None,
    'scroll library': scroll_library,
    'type a search': search,
    'choose sectors': choose_sectors,
    'zoom timeline': zoom_timeline,
    'look at the ledger': see_ledger,
    'scroll the ledger': scroll_ledger,
    'sort the ledger': sort_ledger,
    'look at a concordance': see_concordance,
    'scroll a concordance': scroll_concordance,
    'read documents': read_documents,
    'scroll a text': scroll_text,
}


class Log:
    """What the program has told since it was asked last."""

    def __init__(self, path):
        self.path, self.seen = path, 0

    def read(self):
        if not self.path.exists():
            return []
        lines = self.path.read_text(encoding='utf-8').split('\n')[:-1]
        new, self.seen = lines[self.seen:], len(lines)
        return [json.loads(line) for line in new]

    def await_first_frame(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.path.exists() and 'first-frame' in self.path.read_text(encoding='utf-8'):
                return
            time.sleep(0.02)
        sys.exit('bench-frames: no frame')

    def settle(self):
        """Waits until the window has nothing long to do any more."""
        events, quiet, end = [], time.monotonic(), time.monotonic() + PATIENCE
        while time.monotonic() < end and time.monotonic() - quiet < SETTLED:
            new = self.read()
            events += new
            if any(e.get('frame_usec', 0) > 5000 or 'stall_usec' in e for e in new):
                quiet = time.monotonic()
            time.sleep(0.05)
        return events


def tell(step, events):
    frames = sorted(e['frame_usec'] / 1000 for e in events if 'frame_usec' in e)
    work = sorted(e['cpu_usec'] / 1000 for e in events if 'frame_usec' in e)
    stalls = [e for e in events if 'stall_usec' in e and e['stall_usec'] / 1000 > LIMIT]
    if not frames:
        print(f'{step:24} no frame', flush=True)
        return
    stalls = sorted(((e['cpu_usec'] / 1000, e['stall_usec'] / 1000) for e in stalls), reverse=True)
    told = ' '.join(f'{cpu:.0f} ({wall:.0f})' for cpu, wall in stalls[:6])
    print(f'{step:24}{len(frames):6}' + ''.join(f'{times[int((len(times) - 1) * part)]:8.1f}'
                                                for times in (work, frames) for part in (.5, .95, 1))
          + f'  {told}', flush=True)


def main():
    program, path, *steps = sys.argv[1:]
    os.environ['GSK_RENDERER'] = 'cairo'
    shots = os.environ.get('DOSSIER_BENCH_SHOTS')
    with tempfile.TemporaryDirectory() as folder:
        log = Log(pathlib.Path(folder) / 'frames.jsonl')
        process = subprocess.Popen([program, path],
                                   env={**os.environ, 'DOSSIER_FRAME_LOG': str(log.path)})
        print(f'{"milliseconds":30}{"at work":>24}{"in all":>24}')
        print(f'{"step":24}{"frames":>6}' + f'{"50 %":>8}{"95 %":>8}{"max":>8}' * 2
              + f'  silences over {LIMIT:.0f} ms: at work (in all)')
        try:
            log.await_first_frame()
            for step in steps or STEPS:
                before = log.read()
                STEPS[step]()
                tell(step, before + log.settle())
                if shots:
                    name = f'{shots}/{step.replace(" ", "-")}.png'
                    subprocess.run(['import', '-silent', '-window', 'root', name], check=True)
                if process.poll() is not None:
                    sys.exit(f'{program} ended with status {process.returncode}')
        finally:
            process.terminate()
            process.wait(10)


if __name__ == '__main__':
    main()
