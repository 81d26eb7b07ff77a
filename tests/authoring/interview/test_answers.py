"""What a person answers, and what a record has for it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.interview.answers import read_answer
from milpart_docs.authoring.interview.questions import words_of
from milpart_docs.model.inputs import Input, inputs_of
from milpart_docs.model.types import RECORD_TYPES


def _input(type_name: str, *path: str) -> Input:
    inputs = inputs_of(type_name)
    for key in path[:-1]:
        inputs = next(given for given in inputs if given.key == key).shape.inputs
    return next(given for given in inputs if given.key == path[-1])


@pytest.mark.parametrize(
    ("type_name", "path", "words", "value"),
    [
        ("lesson", "title", "  A title, with commas; and more ", "A title, with commas; and more"),
        ("lesson", "topics", "planning, training ,", ["planning", "training"]),
        ("lesson", "topics", "one, with a comma; two", ["one, with a comma", "two"]),
        ("lesson", "pillars", "Train, EQUIP", ["train", "equip"]),
        ("lesson", "status", "Lesson identified", "lesson-identified"),
        ("lesson", "priority", "nonsense", "nonsense"),
        ("lesson", "partners", "Mali, norway, NO, XX", ["MLI", "NOR", "NOR", "XX"]),
        ("lesson", "date_observed", "14/03/2026", "2026-03-14"),
        ("lesson", "date_observed", "141530ZMAR26", "2026-03-14"),
        ("lesson", "date_observed", "03/04/2026", "03/04/2026"),
        ("lesson", "date_observed", "March 2026", "2026-03"),
        ("lesson", "created", "March 2026", "March 2026"),
        ("lesson", "context", "act-2026-1", "ACT-2026-0001"),
        ("lesson", "context", "the mission", "the mission"),
        ("lesson", "illustrative", "Yes", True),
        ("lesson", "illustrative", "maybe", "maybe"),
        ("lesson", "language", "French", "fr"),
        ("lesson", "releasable_to", "eu, nato", ["EU", "NATO"]),
        ("lesson", "dotmlpfi", "training", ["training"]),
        ("lesson", "pillars", "train and equip", ["train", "equip"]),
        ("lesson", "pillars", "Train/Equip, advise", ["train", "equip", "advise"]),
        ("lesson", "pillars", "train and nothing", ["train and nothing"]),
        ("lesson", "partners", "Bosnia and Herzegovina", ["BIH"]),
        ("lesson", "partners", "Mali and Niger", ["MLI", "NER"]),
        ("lesson", "related", "LL-2026-1 and ll-2026-2", ["LL-2026-0001", "LL-2026-0002"]),
        ("lesson", "topics", "command and control", ["command and control"]),
        ("activity", "needs", "asm-2026-1#N1", ["ASM-2026-0001#N1"]),
        ("activity", "trainees", "1200", 1200),
        ("activity", "trainees", "12 500", 12500),
        ("activity", "trainees", "about 1200", "about 1200"),
        ("activity", "budget.amount", "12.50", 12.5),
        ("activity", "budget.amount", "12 500", 12500),
        ("activity", "budget.amount", "12,5", 12.5),
        ("activity", "budget.amount", "12,500", "12,500"),
        ("activity", "location.lat", "-4.05", -4.05),
        ("proposal", "contributors", "", []),
        ("activity", "budget.currency", "eur", "EUR"),
        ("activity", "safeguards.vetting", "no", False),
        ("activity", "safeguards.vetting", "By the embassy", "By the embassy"),
        ("doctrine", "version", "1.10", "1.10"),
        ("course", "audience", "Officers, of any rank", "Officers, of any rank"),
        ("course", "audience", "Officers; others", ["Officers", "others"]),
        ("course", "duration", "two weeks", "two weeks"),
        ("national-strategy", "member_state", "PTR-BEL", "BEL"),
    ],
)
def test_answers(type_name: str, path: str, words: str, value: Any) -> None:
    """What can be meant in one way is read so; everything else stays for the rules to complain of."""
    assert read_answer(_input(type_name, *path.split(".")), words) == value


@given(st.sampled_from([given for name in RECORD_TYPES for given in inputs_of(name)]), st.text(max_size=40))
def test_any_words(given: Input, words: str) -> None:
    """No words are too odd to be answered with, and what is read from them is read the same again."""
    value = read_answer(given, words)
    assert read_answer(given, words_of(value)) == value or "," in words_of(value) or ";" in words
