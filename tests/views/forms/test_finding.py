"""What a list offers for a text, and what Enter takes of it: nothing that nobody asked for."""

from typing import Any

import pytest

from tests.node import run_node
from tests.views.forms.test_definition import FORM
from tests.views.forms.test_writer import HERE

SCRIPTS = [str(FORM / f"{name}.js") for name in ("parts", "finding")]
RECORDS = {
    "ACT-2026-0027": "Spanish instructors in EUTM Mali",
    "ACR-EUTM-MLI": "EU Training Mission in Mali (EUTM Mali)",
    "ACR-EUTM-RCA": "EU Training Mission in the Central African Republic (EUTM RCA)",
    "ACT-2026-0001": "A course of engineers",
    "ACT-2026-0002": "A course of engineers",
}
COUNTRIES = {
    "NER": ("Niger", "NE"),
    "NGA": ("Nigeria", "NG"),
    "CIV": ("C\u00f4te d\u2019Ivoire", "CI", "Ivory Coast"),
    "UKR": ("Ukraine", "UA"),
    "GBR": ("United Kingdom", "UK"),
}
TOPICS = ["logistics", "training", "training-of-trainers", "train"]


def find(options: list[dict[str, Any]], *typed: str, may_be_new: bool = False) -> list[dict[str, Any]]:
    """Find as a field does."""
    given = {"scripts": SCRIPTS, "options": options, "typed": typed, "mayBeNew": may_be_new}
    found: list[dict[str, Any]] = run_node(HERE / "find.mjs", given=given)
    return found


@pytest.mark.parametrize(
    ("typed", "meant", "called"),
    [
        ("EUTM", "", ""),
        ("eutm mali", "ACR-EUTM-MLI", "ACR-EUTM-MLI"),
        ("EU training mission in mali", "ACR-EUTM-MLI", "ACR-EUTM-MLI"),
        ("EUTM-RCA", "ACR-EUTM-RCA", "ACR-EUTM-RCA"),
        ("EU Training Mission in t", "ACR-EUTM-RCA", ""),
        ("spanish", "ACT-2026-0027", ""),
        ("instructors", "", ""),
        ("a course of engineers", "", ""),
        ("act-2026-0002", "ACT-2026-0002", "ACT-2026-0002"),
    ],
)
def test_records(typed: str, meant: str, called: str) -> None:
    """By name, by the short name in brackets, by key; a word from the middle, and one of two by one name, has to be chosen."""
    (found,) = find([{"value": value, "label": label} for value, label in RECORDS.items()], typed)
    assert (found["meant"], found["called"]) == (meant, called)


def test_those_that_are_called_so_come_first() -> None:
    """Before those that only speak of it."""
    (found,) = find([{"value": value, "label": label} for value, label in RECORDS.items()], "EUTM Mali")
    assert found["found"] == ["ACR-EUTM-MLI", "ACT-2026-0027"]


def test_countries() -> None:
    """A name that another begins with is still its own; other names and codes are known."""
    options = [{"value": value, "label": names[0], "facts": value, "also": list(names[1:])} for value, names in COUNTRIES.items()]
    answers = find(options, "niger", "nig", "ivory", "UK", "ukr", "NGA", "d\u2019ivoire")
    assert [found["meant"] for found in answers] == ["NER", "", "CIV", "GBR", "UKR", "NGA", ""]


def test_words_that_may_be_new() -> None:
    """Half of a word in use is that word; a list with commas at its end is not finished."""
    options = [{"value": word, "label": word} for word in TOPICS]
    answers = find(options, "logis", "train", "traini", "winter", "logis,", may_be_new=True)
    assert [found["meant"] for found in answers] == ["logistics", "train", "training", "", ""]
    assert [found["called"] for found in answers] == ["", "train", "", "", ""]
