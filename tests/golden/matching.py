# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""How marks of two makers are laid beside each other."""
import collections


def b_cubed(pairs):
    """Bagga and Baldwin's B-cubed F1 of two ways to group the same items (LREC 1998)."""
    if not pairs:
        return None
    by_hand = collections.Counter(hand for hand, _ in pairs)
    by_program = collections.Counter(program for _, program in pairs)
    shared = collections.Counter(pairs)
    precision = sum(shared[pair] / by_program[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(shared[pair] / by_hand[pair[0]] for pair in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)


def overlap(a, b):
    return max(0, min(a["end"], b["end"]) - max(a["start"], b["start"]))


def pair_up(required, optional, marked, likeness):
    """Pairs marks made by hand with those of the program, the most alike first.

    `likeness` is 0 for two that cannot be paired. Gives the pairs, what was
    missed, and what is wrong; what is like an optional mark is not wrong.
    """
    pairs, hands, programs = [], set(), set()

    def choose(wanted, keep):
        candidates = [(-likeness(hand, mark), h, m)
                      for h, hand in enumerate(wanted) for m, mark in enumerate(marked)]
        for score, h, m in sorted(candidate for candidate in candidates if candidate[0] < 0):
            if (keep, h) not in hands and m not in programs:
                hands.add((keep, h))
                programs.add(m)
                if keep:
                    pairs.append((wanted[h], marked[m]))

    choose(required, True)
    choose(optional, False)
    missed = [hand for h, hand in enumerate(required) if (True, h) not in hands]
    wrong = [mark for m, mark in enumerate(marked) if m not in programs]
    return pairs, missed, wrong
