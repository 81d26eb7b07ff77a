"""The words that readers see: of fields, states, types, countries and topics."""

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import (
    country_name,
    field_label,
    plural_of_type,
    state_term,
    status_label,
    topic_label,
    type_label,
)


@pytest.mark.parametrize(
    ("key", "label"),
    [("root_cause", "Root cause"), ("dotmlpfi", "DOTMLPF-I"), ("member_states", "Member States"), ("url", "Address"), ("title", "Title")],
)
def test_field(key: str, label: str) -> None:
    """Words with one capital, but for names that have their own way of being written."""
    assert field_label(key) == label


def test_no_field_shows_its_key() -> None:
    """No label has an underscore, and none begins with a small letter."""
    labels = {field_label(key) for record_type in RECORD_TYPES.values() for key in keys_of(record_type)}
    assert not [label for label in labels if "_" in label or not label[0].isupper()]


def test_state() -> None:
    """By the vocabulary of the type, or whichever has it; one that does not exist is its own label."""
    assert state_term("lesson-status", "lesson-learned")[0] == status_label("lesson-learned") == "Lesson learned"
    assert state_term("document-status", "lesson-learned") == ("lesson-learned", "")
    assert status_label("pipeline") == state_term("activity-status", "pipeline")[0]
    assert status_label("nowhere") == "nowhere"
    assert state_term("lesson-status", "tasked")[1]


@pytest.mark.parametrize("name", ["lesson-status", "document-status", "activity-status"])
def test_every_state_has_one_label(name: str) -> None:
    """What two vocabularies have both is called the same in both, because catalogues list all types together."""
    assert {state: status_label(state) for state in VOCABULARIES[name].terms} == {
        state: VOCABULARIES[name].label(state) for state in VOCABULARIES[name].terms
    }


def test_type() -> None:
    """In the singular on a page, in the plural on a catalogue; one that does not exist is called by its name."""
    assert (type_label("best-practice"), plural_of_type("best-practice")) == ("Best practice", "Best practices")
    assert plural_of_type("capability") == "Capabilities"
    assert plural_of_type("thing") == "thing"
    assert all(plural_of_type(kind) and plural_of_type(kind) != kind for kind in RECORD_TYPES)


def test_country() -> None:
    """By name, or by the code where it is none."""
    assert (country_name("NER"), country_name("XXX"), country_name("ner")) == ("Niger", "XXX", "ner")


def test_topic() -> None:
    """Its words, however they were joined."""
    assert topic_label("lessons-process") == topic_label("lessons_process") == "lessons process"
