#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that icons are well formed, of the right size, and hold no foreign parts.

check-icons.py SVG...
"""
import sys
import xml.etree.ElementTree as ElementTree

SVG = '{http://www.w3.org/2000/svg}'
FOREIGN = ('image', 'script', 'foreignObject', 'text')


def check_icon(path):
    root = ElementTree.parse(path).getroot()
    size = '16' if path.endswith('-symbolic.svg') else '128'
    if root.tag != SVG + 'svg':
        yield 'is no SVG'
    if (root.get('width'), root.get('height')) != (size, size):
        yield f'is not {size} pixels wide and high'
    if root.get('viewBox') != f'0 0 {size} {size}':
        yield 'has another view box'
    for element in root.iter():
        if element.tag in [SVG + name for name in FOREIGN]:
            yield f'holds a <{element.tag.removeprefix(SVG)}>'


def main():
    status = 0
    for path in sys.argv[1:]:
        for problem in check_icon(path):
            print(f'{path} {problem}')
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main())
