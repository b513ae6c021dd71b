#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the name lists under resources/lexicons/names into their one form, or with --check says what is not in it.

The form is written down in the README of that folder. Given files are put in order in place; with none, every list is.
"""

import os
import sys
import unicodedata

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'resources', 'lexicons', 'names')


def lists():
    return [os.path.join(FOLDER, name) for name in sorted(os.listdir(FOLDER)) if name.endswith('.txt')]


def clean(field):
    return ' '.join(unicodedata.normalize('NFC', field).split())


def merged(text):
    """Name to aliases; the same name on several lines becomes one line."""
    names = {}
    for line in text.split('\n'):
        fields = [field for field in map(clean, line.split('\t')) if field]
        if fields:
            aliases = names.setdefault(fields[0], [])
            aliases.extend(alias for alias in fields[1:] if alias != fields[0] and alias not in aliases)
    return names


def without_repeats(names):
    """A name with no aliases that is an alias on another line says nothing new."""
    aliases = {alias for of_name in names.values() for alias in of_name}
    return {name: of_name for name, of_name in names.items() if of_name or name not in aliases}


def normalised(text):
    names = without_repeats(merged(text))
    lines = ['\t'.join([name] + aliases) for name, aliases in names.items()]
    return '\n'.join(sorted(lines, key=lambda line: line.encode('utf-8'))) + '\n'


def main(arguments):
    check = '--check' in arguments
    wrong = 0
    for path in [argument for argument in arguments if argument != '--check'] or lists():
        with open(path, encoding='utf-8', newline='') as file:
            text = file.read()
        form = normalised(text)
        if form == text:
            continue
        wrong += 1
        if check:
            print(f'{os.path.basename(path)}: not in the form; run packaging/lib/sortnames.py', file=sys.stderr)
        else:
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(form)
    return 1 if check and wrong else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
