"""Facets: which values a record has, what they are called, in which order they stand, and which record a value stands for."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.facets import BY_KEY, FACETS, Facets
from milpart_docs.model import RECORD_TYPES
from tests.corpora import Written, corpus_of, facets_of, record

MISSION = record("ACR-M", kind="mission")
OTHER = record("ACR-N", kind="mission")
STAFF = record("ACR-EUMS", kind="eu-body")
IN_MISSION = record("ACT-2026-0001", providers=[{"actor": "ACR-M", "role": "implementing"}, {"actor": "ACR-EUMS", "role": "funding"}])
NEED = {
    "id": "N1",
    "capability": "CAP-ROLE-2",
    "kind": "train",
    "dotmlpfi": ["training"],
    "current": 1,
    "desired": 2,
    "level": "major",
    "text": "X",
}
MEDICAL = (record("CAP-MEDICAL"), record("CAP-ROLE-2", broader="CAP-MEDICAL"), record("CAP-MEDEVAC", broader="CAP-ROLE-2"))


def values(identifier: str, key: str, *files: Written) -> tuple[str, ...]:
    """Give a record's values of one facet in a small corpus."""
    return facets_of(corpus_of(*files), identifier).get(key, ())


@pytest.mark.parametrize(
    ("fields", "missions"),
    [
        ({"context": "ACR-M"}, ("ACR-M",)),
        ({"context": "ACT-2026-0001"}, ("ACR-M",)),
        ({"context": "ACT-2026-0001", "proposed_action_body": "ACR-N"}, ("ACR-N", "ACR-M")),
        ({"related": ["ACT-2026-0001"]}, ()),
        ({"context": "ACR-EUMS"}, ()),
    ],
    ids=["named", "of its activity", "both", "not through related", "a staff is no mission"],
)
def test_mission_is_inherited_through_context(fields: dict[str, Any], missions: tuple[str, ...]) -> None:
    """A lesson belongs to the missions that it names, and to those of the activity in which it was observed."""
    assert values("LL-2026-0001", "mission", MISSION, OTHER, STAFF, IN_MISSION, record("LL-2026-0001", **fields)) == missions


def test_mission_is_inherited_step_by_step() -> None:
    """A practice belongs to the mission in one of whose activities its lesson was observed; a part of an activity to that of the whole."""
    lesson = record("LL-2026-0001", context="ACT-2026-0002")
    part = record("ACT-2026-0002", parent="ACT-2026-0001")
    practice = record("BP-2026-0001", derived_from=["LL-2026-0001"])
    files = (MISSION, STAFF, IN_MISSION, part, lesson, practice)
    assert [values(identifier, "mission", *files) for identifier in ("ACT-2026-0002", "LL-2026-0001", "BP-2026-0001")] == [("ACR-M",)] * 3


def test_what_is_not_released_is_no_value() -> None:
    """The words that stand in its place are nothing to find records by."""
    fields: dict[str, Any] = {"topics": ["not released"], "needs": [{**NEED, "capability": "not released"}], "originator": "not released"}
    found = facets_of(corpus_of(record("ASM-2026-0001", **fields)), "ASM-2026-0001")
    assert [value for values in found.values() for value in values if "released" in value] == []


def test_circle_of_parents_ends() -> None:
    """Two activities that are part of one another, which a rule tells, have one another's missions."""
    files = (
        record("ACT-2026-0001", parent="ACT-2026-0002", providers=[{"actor": "ACR-M", "role": "implementing"}]),
        record("ACT-2026-0002", parent="ACT-2026-0001", providers=[{"actor": "ACR-N", "role": "implementing"}]),
    )
    assert values("ACT-2026-0001", "mission", MISSION, OTHER, *files) == ("ACR-M", "ACR-N")


def test_mission_in_running_text_does_not_count() -> None:
    """Who only cites a mission is not listed under it; the mission itself is, and no other actor."""
    files = (MISSION, STAFF, record("LL-2026-0001", "As in [[ACR-M]]."))
    assert values("LL-2026-0001", "mission", *files) == ()
    assert values("ACR-M", "mission", *files) == ("ACR-M",)
    assert values("ACR-EUMS", "mission", *files) == ()


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (record("CRS-2026-0001", capabilities=["CAP-MEDEVAC"]), ("CAP-MEDEVAC", "CAP-ROLE-2", "CAP-MEDICAL")),
        (record("CRS-2026-0001", capabilities=["CAP-ROLE-2", "CAP-MEDEVAC"]), ("CAP-ROLE-2", "CAP-MEDICAL", "CAP-MEDEVAC")),
        (record("ASM-2026-0001", needs=[NEED]), ("CAP-ROLE-2", "CAP-MEDICAL")),
        (record("AMB-ROLE-2-1", capability="CAP-ROLE-2"), ("CAP-ROLE-2", "CAP-MEDICAL")),
        (record("PTR-NER", levels=[{"capability": "CAP-MEDICAL", "level": 1}]), ("CAP-MEDICAL",)),
        (record("CRS-2026-0001", capabilities=["CAP-NONE"]), ()),
    ],
    ids=["a narrow one", "each once", "of a need", "of a level of ambition", "of a profile", "none that exists"],
)
def test_capability_has_those_above_it(written: Written, found: tuple[str, ...]) -> None:
    """What bears on evacuation bears on medical support, wherever a record names the capability."""
    identifier = written.path.removeprefix("docs/").removesuffix(".md")
    assert values(identifier, "capability", *MEDICAL, written) == found


