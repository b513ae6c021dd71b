#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""entityscore.py --cmd COMMAND [--table] [--errors] FILE.conllu.gz

How well mentions are grouped into entities, on a CoNLL-U file with coreference chains in its Entity= brackets (GUM). COMMAND reads
{"id","text"} a line and answers as `nutgraf-cli extract --ndjson` does.

Names: our mentions that hold the head of a named gold mention, B-cubed and pairwise, so that how well names are found does not count.
Pronouns (he, she, him, her, his …): ours are right when the entity's most frequent gold chain is the pronoun's; recall is over the
pronouns whose chain has a name. --errors prints the entities that hold several chains and the pronouns that are wrong.
"""
import argparse
import collections
import gzip
import json
import re
import shlex
import subprocess

PRONOUNS = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}


class Document:
    def __init__(self, name):
        self.name = name
        self.text = ""
        self.tokens = []  # (start, end, word, universal tag)
        self.mentions = []
        self.open = []
        self.range_end = 0  # last word of a multiword token
        self.range_glued = False

    def read_entities(self, brackets, token):
        for part in re.findall(r"\([^()]*\)|\([^()]*|[^()]*\)", brackets):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                mention = {"chain": fields[0], "type": fields[1], "heads": fields[5] if len(fields) > 5 else "1", "first": token}
                (self.open if not part.endswith(")") else self.mentions).append(mention)
                mention["last"] = token
                continue
            for mention in reversed(self.open):
                if mention["chain"] == part.strip(")"):
                    mention["last"] = token
                    self.open.remove(mention)
                    self.mentions.append(mention)
                    break

    def read_word(self, columns):
        number = int(columns[0])
        start = len(self.text)
        self.text += columns[1]
        self.tokens.append((start, len(self.text), columns[1], columns[3]))
        glued = "SpaceAfter=No" in columns[9]
        if number <= self.range_end:
            glued = self.range_glued if number == self.range_end else True
        if not glued:
            self.text += " "
        brackets = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
        if brackets:
            self.read_entities(brackets[1], len(self.tokens) - 1)

    def finish(self):
        for mention in self.mentions:
            numbers = [int(n) for n in mention["heads"].split(",")] if re.fullmatch(r"[\d,]+", mention["heads"]) else [1]
            mention["heads"] = [self.tokens[mention["first"] + n - 1] for n in numbers]
            mention["start"] = self.tokens[mention["first"]][0]
            mention["end"] = self.tokens[mention["last"]][1]
            mention["named"] = mention["heads"][0][3] == "PROPN" and mention["type"] not in ("time", "quantity")
            word = self.tokens[mention["first"]][2].lower()
            mention["pronoun"] = mention["first"] == mention["last"] and word in PRONOUNS
        return self


def documents(path):
    document = None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                if document:
                    yield document.finish()
                document = Document(line.split("= ")[1])
            elif line.startswith("# newpar") and not line.startswith("# newpar_block") and document.text:
                document.text = document.text.rstrip() + "\n\n"
            elif line and not line.startswith("#"):
                columns = line.split("\t")
                if "-" in columns[0]:
                    document.range_end = int(columns[0].split("-")[1])
                    document.range_glued = "SpaceAfter=No" in columns[9]
                elif "." not in columns[0]:
                    document.read_word(columns)
            elif not line and document:
                document.range_end = 0
    if document:
        yield document.finish()


def gold_of(mention, document):
    """The named gold mention whose head lies in ours and whose extent is nearest to it."""
    best = None
    for gold in document.mentions:
        if not gold["named"] or not any(mention["start"] <= h[0] and h[1] <= mention["end"] for h in gold["heads"]):
            continue
        far = abs(gold["start"] - mention["start"]) + abs(gold["end"] - mention["end"])
        if gold["heads"][0][0] < mention["end"] and (best is None or far < best[0]):
            best = (far, gold)
    return best[1] if best else None


def score(document, found, sums, errors):
    pairs = [(m, g) for m in found["entities"] if (g := gold_of(m, document))]
    ours, golds = collections.defaultdict(set), collections.defaultdict(set)
    for i, (mention, gold) in enumerate(pairs):
        ours[mention["entity"]].add(i)
        golds[gold["chain"]].add(i)
    for mention, gold in pairs:
        a, b = ours[mention["entity"]], golds[gold["chain"]]
        sums.update(mentions=1, precision=len(a & b) / len(a), recall=len(a & b) / len(b))
        sums.update(both=len(a & b) - 1, pairs=len(a) - 1, gold_pairs=len(b) - 1)
    chain_of = {}
    for entity, members in ours.items():
        chains = collections.Counter(pairs[i][1]["chain"] for i in members)
        chain_of[entity] = chains.most_common(1)[0][0]
        if len(chains) > 1:
            errors.append(f"{document.name}: one entity for " + " | ".join(sorted({pairs[i][0]["text"] + " #" + pairs[i][1]["chain"] for i in members})))
    named = {m["chain"] for m in document.mentions if m["named"]}
    pronouns = {m["start"]: m for m in document.mentions if m["pronoun"]}
    sums["pronouns_gold"] += sum(m["chain"] in named for m in pronouns.values())
    names = {m["entity"]: m["name"] for m in found["entities"]}
    for reference in found.get("references", []):
        if reference["form"] != "pronoun" or (reference["entity"] not in chain_of):
            continue
        gold = pronouns.get(reference["start"])
        right = gold is not None and gold["chain"] == chain_of[reference["entity"]]
        sums.update(pronouns=1, pronouns_right=right)
        if not right:
            around = document.text[max(0, reference["start"] - 100):reference["end"]]
            errors.append(f"{document.name}: {around!r} is not {names[reference['entity']]}")


def harmonic(p, r):
    return 2 * p * r / (p + r) if p + r else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cmd", required=True)
    parser.add_argument("--table", action="store_true", help="a Markdown table")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("file")
    options = parser.parse_args()
    texts = list(documents(options.file))
    lines = "".join(json.dumps({"id": d.name, "text": d.text}) + "\n" for d in texts)
    answer = subprocess.run(shlex.split(options.cmd), input=lines, capture_output=True, text=True, check=True).stdout
    sums, errors = collections.Counter(), []
    for document, line in zip(texts, answer.split("\n")):
        score(document, json.loads(line), sums, errors)
    p, r = sums["precision"] / max(1, sums["mentions"]), sums["recall"] / max(1, sums["mentions"])
    pp, pr = sums["both"] / max(1, sums["pairs"]), sums["both"] / max(1, sums["gold_pairs"])
    hp, hr = sums["pronouns_right"] / max(1, sums["pronouns"]), sums["pronouns_right"] / max(1, sums["pronouns_gold"])
    rows = [("B-cubed of names", sums["mentions"], p, r), ("pairs of names", sums["gold_pairs"], pp, pr), ("he, she, his …", sums["pronouns_gold"], hp, hr)]
    if options.table:
        print("| entities | n | P | R | F1 |\n| --- | --- | --- | --- | --- |")
    for name, n, precision, recall in rows:
        cells = [name, str(n)] + [f"{100 * value:.1f}" for value in (precision, recall, harmonic(precision, recall))]
        print("| " + " | ".join(cells) + " |" if options.table else "  ".join(cells))
    if options.errors:
        print("\n".join(errors))


if __name__ == "__main__":
    main()
