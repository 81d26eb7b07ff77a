"""MP813: what was protected and is shown openly elsewhere, and the word of its originator."""

from pathlib import Path
from typing import Any

import pytest

from milpart_docs.rules.comparison import mp813_protected_repeated as rule
from tests.changes import change_of, found_by, hints_by, make_change, told
from tests.corpora import Written, page, record

DEPOT = "The depot at Gao holds forty days of diesel, and the guard is eight men at night."
WORD = {"by": "ACR-EUMS", "on": "2026-11-20", "reason": "It is over."}
SOURCE = record("LL-2026-0001", DEPOT, marking="LIMITE", releasable_to=["FRA"], originator="ACR-EUMS")


def closed(*downgraded: dict[str, Any]) -> Written:
    """Give the protected record, with entries of ``downgraded``."""
    return record("LL-2026-0001", DEPOT, marking="LIMITE", releasable_to=["FRA"], originator="ACR-EUMS", downgraded=[*downgraded])


def opened(*downgraded: dict[str, Any]) -> Written:
    """Give another record that repeats it."""
    return record("LL-2026-0002", DEPOT, originator="ACR-MPCC", downgraded=[*downgraded])


def test_sentence_and_hint() -> None:
    """It says what was protected how, and where; and what can be done."""
    change = change_of([SOURCE], [SOURCE, opened()])
    says = "this repeats words that stood protected (LIMITE FRA) in LL-2026-0001 (docs/LL-2026-0001.md:16); here they may be seen as PUBLIC"
    assert found_by(rule, change) == [f"docs/LL-2026-0002.md:15:1 {says}"]
    assert hints_by(rule, change) == [
        (
            "say it without them; or protect this place as LIMITE FRA, too; or ask for the consent of ACR-EUMS, "
            "and add downgraded: [{by: ACR-EUMS, on: 2026-11-22, reason: …}]"
        )
    ]


def test_from_this_file_and_from_a_page() -> None:
    """In the same file the line is enough; a page has no originator."""
    before = record("LL-2026-0001", f"::: marking LIMITE\n{DEPOT}\n:::", originator="ACR-EUMS")
    after = record("LL-2026-0001", f"::: marking LIMITE\n{DEPOT}\n:::", originator="ACR-EUMS", summary=DEPOT)
    assert "(LIMITE) in line 15 of this file before;" in found_by(rule, change_of([before], [after]))[0]
    plan = page("plan", f"---\nmarking: LIMITE\n---\n\n{DEPOT}\n")
    change = change_of([plan], [plan, opened()])
    assert "(LIMITE) in docs/plan.md:5;" in found_by(rule, change)[0]
    assert "the consent of the actor that it comes from, and add downgraded: [{by: ACR-…," in hints_by(rule, change)[0]


@pytest.mark.parametrize(
    ("after", "is_told"),
    [
        ([closed(WORD), opened()], False),
        ([SOURCE, opened(WORD)], False),
        ([opened(WORD)], False),
        ([SOURCE, opened(WORD | {"by": "ACR-MPCC"})], True),
        ([SOURCE, opened(WORD | {"on": "2027-01-01"})], True),
    ],
)
def test_the_word_of_the_originator(after: list[Written], *, is_told: bool) -> None:
    """In the record that it comes from, or in the one that shows it now; of the first one's originator."""
    assert bool(found_by(rule, change_of([SOURCE], after))) is is_told


def test_a_picture(tmp_path: Path) -> None:
    """A release takes along what its texts use."""
    text = "---\ntitle: Plan\nmarking: {}\n---\n\n# Plan\n\n![bridge](plan.svg)\n"
    before = {"docs/plan.md": text.format("LIMITE"), "docs/plan.svg": "<svg/>"}
    root = make_change(tmp_path, before, {"docs/open.md": text.format("PUBLIC")})
    says = "the file docs/plan.svg was shown only where it is protected (LIMITE), in docs/plan.md:8; from here it goes out as PUBLIC"
    assert told(root, rule.CODE) == [f"open.md:8:1 {says}"]
    consent = "downgraded: [{by: ACR-EUMS, on: 2026-11-20, reason: The bridge is gone.}]\n---\n\n#"
    (root / "docs/open.md").write_text(text.format("PUBLIC").replace("---\n\n#", consent), encoding="utf-8")
    assert told(root, rule.CODE) == []