def test_circle_of_capabilities_ends() -> None:
    """Two capabilities that each stand above the other, which a rule tells, are both there once."""
    files = (record("CAP-A", broader="CAP-B"), record("CAP-B", broader="CAP-A"), record("LL-2026-0001", capabilities=["CAP-A"]))
    assert values("LL-2026-0001", "capability", *files) == ("CAP-A", "CAP-B")


@given(st.lists(st.sampled_from(["CAP-A", "CAP-B", "CAP-C", "CAP-D", "CAP-NONE", None]), min_size=4, max_size=4))
def test_chain_of_capabilities_always_ends(broader: list[str | None]) -> None:
    """Whatever stands above what, a chain begins with the capability, holds each once, and goes from each to the one above it."""
    keys = ("CAP-A", "CAP-B", "CAP-C", "CAP-D")
    above = dict(zip(keys, broader, strict=True))
    facets = Facets(corpus_of(*(record(key, **({"broader": up} if up else {})) for key, up in above.items())))
    for key in keys:
        chain = facets.with_broader(key)
        assert chain[0] == key
        assert len(set(chain)) == len(chain)
        assert [above[lower] for lower in chain[:-1]] == list(chain[1:])


@pytest.mark.parametrize(
    "written", ["force generation", "Force generation", "force-generation", "Force_Generation", " FORCE - GENERATION "]
)
def test_topics_in_one_spelling(written: str) -> None:
    """Capitals, blanks, hyphens and underscores make no difference."""
    assert values("LL-2026-0001", "topic", record("LL-2026-0001", topics=[written, "force generation"])) == ("force-generation",)


def test_topic_without_letters_is_none() -> None:
    """A hyphen alone is no topic: a value without a name would have no page."""
    assert values("LL-2026-0001", "topic", record("LL-2026-0001", topics=["-", "_ -", "C++"])) == ("c++",)


@pytest.mark.parametrize(
    ("written", "years"),
    [
        (record("LL-2026-0001", date_observed="2019-05"), ("2019",)),
        (record("LL-2026-0001"), ("2026",)),
        (record("ACT-2026-0001", dates={"planned_start": "2024", "actual_start": "2025-02-01"}), ("2025",)),
        (record("ACT-2026-0001", dates={"planned_start": "2024"}), ("2024",)),
        (record("ASM-2026-0001", assessed_on="2023"), ("2023",)),
        (record("PTR-NER", as_of="2022-01"), ("2022",)),
        (record("STR-2026-0001", since="2021"), ("2021",)),
        (record("CAP-A"), ()),
        (record("ACR-M"), ()),
    ],
    ids=["observed", "written", "began", "planned", "assessed", "true of", "since", "a capability has none", "an actor has none"],
)
def test_year_is_the_one_a_reader_connects(written: Written, years: tuple[str, ...]) -> None:
    """When it was observed or began, else when it was written; what is named and not numbered belongs to no year."""
    identifier = written.path.removeprefix("docs/").removesuffix(".md")
    assert values(identifier, "year", written) == years


PROFILE = record("PTR-NER", country="NER")
BELGIUM = record("ACR-BEL", kind="member-state", country="BEL")
SCHOOL = record("ACR-SCHOOL", kind="organisation", country="FRA")


