#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/data/names.txt from the open name lists and annotated texts in ../shared/corpora/ner.

One name a line, a tab, what it may be, sorted by bytes so that the program can search the file as it is:
C country, D nationality, c city, r region, f first name, s surname, u university, o company, w common word (in lower case);
P O L M: what a name that is annotated at least three times nearly always is.
"""
import collections, gzip, json, os, re, sys, unicodedata

here = os.path.dirname(os.path.abspath(__file__))
top = os.path.join(here, '..', '..')
ner = sys.argv[1] if len(sys.argv) > 1 else os.path.join(top, '..', 'shared', 'corpora', 'ner')
flags = collections.defaultdict(set)


def lines(name):
    with open(os.path.join(ner, 'gazetteers', name + '.txt'), encoding='utf-8') as f:
        return [x.strip() for x in f if x.strip()]


def documents(name):
    with gzip.open(os.path.join(ner, name, 'train.ndjson.gz'), 'rt', encoding='utf-8') as f:
        return [json.loads(x) for x in f]


def plain(name):
    return unicodedata.normalize('NFKD', name).encode('ascii', 'ignore').decode()


small, capital, kinds = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
for name in ('gmb', 'gum', 'uner-ewt'):
    for document in documents(name):
        text = document['text']
        for m in re.finditer(r"(?<=[a-z,] )[A-Za-z]+", text):
            (small if m[0].islower() else capital)[m[0].lower()] += 1
        if name != 'uner-ewt':
            for entity in document['entities']:
                kinds[re.sub(r'^[Tt]he ', '', entity['text'])][entity['type']] += 1
common = {x for x, n in small.items() if n >= 3 and n >= 2 * capital[x] and len(x) > 1}

for name, flag in (('country', 'C'), ('demonym', 'D'), ('region', 'r'), ('city', 'c'), ('university', 'u'), ('company', 'o'), ('firstname', 'f'), ('surname', 's')):
    for entry in lines(name):
        if '\t' in entry or len(entry) < 2 or len(entry.split()) > 6 or not re.match(r"\w", entry) or (flag in 'cruo' and not entry[0].isupper()):
            continue
        if not re.match(r'^[\u0000-\u024f\u1e00-\u1eff\u2018\u2019]+$', entry):
            continue
        if flag in 'cro' and (entry.lower() in common or len(entry) < 4):
            continue
        if flag == 's' and (entry.lower() in common or len(entry) < 4):
            continue
        if flag == 'u' and re.search(r'Univ|Colleg|Institu|School|Academy', entry):
            continue  # the program knows these by their words
        for form in {entry, plain(entry)}:
            if len(form) >= 2:
                flags[form].add(flag)
for entry, count in kinds.items():
    kind, n = count.most_common(1)[0]
    total = sum(count.values())
    if total >= 3 and n >= 0.8 * total and len(entry.split()) <= 5 and entry[0].isupper() and entry.lower() not in common and '\n' not in entry:
        flags[entry].add(kind[0])
for word in common:
    flags[word].add('w')
for entry in ('North Korean', 'South Korean', 'South African', 'Saudi Arabian', 'Sri Lankan', 'Costa Rican', 'Puerto Rican', 'New Zealander', 'Latin American',
              'North American', 'South American', 'African American', 'Asian American', 'Native American', 'East Timorese', 'Bosnian Serb', 'East German', 'West African',
              'Papua New Guinean', 'Hong Konger', 'South Sudanese', 'North Macedonian', 'Central American', 'West German', 'Northern Irish'):
    flags[entry] = {'D'}
    flags[entry + 's'] = {'D'}
flags['Kremlin'] = {'L'}  # seats of government are places

out = sorted((k.encode(), ''.join(sorted(v)).encode()) for k, v in flags.items())
out.sort(key=lambda x: x[0] + b'\t')
with open(os.path.join(top, 'resources', 'data', 'names.txt'), 'wb') as f:
    for key, value in out:
        f.write(key + b'\t' + value + b'\n')
print(len(out), 'names')
