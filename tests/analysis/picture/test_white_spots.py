"""White spots of small corpora that were worked out by hand."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.picture.activities import read_activities
from milpart_docs.analysis.picture.white_spots import WhiteSpots, find_white_spots, read_stated_needs
from milpart_docs.catalogue.facets import Facets
from tests.analysis.picture.activity_values import names
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY

FRANCE = record("ACR-FRANCE", kind="member-state", country="FRA")
SPAIN = record("ACR-SPAIN", kind="member-state", country="ESP")
MISSION = record("ACR-EUTM", kind="mission")


def activity(number: int, provider: str, partner: str, *pillars: str, status: str = "implementation") -> Written:
    """Write an activity."""
    return record(
        f"ACT-2026-{number:04}",
        providers=[{"actor": provider, "role": "implementing"}],
        partners=[partner],
        pillars=list(pillars),
        status=status,
        dates={"planned_start": "2026-01"},
    )


def assessment(number: int, partner: str, *kinds: str, valid_until: str = "2028-01-01", status: str = "endorsed") -> Written:
    """Write an assessment with one need of each kind, N1, N2 and so on."""
    need = {"capability": "CAP-X", "dotmlpfi": "training", "current": 1, "desired": 2, "level": "major", "text": "A need."}
    needs = [{"id": f"N{place}", "kind": kind, **need} for place, kind in enumerate(kinds, 1)]
    return record(f"ASM-2026-{number:04}", partner=partner, needs=needs, valid_until=valid_until, status=status)


def strategy(number: int, state: str, *partners: str, **fields: Any) -> Written:
    """Write a strategy with its priority partners."""
    return record(f"STR-2026-{number:04}", member_state=state, priority_partners=list(partners), **fields)


def spots(*files: Written) -> WhiteSpots:
    """Find the white spots of files."""
    corpus = corpus_of(FRANCE, SPAIN, MISSION, *files)
    return find_white_spots(corpus, read_activities(corpus, Facets(corpus)), read_stated_needs(corpus, TODAY))


def test_partner_with_needs_and_no_provider() -> None:
    """Mali has needs and only what is closed; Niger has needs and something planned; Chad has neither needs nor anything."""
    found = spots(
        assessment(1, "MLI", "train", "equip"),
        assessment(2, "NER", "train"),
        activity(1, "ACR-FRANCE", "MLI", "train", status="closed"),
        activity(2, "ACR-FRANCE", "NER", "advise", status="pipeline"),
    ).partners
    assert [(spot.partner, [need.id for need in spot.needs], names(spot.ended), spot.is_expired) for spot in found] == [
        ("MLI", ["N1", "N2"], ["ACT-2026-0001"], False)
    ]


def test_which_activities_serve() -> None:
    """What is planned, under way or being wound up; neither closed nor suspended nor cancelled, and a cancelled one never was."""
    states = {
        status: spots(assessment(1, "MLI", "train"), activity(1, "ACR-FRANCE", "MLI", "train", status=status)).partners for status in STATES
    }
    assert [status for status, found in states.items() if not found] == ["pipeline", "implementation", "finalisation"]
    assert {status: names(found[0].ended) for status, found in states.items() if found} == {
        "closed": ["ACT-2026-0001"],
        "cancelled": [],
        "suspended": ["ACT-2026-0001"],
    }


STATES = ("pipeline", "implementation", "finalisation", "closed", "cancelled", "suspended")


def test_which_assessments_count() -> None:
    """Superseded and withdrawn ones do not. Expired ones do, and are marked: valid until yesterday is expired, until today is not."""
    found = spots(
        assessment(1, "MLI", "train", status="superseded"),
        assessment(2, "NER", "train", status="withdrawn"),
        assessment(3, "TCD", "train", valid_until="2026-11-21"),
        assessment(4, "MRT", "train", valid_until="2026-11-22"),
        assessment(5, "BFA", "train", valid_until="2020-01-01"),
        assessment(6, "BFA", "equip", status="draft"),
    ).partners
    assert [(spot.partner, spot.is_expired) for spot in found] == [("BFA", False), ("MRT", False), ("TCD", True)]
    assert [(need.assessment.id, need.pillar, need.is_expired) for need in found[0].needs] == [
        ("ASM-2026-0005", "train", True),
        ("ASM-2026-0006", "equip", False),
    ]


def test_pillar_that_nobody_serves() -> None:
    """Mali needs training twice and equipment; an exercise trains and advises. Equipment is open, with its need and the closed donation."""
    found = spots(
        assessment(1, "MLI", "train", "equip", "train"),
        activity(1, "ACR-FRANCE", "MLI", "train", "advise"),
        activity(2, "ACR-SPAIN", "MLI", "equip", status="closed"),
    ).pillars
    assert [(spot.partner, spot.pillar, [need.id for need in spot.needs], names(spot.ended), spot.is_stated) for spot in found] == [
        ("MLI", "equip", ["N2"], ["ACT-2026-0002"], True)
    ]


def test_pillars_of_a_partner_that_nobody_assessed() -> None:
    """Niger has activities and no assessment: the four pillars without one are weaker signs. Chad's only activity is over: no signs."""
    found = spots(activity(1, "ACR-FRANCE", "NER", "train"), activity(2, "ACR-FRANCE", "TCD", "train", status="closed")).pillars
    assert [(spot.partner, spot.pillar, spot.is_stated, spot.is_expired) for spot in found] == [
        ("NER", pillar, False, False) for pillar in ("advise", "equip", "accompany", "reform")
    ]


