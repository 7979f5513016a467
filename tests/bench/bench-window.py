#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Measures how fast the window comes and what it holds in memory.

bench-window.py LABEL-WINDOW DOSSIER SAMPLE-FOLDER

Runs inside tests/ui-session.sh. README.md says what the figures mean.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
STILL = 1.0  # seconds without a frame after which a window has settled
LIMIT = 30.0


def now_usec():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000


def read_log(path):
    if not path.exists():
        return []
    lines = path.read_text(encoding='utf-8').split('\n')[:-1]  # the last may be half written
    return [json.loads(line) for line in lines]


def first_frame(log):
    return next((e['usec_monotonic'] for e in log if e.get('mark') == 'first-frame'), None)


def wait_until_settled(process, path):
    """Waits for the first frame and then for stillness; returns the log."""
    end = time.monotonic() + LIMIT
    log = []
    while time.monotonic() < end:
        if process.poll() is not None:
            sys.exit(f'{process.args[0]} ended with status {process.returncode}')
        log = read_log(path)
        last = max((e['usec_monotonic'] for e in log), default=None)
        if first_frame(log) and now_usec() - last > STILL * 1e6:
            return log
        time.sleep(0.05)
    if first_frame(log):
        return log  # something keeps moving: that is no reason not to measure it
    sys.exit(f'{process.args[0]} showed no frame within {LIMIT:.0f} seconds')


def private_dirty_kib(pid):
    for line in pathlib.Path(f'/proc/{pid}/smaps_rollup').read_text(encoding='ascii').split('\n'):
        if line.startswith('Private_Dirty:'):
            return int(line.split()[1])
    sys.exit('the kernel does not tell Private_Dirty')


def measure(argv, folder):
    path = pathlib.Path(folder) / 'frames.jsonl'
    path.unlink(missing_ok=True)
    start = now_usec()
    process = subprocess.Popen(argv, env={**os.environ, 'DOSSIER_FRAME_LOG': str(path)})
    try:
        log = wait_until_settled(process, path)
        return {
            'first frame, ms': (first_frame(log) - start) / 1000,
            'memory, MiB': private_dirty_kib(process.pid) / 1024,
            'slowest frame, ms': max(e.get('frame_usec', 0) for e in log) / 1000,
        }
    finally:
        process.terminate()
        process.wait(10)


def print_table(windows, results):
    names = list(results[windows[0]][0])
    base = {}
    print(f'medians of {ROUNDS}, and as multiples of the first line')
    print(f'{"window":24}' + ''.join(f'{name:>26}' for name in names))
    for window in windows:
        line = f'{window:24}'
        for name in names:
            value = statistics.median(r[name] for r in results[window])
            base.setdefault(name, value)
            line += f'{value:16.1f}{value / base[name]:9.2f}×'
        print(line)


def main():
    label_window, dossier, documents = sys.argv[1:]
    os.environ['GSK_RENDERER'] = 'cairo'
    with tempfile.TemporaryDirectory() as folder:
        sample = os.path.join(folder, 'sample.dossier')
        subprocess.run([dossier, 'import', sample, documents], check=True,
                       stdout=subprocess.DEVNULL)
        windows = {
            'GTK window, one label': [label_window],
            'Dossier, empty': [dossier],
            'Dossier, sample': [dossier, sample],
        }
        results = {window: [] for window in windows}
        for _ in range(ROUNDS):
            for window, argv in windows.items():
                results[window].append(measure(argv, folder))
        print_table(list(windows), results)


if __name__ == '__main__':
    main()
