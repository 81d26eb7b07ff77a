"""Small records for tests of ladders and roadmaps: each complete, with nothing in it but what a test says."""

from collections.abc import Sequence
from typing import Any

from milpart_docs.analysis.ladders.roadmap_parts import CapabilityRoadmap
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.catalogue.facets import Facets
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY

COMMON: dict[str, Any] = {"originator": "ACR-EUMS", "topics": ["examples"]}
HOLDS = {"evaluation": "external", "outcome": "met", "on": "2026-03-01", "valid_until": "2028-02-29"}
"""An assessment from outside that found the level met, and holds on the day of the tests."""


def level(capability: str, number: int, *criteria: str | dict[str, Any], **fields: Any) -> Written:
    """Write a level; a criterion is written as its text alone, or in full; the first is C1."""
    full = [each if isinstance(each, dict) else {"text": each} for each in criteria or ("Shows it.",)]
    numbered = [{"id": f"C{place}", **each} for place, each in enumerate(full, 1)]
    own = {"capability": f"CAP-{capability}", "level": number, "statement": f"Does {number}.", "criteria": numbered, "unit_type": "company"}
    if number > 1:
        own["prerequisite"] = f"AMB-{capability}-{number - 1}"
    return record(f"AMB-{capability}-{number}", **COMMON, **{**own, **fields})


def course(number: int, *satisfies: str, days: float | None = 5, before: Sequence[str] = (), **fields: Any) -> Written:
    """Write a course by its number (7 is CRS-2026-0007), what it satisfies, how long it takes, and what comes before."""
    own: dict[str, Any] = {
        "code": "C",
        "aim": "Teach.",
        "provider": "ACR-EUMS",
        "audience": "All",
        "level": "basic",
        "duration": "not stated" if days is None else {"days": days},
        "mode": "resident",
        "language_profile": "English",
        "outcomes": [{"id": "O1", "text": "Can do it."}],
        "satisfies": list(satisfies),
        "prerequisites": list(before),
    }
    return record(f"CRS-2026-{number:04}", **COMMON, **{**own, **fields})


def profile(country: str, *levels: dict[str, Any], **fields: Any) -> Written:
    """Write a partner's profile with assessed levels; a capability is written without its prefix."""
    own = {
        "country": country,
        "region": "somewhere",
        "as_of": "2026",
        "armed_forces": {"services": ["army"]},
        "frameworks": ["bilateral"],
        "levels": [{**each, "capability": f"CAP-{each['capability']}"} for each in levels],
    }
    return record(f"PTR-{country}", **COMMON, **{**own, **fields})


def assessment(number: int, partner: str, *needs: dict[str, Any], **fields: Any) -> Written:
    """Write an assessment of needs; a capability is written without its prefix."""
    full = [
        {"id": f"N{place}", "kind": "train", "dotmlpfi": ["training"], "level": "major", "text": "Needs it.", **each}
        for place, each in enumerate(needs, 1)
    ]
    own: dict[str, Any] = {
        "partner": partner,
        "assessed_on": "2026-03-01",
        "method": "Visit",
        "assessors": ["ACR-EUMS"],
        "partner_request": "Help.",
        "needs": [{**each, "capability": f"CAP-{each['capability']}"} for each in full],
        "absorption": "One course.",
        "valid_until": "2028-03-01",
    }
    return record(f"ASM-2026-{number:04}", **COMMON, **{**own, **fields})


def roadmaps_of(*files: Written) -> Roadmaps:
    """Give the roadmaps of files on the day of the tests."""
    corpus = corpus_of(*files)
    return Roadmaps(corpus, Facets(corpus), TODAY)


def way_of(*files: Written, partner: str = "NER", capability: str = "CAP-A") -> CapabilityRoadmap:
    """Give the way of one partner in one capability."""
    return roadmaps_of(*files).build_way(partner, capability)