@pytest.mark.parametrize(
    ("written", "partners", "states"),
    [
        (record("LL-2026-0001", partners=["NER", "MLI"], member_states=["BEL"]), ("NER", "MLI"), ("BEL",)),
        (record("ASM-2026-0001", partner="NER", partners=["NER"]), ("NER",), ()),
        (record("STR-2026-0001", member_state="BEL", priority_partners=["NER"]), ("NER",), ("BEL",)),
        (record("SYL-2026-0001", agreed_by=[{"member_state": "BEL"}, {"member_state": "FRA"}]), (), ("BEL", "FRA")),
        (record("BP-2026-0001", adopted_by=[{"member_state": "BEL"}]), (), ("BEL",)),
        (record("ACT-2026-0001", providers=[{"actor": "ACR-BEL", "role": "implementing"}]), (), ("BEL",)),
        (record("ACT-2026-0001", providers=[{"actor": "ACR-SCHOOL", "role": "implementing"}]), (), ()),
        (record("PRO-2026-0001", lead="ACR-BEL"), (), ("BEL",)),
        (record("LL-2026-0001", "Of [[ACR-BEL]].", originator="ACR-BEL", custodian="ACR-BEL", context="ACR-BEL"), (), ()),
        (PROFILE, ("NER",), ()),
        (BELGIUM, (), ("BEL",)),
        (SCHOOL, (), ()),
    ],
    ids=lambda value: value.path[5:13] if isinstance(value, Written) else None,
)
def test_partner_and_member_state(written: Written, partners: tuple[str, ...], states: tuple[str, ...]) -> None:
    """Who is named, who agreed or adopted, and which state takes part; not who wrote a record or keeps it, nor where a school lies."""
    identifier = written.path.removeprefix("docs/").removesuffix(".md")
    found = facets_of(corpus_of(*{file.path: file for file in (PROFILE, BELGIUM, SCHOOL, written)}.values()), identifier)
    assert (found.get("partner", ()), found.get("member-state", ())) == (partners, states)


def test_subject_is_the_record_that_a_value_stands_for() -> None:
    """A partner's profile, a Member State's actor, a mission, a capability; a pillar has none, nor a partner without a profile."""
    corpus = corpus_of(record("PTR-NER", country="NER"), record("ACR-BEL", kind="member-state", country="BEL"), MISSION, record("CAP-A"))
    facets = Facets(corpus)
    asked = [
        ("partner", "NER"),
        ("member-state", "BEL"),
        ("mission", "ACR-M"),
        ("capability", "CAP-A"),
        ("pillar", "train"),
        ("partner", "MLI"),
    ]
    found = [facets.subject(key, value) for key, value in asked]
    assert [entry.id if entry else "" for entry in found] == ["PTR-NER", "ACR-BEL", "ACR-M", "CAP-A", "", ""]


def test_originator_is_called_by_its_title() -> None:
    """By name where the actor is there, by its identifier where it is not."""
    facets = Facets(corpus_of(STAFF, record("LL-2026-0001", originator="ACR-EUMS"), record("LL-2026-0002", originator="ACR-GONE")))
    assert [facets.values(facets.corpus.by_id[key], "originator") for key in ("LL-2026-0001", "LL-2026-0002")] == [
        ("ACR-EUMS",),
        ("ACR-GONE",),
    ]
    assert [facets.label("originator", key) for key in ("ACR-EUMS", "ACR-GONE")] == ["Title of ACR-EUMS", "ACR-GONE"]


@pytest.mark.parametrize(
    ("key", "in_order"),
    [
        ("type", ["lesson", "best-practice", "actor", "term"]),
        ("pillar", ["advise", "train", "equip", "accompany", "reform"]),
        ("status", ["observation-submitted", "lesson-identified", "lesson-learned", "draft", "endorsed", "pipeline", "closed"]),
        ("partner", ["MLI", "NER", "UKR"]),
        ("year", ["2026", "2025", "1999"]),
        ("marking", ["PUBLIC", "LIMITE", "RESTREINT UE/EU RESTRICTED"]),
        ("language", ["en", "fr", "de"]),
    ],
)
def test_values_stand_in_their_order(key: str, in_order: list[str]) -> None:
    """A process or a calendar has an order of its own, the newest year first; the rest goes by the words that readers see."""
    facets = Facets(corpus_of())
    assert sorted(set(in_order), key=lambda value: facets.order(key, value)) == in_order


def test_groups_hold_a_record_under_each_of_its_values() -> None:
    """In the order of the facet, the records in the order in which they are given."""
    corpus = corpus_of(
        record("LL-2026-0001", pillars=["train", "advise"]), record("LL-2026-0002", pillars=["train"]), record("LL-2026-0003")
    )
    groups = Facets(corpus).group(corpus.by_id.values(), "pillar")
    assert {value: [entry.id for entry in found] for value, found in groups.items()} == {
        "advise": ["LL-2026-0001"],
        "train": ["LL-2026-0001", "LL-2026-0002"],
    }
    assert list(groups) == ["advise", "train"]


def test_every_facet_is_declared_once() -> None:
    """The keys are those by which the issue asks for catalogues, and every type of record has a plural to be listed under."""
    first = ["type", "pillar", "status", "partner", "member-state", "mission", "capability"]
    assert list(BY_KEY) == [*first, "topic", "year", "originator", "marking", "language"]
    assert len(FACETS) == len(BY_KEY)
    assert all(Facets(corpus_of()).label("type", kind) not in {"", kind} for kind in RECORD_TYPES)
