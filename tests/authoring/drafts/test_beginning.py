"""What a new record begins with, and what is asked first."""

from datetime import date
from pathlib import Path

import pytest

from milpart_docs.authoring.drafts.beginning import (
    SETTLED,
    begin_record,
    first_inputs,
    first_sections,
    first_state,
    further_inputs,
    further_sections,
    settled_inputs,
)
from milpart_docs.corpus import Settings
from milpart_docs.model.inputs import Input, inputs_of
from milpart_docs.model.types import RECORD_TYPES

DAY = date(2026, 11, 23)


def _keys(inputs: tuple[Input, ...]) -> list[str]:
    return [given.key for given in inputs]


def test_beginning_of_a_lesson() -> None:
    """It is in its first state, open, of today, in the language of the site; the only originator of a project is its originator."""
    settings = Settings(Path("/nowhere"), originators=("ACR-EUMS",), language="fr")
    assert begin_record("lesson", settings, DAY, "LL-2026-0001") == {
        "id": "LL-2026-0001",
        "type": "lesson",
        "status": "observation-submitted",
        "marking": "PUBLIC",
        "created": "2026-11-23",
        "modified": "2026-11-23",
        "language": "fr",
        "originator": "ACR-EUMS",
    }


def test_several_originators() -> None:
    """Where there are several, or none, somebody has to say who it is; and there is no identifier before it is given."""
    values = begin_record("doctrine", Settings(Path("/nowhere"), originators=("ACR-A", "ACR-B")), DAY)
    assert not {"originator", "id"} & values.keys()


def test_first_questions_of_a_lesson() -> None:
    """Six fields and the observation."""
    assert _keys(first_inputs("lesson")) == ["title", "summary", "topics", "originator", "date_observed", "context"]
    assert [section.title for section in first_sections("lesson")] == ["Observation"]
    assert [section.title for section in further_sections("lesson")] == ["Discussion", "Conclusion", "Recommendation"]


def test_questions_of_a_later_state() -> None:
    """A later state adds what it needs, and nothing is asked in two places."""
    first, further = _keys(first_inputs("lesson", "tasked")), _keys(further_inputs("lesson", "tasked"))
    assert first[6:] == ["root_cause", "dotmlpfi", "proposed_action_body", "endorsed", "actions"]
    assert not set(first) & set(further)
    assert len(first_sections("lesson", "tasked")) == 4


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_every_field_has_its_turn(name: str) -> None:
    """Each field of each type is asked first, may be filled in, or is settled; the first state is a state of the type."""
    keys = [*_keys(first_inputs(name)), *_keys(further_inputs(name)), *_keys(settled_inputs(name)), "type"]
    assert sorted(keys) == sorted(_keys(inputs_of(name)))
    assert set(SETTLED) <= set(keys)
    assert first_state(name) in {"observation-submitted", "draft", "pipeline"}
