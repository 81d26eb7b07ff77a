"""The judged set itself: enough questions of every kind, each with an answer, and every record that it names exists."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.corpora import shipped_corpus

HERE = Path(__file__).parent


def read_lines(name: str) -> list[dict[str, Any]]:
    """Read a file of the set, one value a line."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


QUERIES = read_lines("queries.jsonl")
JUDGEMENTS = read_lines("qrels.jsonl")


def judged(query: str) -> dict[str, int]:
    """Give the relevance of each record that is judged for a question."""
    return {line["doc"]: line["relevance"] for line in JUDGEMENTS if line["query"] == query}


def distance(first: str, second: str) -> int:
    """Count the single letters put in, left out, changed or swapped with the next that make one text of another."""
    rows = [list(range(len(second) + 1))]
    for row, letter in enumerate(first, 1):
        rows.append([row])
        for column, other in enumerate(second, 1):
            steps = [rows[-2][column] + 1, rows[-1][-1] + 1, rows[-2][column - 1] + (letter != other)]
            if row > 1 and column > 1 and first[row - 2 : row] == other + second[column - 2]:
                steps.append(rows[-3][column - 2] + 1)
            rows[-1].append(min(steps))
    return rows[-1][-1]


def test_there_are_enough_questions_of_every_kind() -> None:
    """Sixty in English without a slip, ten in French and in German, ten with a slip; words, abbreviations, sentences and places."""
    untyped = Counter(query["language"] for query in QUERIES if query["kind"] != "typo")
    kinds = Counter(query["kind"] for query in QUERIES)
    assert untyped["en"] >= 60
    assert min(untyped["fr"], untyped["de"]) >= 10
    assert min(kinds[kind] for kind in ("words", "abbreviation", "question", "place", "typo")) >= 10
    assert set(kinds) == {"words", "abbreviation", "question", "place", "identifier", "typo"}


def test_no_question_and_no_judgement_stands_twice() -> None:
    """Every line says something of its own, and every judgement belongs to a question."""
    identifiers = [query["id"] for query in QUERIES]
    assert len(set(identifiers)) == len({query["text"] for query in QUERIES}) == len(QUERIES)
    assert len({(line["query"], line["doc"]) for line in JUDGEMENTS}) == len(JUDGEMENTS)
    assert {line["query"] for line in JUDGEMENTS} == set(identifiers)


def test_every_question_has_an_answer() -> None:
    """At least one record is judged to answer it, and no other grade than help and answer is given."""
    assert {line["relevance"] for line in JUDGEMENTS} == {1, 2}
    assert [query["id"] for query in QUERIES if 2 not in judged(query["id"]).values()] == []


def test_every_record_exists() -> None:
    """Judgements name records of the shipped corpus."""
    known = shipped_corpus().by_id
    assert [line for line in JUDGEMENTS if line["doc"] not in known] == []


@pytest.mark.parametrize("typed", [query for query in QUERIES if query["kind"] == "typo"], ids=lambda query: str(query["id"]))
def test_a_question_with_a_slip_is_judged_as_that_without(typed: dict[str, Any]) -> None:
    """It differs from the question that it is meant to be by a letter or two, and has the same judgements."""
    meant = next(query for query in QUERIES if query["id"] == typed["of"])
    assert 1 <= distance(meant["text"], typed["text"]) <= 2
    assert judged(typed["id"]) == judged(meant["id"])
