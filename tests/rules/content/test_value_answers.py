"""Values that certainly belong in the place of wrong ones."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from milpart_docs.model.fields import CURRENCY, LANGUAGE
from milpart_docs.model.lesson import Lesson
from milpart_docs.model.structure import Path
from milpart_docs.rules.content.value_answers import find_answer
from milpart_docs.rules.fix import Answer

PATTERN = "string_pattern_mismatch"


def answer(expected: str, value: Any, path: Path = ("created",), pattern: str = "") -> Answer | None:
    """Give the answer for a lesson."""
    return find_answer({"expected": expected, "pattern": pattern}, value, Lesson, path)


@pytest.mark.parametrize(
    ("expected", "value", "right"),
    [
        ("day", "14/03/2026", date(2026, 3, 14)),
        ("day", "141530ZMAR26", date(2026, 3, 14)),
        ("day", "14 March 2026", date(2026, 3, 14)),
        ("day", "03/04/2026", None),
        ("day", "March 2026", None),
        ("day", 2026, None),
        ("partial_date", "March 2026", "2026-03"),
        ("partial_date", "14.03.2026", date(2026, 3, 14)),
        ("partial_date", "spring 2026", None),
        ("int_type", "40", 40),
        ("int_type", "1 200", 1200),
        ("int_type", "12,000,000", 12_000_000),
        ("int_type", "1,20", None),
        ("int_type", "about 40", None),
        ("int_type", "007", None),
        ("bool_type", "Yes", True),
        ("bool_type", "nein", False),
        ("bool_type", "perhaps", None),
        ("float_type", "1,5", Decimal("1.5")),
        ("float_type", "-12.25", Decimal("-12.25")),
        ("float_type", "12 500", 12500),
        ("float_type", "1,500", None),
        ("float_type", "48\u00b0N", None),
        ("no_such_day", "2026-02-30", None),
        ("model_type", "x", None),
    ],
)
def test_answer(expected: str, value: Any, right: Answer | None) -> None:
    """What can be read in one way only; the rest is left to the author."""
    assert answer(expected, value) == right


@pytest.mark.parametrize(
    ("key", "value", "right"),
    [
        ("pillars", "Train", ("train",)),
        ("pillars", "train, Equip", ("train", "equip")),
        ("pillars", "train, trian", None),
        ("pillars", "train; train", None),
        ("partners", "Bosnia and Herzegovina", ("BIH",)),
        ("partners", "Mali; Niger", ("MLI", "NER")),
        ("partners", "Mali and Niger", ("MLI", "NER")),
        ("partners", "Mali, Niger & Bosnia and Herzegovina", None),
        ("partners", "Mali and Atlantis", None),
        ("related", "LL-2026-0002", ("LL-2026-0002",)),
        ("related", "LL-2026-0002, ACT-2026-0001", ("LL-2026-0002", "ACT-2026-0001")),
        ("related", "the other lesson", None),
        ("topics", "planning", ("planning",)),
        ("topics", "planning, curriculum", None),
        ("topics", "- planning", None),
        ("topics", " ", None),
        ("sources", "EX/5", None),
        ("topics", {"a": 1}, None),
    ],
)
def test_list(key: str, value: Any, right: Answer | None) -> None:
    """Terms, countries and identifiers are told apart; a topic may hold a comma."""
    assert answer("tuple_type", value, (key,)) == right


@pytest.mark.parametrize(
    ("pattern", "value", "right"),
    [
        (LANGUAGE, "EN", "en"),
        (LANGUAGE, "de_at", "de-AT"),
        (LANGUAGE, "English", "en"),
        (CURRENCY, "eur", "EUR"),
        (CURRENCY, "\u20ac", None),
    ],
)
def test_codes(pattern: str, value: str, right: str | None) -> None:
    """Codes in their usual case; a name or a sign is none."""
    assert answer(PATTERN, value, ("language",), pattern) == right
