"""The closed vocabularies: what each term must have, and the lists that DOMAIN.md fixes."""

import pytest

from milpart_docs.model.identifier import PREFIXES
from milpart_docs.model.states import REACHED
from milpart_docs.vocabulary import VOCABULARIES, Term

EVERY_TERM = [(name, term) for name, vocabulary in VOCABULARIES.items() for term in vocabulary.terms.values()]


@pytest.mark.parametrize(("name", "term"), EVERY_TERM, ids=[f"{name}:{term.key}" for name, term in EVERY_TERM])
def test_term(name: str, term: Term) -> None:
    """Every term has a label and a meaning that is a sentence, and the term above it exists."""
    assert term.label.strip() == term.label != ""
    assert term.meaning.endswith(".")
    if term.broader is not None:
        assert name == "activity-type"
        assert term.broader in VOCABULARIES["pillar"].terms


@pytest.mark.parametrize("name", VOCABULARIES)
def test_vocabulary(name: str) -> None:
    """Every vocabulary says what it is, and no two of its terms have the same label."""
    vocabulary = VOCABULARIES[name]
    assert vocabulary.name == name
    assert vocabulary.title
    assert vocabulary.meaning.endswith(".")
    labels = [term.label.casefold() for term in vocabulary.terms.values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("pillar", "advise train equip accompany reform"),
        ("dotmlpfi", "doctrine organisation training materiel leadership personnel facilities interoperability"),
        ("priority", "urgent caution information good-practice"),
        ("polarity", "improve sustain"),
        ("phase", "plan deploy deliver transition sustain"),
        ("instrument", "bilateral csdp epf cbsd nato un multinational other"),
        ("activity-status", "pipeline implementation finalisation closed cancelled suspended"),
        ("role", "funding accountable extending implementing"),
        ("need-level", "critical major minor"),
        ("ambition", "0 1 2 3 4 5"),
        ("evaluation", "self external"),
        ("outcome", "met partly not-met not-evaluated"),
        ("document-status", "draft review silence-procedure endorsed superseded withdrawn"),
        ("military-list", " ".join(f"ML{number}" for number in range(1, 23))),
    ],
)
def test_list(name: str, terms: str) -> None:
    """The terms are those of the domain description, in its order."""
    assert list(VOCABULARIES[name].terms) == terms.split()


def test_iati_codes() -> None:
    """The stages and roles carry the codes of IATI 2.03, which are their places in the list."""
    for name in ("activity-status", "role"):
        terms = VOCABULARIES[name].terms.values()
        assert [term.notes["code"] for term in terms] == list(range(1, len(terms) + 1))


def test_each_pillar_has_types_and_some_types_have_no_pillar() -> None:
    """The types of activity that fit any pillar are those of the domain description."""
    types = VOCABULARIES["activity-type"].terms.values()
    assert {term.broader for term in types} == {None, *VOCABULARIES["pillar"].terms}
    assert [term.key for term in types if term.broader is None] == ["visit", "staff-talks", "needs-assessment", "evaluation"]


def test_prefixes_are_unique() -> None:
    """Every type of record has a prefix of its own."""
    assert len(set(PREFIXES.values())) == len(PREFIXES) == 15
    assert all(prefix.isalpha() and prefix.isupper() for prefix in PREFIXES.values())


@pytest.mark.parametrize("name", ["lesson-status", "document-status"])
def test_every_state_has_its_gates_and_its_mover(name: str) -> None:
    """For each state it is known what came before, and who moves a record there."""
    assert set(REACHED[name]) == set(VOCABULARIES[name].terms)
    assert all(term.notes["moved_by"] for term in VOCABULARIES[name].terms.values())


def test_label_of_an_unknown_term_is_its_key() -> None:
    """A page can show whatever a record has."""
    assert VOCABULARIES["pillar"].label("train") == "Train"
    assert VOCABULARIES["pillar"].label("dance") == "dance"
