"""Measures how well copies are found: ``python -m benchmarks.duplicates.measure --lessons FILE.jsonl``. A tool to look with.

Every lesson has one copy by an edit of a known kind. Recall is the share of copies that are found, by edit; precision is the share of
copies in what is found. Pairs of lessons that are alike as they were published are listed, for somebody to judge.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.duplicates.edits import EDITS
from benchmarks.duplicates.labelled import SAMPLE, build_labelled, load_texts
from milpart_docs.search.duplicates import THRESHOLD, find_duplicates


class Measured(NamedTuple):
    """What was found in one set: the scores of copies by edit (0 for one that was not found), and all other pairs with their scores."""

    scores: dict[str, list[float]]
    others: list[tuple[float, str, str]]
    seconds: float

    def recall(self, threshold: float = THRESHOLD) -> float:
        """Give the share of copies that are found."""
        scores = [score for found in self.scores.values() for score in found]
        return sum(score >= threshold for score in scores) / max(1, len(scores))

    def precision(self, threshold: float = THRESHOLD) -> float:
        """Give the share of copies among what is found."""
        right = sum(score >= threshold for found in self.scores.values() for score in found)
        wrong = sum(score >= threshold for score, _, _ in self.others)
        return right / max(1, right + wrong)


def main() -> None:
    """Measure as the command line asks, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.duplicates.measure", description=__doc__)
    parser.add_argument("--lessons", type=Path, default=SAMPLE, help="lessons as lines of JSON")
    parser.add_argument("--turns", type=int, default=3, help="so many sets are made, each with other edits")
    arguments = parser.parse_args()
    sys.stdout.write(render([measure(arguments.lessons, turn) for turn in range(arguments.turns)]))


def measure(lessons: Path, turn: int) -> Measured:
    """Make a set and look for duplicates in it."""
    labelled = build_labelled(load_texts(lessons), turn)
    begin = time.process_time()
    found = {(pair.a.id, pair.b.id): pair.score for pair in find_duplicates(labelled.corpus, 0.0)}
    seconds = time.process_time() - begin
    scores: dict[str, list[float]] = defaultdict(list)
    for pair, edit in labelled.copies.items():
        scores[edit].append(found.get(pair, 0.0))
    sources = labelled.corpus.by_id
    others = [(score, sources[a].title, sources[b].title) for (a, b), score in found.items() if (a, b) not in labelled.copies]
    return Measured(scores, sorted(others, reverse=True), seconds)


def render(found: Sequence[Measured]) -> str:
    """Render the figures as a table in Markdown, and what else was found above the threshold."""
    rows = ["| Edit | Copies | Found | Lowest score | Median |", "| --- | ---: | ---: | ---: | ---: |"]
    for edit in EDITS:
        scores = sorted(score for measured in found for score in measured.scores.get(edit, ()))
        if scores:
            share = sum(score >= THRESHOLD for score in scores) / len(scores)
            rows.append(f"| {edit} | {len(scores)} | {share:.1%} | {scores[0]:.2f} | {scores[len(scores) // 2]:.2f} |")
    for turn, measured in enumerate(found):
        rows.append(f"\nset {turn}: recall {measured.recall():.4f}, precision {measured.precision():.4f}, {measured.seconds:.2f} CPU s")
        rows += [f"  also {score:.2f}: {a} | {b}" for score, a, b in measured.others if score >= THRESHOLD]
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