def test_priority_without_activity() -> None:
    """France puts Mali, Niger and Chad first. In Mali it is active; in Niger it was, and Spain is; in Chad nobody ever was."""
    found = spots(
        strategy(1, "FRA", "MLI", "NER", "TCD"),
        strategy(2, "ESP", "NER"),
        strategy(3, "ESP", "TCD", status="superseded"),
        activity(1, "ACR-FRANCE", "MLI", "train"),
        activity(2, "ACR-FRANCE", "NER", "train", status="closed"),
        activity(3, "ACR-SPAIN", "NER", "train"),
        activity(4, "ACR-EUTM", "NER", "train", status="pipeline"),
    ).priorities
    assert [
        (spot.partner, spot.member_state, [entry.id for entry in spot.strategies], names(spot.ended), names(spot.others)) for spot in found
    ] == [
        ("NER", "FRA", ["STR-2026-0001"], ["ACT-2026-0002"], ["ACT-2026-0003", "ACT-2026-0004"]),
        ("TCD", "FRA", ["STR-2026-0001"], [], []),
    ]


def test_two_strategies_of_one_state() -> None:
    """One white spot, with both."""
    (found,) = spots(strategy(1, "FRA", "MLI", "MLI"), strategy(2, "FRA", "MLI")).priorities
    assert [entry.id for entry in found.strategies] == ["STR-2026-0001", "STR-2026-0002"]


def test_odd_records_are_no_reason_to_fail() -> None:
    """Records with errors are in the corpus, too: texts where lists should be, needs that are no objects, dates that are none."""
    found = spots(
        record("ASM-2026-0001", partner="MLI", needs="many", valid_until="soon"),
        record("ASM-2026-0002", partner=["MLI"], needs=[{"id": "N1"}]),
        record("ASM-2026-0003", partner="NER", needs=["one", {"id": 1, "kind": ["train"]}], valid_until=20),
        record("STR-2026-0001", member_state="FRA", priority_partners="MLI"),
        record("STR-2026-0002", member_state=["FRA"], priority_partners=["MLI"]),
        record("ACT-2026-0001", partners="MLI", pillars=None, dates="never", providers=["x"]),
    )
    assert found.partners == ()
    assert found.pillars == ()
    assert found.priorities == ()


def test_stated_needs_by_partner() -> None:
    """In the order of the codes and of the assessments, for all who ask."""
    needs = read_stated_needs(
        corpus_of(assessment(2, "MLI", "train"), assessment(1, "MLI", "equip"), assessment(3, "BFA", "reform")), TODAY
    )
    assert {partner: [need.assessment.id for need in found] for partner, found in needs.items()} == {
        "BFA": ["ASM-2026-0003"],
        "MLI": ["ASM-2026-0001", "ASM-2026-0002"],
    }
    assert list(needs) == ["BFA", "MLI"]


PARTNERS = ("MLI", "NER", "TCD")
PILLARS = ("advise", "train", "equip", "accompany", "reform")
MANY = st.lists(
    st.builds(
        lambda provider, partner, pillars, status: (provider, partner, *pillars, status),
        st.sampled_from(["ACR-FRANCE", "ACR-SPAIN", "ACR-EUTM"]),
        st.sampled_from(PARTNERS),
        st.lists(st.sampled_from(PILLARS), min_size=1, max_size=2, unique=True),
        st.sampled_from(STATES),
    ),
    min_size=1,
    max_size=6,
)


def judged(spots_: WhiteSpots) -> set[tuple[str, ...]]:
    """Give the white spots that an assessment or a strategy speaks of."""
    return {
        *(("partner", spot.partner) for spot in spots_.partners),
        *(("pillar", spot.partner, spot.pillar) for spot in spots_.pillars if spot.is_stated),
        *(("priority", spot.partner, spot.member_state) for spot in spots_.priorities),
    }


@given(MANY)
def test_an_activity_opens_no_white_spot(many: list[tuple[str, ...]]) -> None:
    """Whatever is added: what somebody serves stays served. Only where nobody assessed a partner, a first activity shows what it leaves."""
    fixed = (
        assessment(1, "MLI", "train", "equip", "reform"),
        assessment(2, "NER", "advise", valid_until="2025-01-01"),
        strategy(1, "FRA", *PARTNERS),
        strategy(2, "ESP", "NER", "TCD"),
    )
    written = [
        activity(number, provider, partner, *pillars, status=status) for number, (provider, partner, *pillars, status) in enumerate(many, 1)
    ]
    for count in range(1, len(written) + 1):
        assert judged(spots(*fixed, *written[:count])) <= judged(spots(*fixed, *written[: count - 1]))
