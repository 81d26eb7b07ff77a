"""The facts of a record on paper."""

from tests.corpora import record
from tests.views.handbook.books import STAFF, html_of, words_of

MILESTONES = [{"date": "2027-03", "text": "Advisers arrive"}, {"date": "2027-11", "text": "First cycle ends"}]
NEED = {
    "id": "N1", "capability": "CAP-EOD", "kind": "train", "dotmlpfi": ["training"], "current": 1, "desired": 3, "level": "major",
    "text": "Teams are few.",
}  # fmt: skip
ASSESSMENT = record(
    "ASM-2026-0001", "## Basis\n\nSee [[ASM-2026-0001#N1|the need]].\n", title="Needs of Mali", originator="ACR-EUMS", topics=["x"],
    partner="MLI", assessed_on="2026-03-01", method="Visit", assessors=["ACR-EUMS"], needs=[NEED], partners=["MLI"],
)  # fmt: skip
PROPOSAL = record(
    "PRO-2026-0001", "See [[ASM-2026-0001#N1|a need]].", title="Offer", originator="ACR-EUMS", topics=["x"], timeline=MILESTONES,
    needs=["ASM-2026-0001#N1"],
)  # fmt: skip
FILES = (ASSESSMENT, PROPOSAL, STAFF)


def test_fields_as_the_site_words_them() -> None:
    """With names for codes, and identifiers for records that the handbook does not hold."""
    words = words_of(html_of("ASM-2026-0001", files=FILES))
    assert "Needs assessment · ASM-2026-0001 · PUBLIC Summary of ASM-2026-0001. Draft. Being written." in words
    assert "Partner Mali Assessed on 2026-03-01 Method Visit Assessors EU Military Staff ( ACR-EUMS )" in words


def test_wide_tables_become_lists_of_parts() -> None:
    """A sheet of paper is narrow: each part stands for itself, with the names of the columns."""
    html = html_of("ASM-2026-0001", files=FILES)
    assert '<table class="mp-facts mp-part" id="ASM-2026-0001--n1">' in html
    assert "Identifier N1" in words_of(html)


def test_part_can_be_cited() -> None:
    """A reference to it leads there, and says on paper which it is."""
    html = html_of("ASM-2026-0001", "PRO-2026-0001", files=FILES)
    assert 'href="#ASM-2026-0001--n1" data-place="N1">a need</a>' in html


def test_parts_of_another_kind_are_not_lost() -> None:
    """A field can take parts of several kinds: every key that is written is shown."""
    assert "Timeline Date Text 2027-03 Advisers arrive 2027-11 First cycle ends" in words_of(html_of("PRO-2026-0001", files=FILES))
