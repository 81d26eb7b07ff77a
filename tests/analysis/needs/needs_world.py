"""A small world of needs for golden tests: one partner, an assessment with needs of several kinds, and what answers them."""

from collections.abc import Mapping
from typing import Any

import yaml

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.needs import NeedStanding, assess_needs
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus
from tests.corpora import Written, corpus_of, record
from tests.model.examples import FIELDS, IDS
from tests.projects import TODAY

COMMON: Mapping[str, Any] = {"originator": "ACR-EUMS", "topics": ["examples"]}
EUMS = record("ACR-EUMS", **COMMON, name="EUMS", kind="eu-body")
BRIDGING = record("CAP-BRIDGING", **COMMON, **yaml.safe_load(FIELDS["capability"]))


def complete(identifier: str, type_name: str, **fields: Any) -> Written:
    """Write a complete record of a type: the smallest one, with some fields changed."""
    assert type_name in IDS
    return record(identifier, "Text.", **{**COMMON, **yaml.safe_load(FIELDS[type_name]), **fields})


def need(name: str, level: str = "major", kind: str = "train", **fields: Any) -> dict[str, Any]:
    """Give a need as an assessment has it: from level 1 to 2 of the one capability."""
    return {
        "id": name,
        "capability": "CAP-BRIDGING",
        "kind": kind,
        "dotmlpfi": ["training"],
        "current": 1,
        "desired": 2,
        "level": level,
        "text": f"Need {name}.",
        **fields,
    }


def assessment(number: int, *needs: Mapping[str, Any], **fields: Any) -> Written:
    """Write an assessment of Niger, found in March 2026 and valid until March 2028."""
    return complete(f"ASM-2026-{number:04}", "needs-assessment", needs=[dict(each) for each in needs], **fields)


def proposal(number: int, *needs: str, state: str = "pending", **fields: Any) -> Written:
    """Write a proposal of training for Niger."""
    return complete(f"PRO-2026-{number:04}", "proposal", needs=list(needs), decision={"state": state}, **fields)


def activity(number: int, *needs: str, status: str = "implementation", **fields: Any) -> Written:
    """Write an activity of training with Niger."""
    named = {"needs": list(needs)} if needs else {}
    return complete(f"ACT-2026-{number:04}", "activity", status=status, **{**named, **fields})


def world(*files: Written) -> Corpus:
    """Read files, with the actor and the capability that all of them name."""
    return corpus_of(EUMS, BRIDGING, *files)


def assess(corpus: Corpus) -> tuple[NeedStanding, ...]:
    """Assess the needs of a corpus on the day of the tests."""
    return assess_needs(Roadmaps(corpus, Facets(corpus), TODAY))


def standings_of(*files: Written) -> tuple[NeedStanding, ...]:
    """Assess the needs of files on the day of the tests."""
    return assess(world(*files))


def coverage_of(*files: Written) -> dict[str, tuple[str, str]]:
    """Give coverage and reason of each need, by its key without the year."""
    return {standing.key.removeprefix("ASM-2026-"): (standing.coverage, standing.reason) for standing in standings_of(*files)}
