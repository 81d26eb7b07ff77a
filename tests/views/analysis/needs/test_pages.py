"""The pages of needs: all partners, each partner, and what stands behind the numbers."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis.needs.pages import build_needs_pages
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.site import Site
from tests.analysis.needs.needs_world import activity, assessment, complete, need, proposal, world
from tests.corpora import Written, shipped_corpus
from tests.projects import TODAY

HREF = re.compile(r'href="([^"]*)"')
ID = re.compile(r'\bid="([^"]*)"')


def pages_of(*files: Written) -> dict[str, AnalysisPage]:
    """Build the pages over files, by name."""
    return {page.name: page for page in build_needs_pages(Site(world(*files), Addresses(), TODAY))}


def words(markup: str) -> str:
    """Give what a reader sees of a page."""
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def test_no_assessment_no_page() -> None:
    """A corpus without needs has nothing to show."""
    assert pages_of() == {}


FILES = (
    assessment(
        1,
        need("N1", "critical", seats=12),
        need("N2", text="Boats <in> the rain."),
        illustrative=True,
        dissent=[{"actor": "ACR-EUMS", "on": "N2", "text": "Would rate it critical."}],
    ),
    assessment(2, need("N1"), partner="MLI", valid_until="2026-11-01"),
    proposal(1, "ASM-2026-0001#N1", state="approved"),
    activity(1, "ASM-2026-0001#N1", proposal="PRO-2026-0001", results=[{"indicator": "Engineers", "target": 20, "actual": 12}]),
    activity(2, capabilities=["CAP-BRIDGING"]),
)


def test_landing_page_counts_what_holds() -> None:
    """Two needs of Niger hold, one covered and one open; that of Mali has expired, and is counted apart."""
    page = pages_of(*FILES)["analysis/needs/index"]
    shown = words(page.body)
    assert "2 Needs that hold" in shown
    assert "1 Open ○ 1 major" in shown
    assert "0 Partly covered ◐" in shown
    assert "1 Covered ● 1 critical" in shown
    assert "1 Of expired assessments shown, and not counted" in shown
    assert "Illustrative assessments behind this page: 1 of 2." in shown
    assert "○ Open (expired)" in shown
    assert "Mali (expired) 0 0 0 0 0 0 0 0 0" in shown
    assert shown.count("How this is judged.") == 1
    assert shown.count("As of 2026-11-22 .") == 1


def test_page_of_a_partner() -> None:
    """Each need with its text, who assessed it, who dissents, what makes it covered, and what may bear on it."""
    shown = words(pages_of(*FILES)["analysis/needs/ner"].body)
    assert "Valid until 2028-03-01" in shown
    assert "Boats &lt;in&gt; the rain." in shown
    assert "Dissent: Title of ACR-EUMS (N2). Would rate it critical." in shown
    assert "● Covered Critical Train · level 1 → 2" in shown
    assert "Activity under way. Title of ACT-2026-0001" in shown
    assert "May bear on it Title of ACT-2026-0002" in shown
    assert "Assessed by Title of ACR-EUMS on 2026-03" in shown
    assert "Seats on courses 12" in shown
    assert "The level was 1, and nobody has assessed it since." in shown


def test_expiry_stands_out() -> None:
    """On the page of Mali, first of all, and at the need."""
    shown = words(pages_of(*FILES)["analysis/needs/mli"].body)
    assert shown.startswith("Expired. What 1 assessment found is no longer current")
    assert "Expired on 2026-11-01" in shown
    assert "Assessment expired" in shown
    assert "0 Open in Mali" in shown


def test_chain_has_its_boxes() -> None:
    """Need, proposal, activity, result as links, and what is not there yet dashed; the table behind says the same."""
    body = pages_of(*FILES)["analysis/needs/ner"].body
    covered, open_ = (body.split('<section class="mp-need')[number] for number in (1, 2))
    assert [covered.count(f'mp-chain-box--{tone}"') for tone in ("covered", "plain", "missing")] == [2, 2, 1]
    assert "12 of 20" in covered
    assert [open_.count(f'mp-chain-box--{tone}"') for tone in ("open", "missing")] == [1, 4]
    assert open_.count("mp-chain-line--missing") == 4
    assert words(covered).count("Engineers. 12 of 20") == 2  # as the name of the box, and in the table
    assert 'id="asm-2026-0001-n1"' in covered


def test_rise_of_level_is_drawn() -> None:
    """The profile has a level 2 of October 2026: it has moved from 1 to 2."""
    level = {"capability": "CAP-BRIDGING", "level": 2, "on": "2026-10", "valid_until": "2028-01-01", "evaluation": "external"}
    body = pages_of(*FILES, complete("PTR-NER", "partner-profile", levels=[level]))["analysis/needs/ner"].body
    assert "1 → 2. on 2026-10, external" in words(body)
    assert "showed level 2: it has moved." in words(body)


def test_partners_lead_to_one_another() -> None:
    """The tabs name both partners, and the page up is that of all."""
    page = pages_of(*FILES)["analysis/needs/ner"]
    assert [(step.title, step.url, step.is_current) for step in page.tabs] == [
        ("Mali", "analysis/needs/mli/", False),
        ("Niger", "analysis/needs/ner/", True),
    ]
    assert page.parent == ("Needs", "analysis/needs/")
    assert page.about == ("partner", "NER")


def many() -> Iterator[Written]:
    """Write 200 assessments of Niger with three needs each, and a proposal for each."""
    for number in range(1, 201):
        yield assessment(number, need("N1", "critical"), need("N2"), need("N3", "minor"))
        yield proposal(number, f"ASM-2026-{number:04}#N1")


def test_no_page_grows_without_bound() -> None:
    """600 needs: 20 on a page of the partner, 100 in the table; the rest is told and can be reached."""
    pages = pages_of(*many())
    assert len([name for name in pages if name.startswith("analysis/needs/ner")]) == 30
    assert pages["analysis/needs/ner.30"].body.count('<section class="mp-need') == 20
    assert "And 500 more needs: all of them ." in words(pages["analysis/needs/index"].body)
    assert "188 more" in words(pages["analysis/needs/ner"].body)
    assert max(len(page.body) for page in pages.values()) < 400_000
    assert_links_lead_somewhere(pages)


def assert_links_lead_somewhere(pages: dict[str, AnalysisPage]) -> None:
    """Check that every link to a page of ours leads to one that there is, and to an anchor that stands there once."""
    ids = {f"{page.name.removesuffix('/index')}/": ID.findall(page.body) for page in pages.values()}
    for found in ids.values():
        assert len(found) == len(set(found))
    for page in pages.values():
        up = "../" * f"{page.name.removesuffix('/index')}/".count("/")
        for href in HREF.findall(page.body):
            assert href.startswith(up), href
            address, _, anchor = href.removeprefix(up).partition("#")
            if address.startswith(("analysis/needs", "analysis/records/needs")):
                assert address in ids, href
                assert not anchor or anchor in ids[address], href
            else:
                assert address.startswith(("records/", "catalogue/")), href


@pytest.mark.parametrize("today", [TODAY, date(2028, 4, 1)])
def test_shipped_corpus(today: date) -> None:
    """Every number leads somewhere, today and when most assessments have expired; no address has a person or a script in it."""
    pages = {page.name: page for page in build_needs_pages(Site(shipped_corpus(), Addresses(), today))}
    assert {f"analysis/needs/{code}" for code in ("ben", "bih", "jor", "mda", "moz", "som")} <= set(pages)
    assert_links_lead_somewhere(pages)
    for page in pages.values():
        assert " style=" not in page.body
        assert "<script" not in page.body


def test_seats_and_proposals_on_the_landing_page() -> None:
    """Course: 20 offered, 30 pooled, 12 needed, balance 38; another course would serve and has no seats. One proposal closes one need."""
    files = (
        complete("SYL-2026-0001", "syllabus", iterations=[{"start": "2027-01", "seats": 20}]),
        complete("CRS-2026-0001", "course"),
        complete("AMB-BRIDGING-2", "ambition-level", level=2, courses=["SYL-2026-0001", "CRS-2026-0001"]),
        assessment(1, need("N1", seats=12)),
        proposal(1, "ASM-2026-0001#N1", syllabus="SYL-2026-0001", pooling={"seats": 30}),
    )
    shown = words(pages_of(*files)["analysis/needs/index"].body)
    assert "Title of SYL-2026-0001 20 30 12 1 Niger 0 38" in shown
    assert "Needed, and without seats to come" in shown
    assert "Title of CRS-2026-0001 12 1 Niger 0" in shown
    assert "Title of PRO-2026-0001 1 Pending Niger 0 1 0 0" in shown
