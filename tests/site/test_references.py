"""References: a cited paragraph is landed on and shows who cites it; what leads nowhere is told with its line, in pages as in records."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import opened
from tests.cli.commands import run
from tests.site.conftest import build, make_site_project

BROKEN = "# A page\n\nWhat everybody knows, see [[LL-2026-0999]].\n\nAnd [[LL-2026-0001#nowhere]].\n"
TOLD = (
    ("docs/page.md:3:27 MP201", "no record has the identifier LL-2026-0999"),
    ("docs/page.md:5:5 MP205", "LL-2026-0001 has no paragraph or section nowhere"),
)
IN_VIEW = "node => [document.querySelector('.md-header').getBoundingClientRect().bottom, node.getBoundingClientRect().top, innerHeight]"


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_reference_lands_on_the_paragraph_that_says_who_cites_it(browser: Browser, library_address: str, width: int) -> None:
    """From the lesson to the twentieth paragraph, which stands below the page's header, and from its note back to the lesson."""
    with opened(browser, library_address + "records/LL-2026-0001/", viewport={"width": width, "height": 640}) as (page, _):
        page.locator(".mp-body").get_by_role("link", name="An example of its type, 1.20").click()
        number = page.locator("[id='p-1.20']")
        expect(number).to_be_in_viewport()
        header, top, height = number.evaluate(IN_VIEW)
        assert header <= top < height
        paragraph = page.locator("p", has=number)
        assert paragraph.inner_text().startswith("1.20 Engineers look")
        assert paragraph.locator(".mp-cited").inner_text() == "cited by LL-2026-0001"
        assert page.locator(".mp-cited").count() == 1
        paragraph.locator(".mp-cited a").click()
        assert page.locator(".mp-banner .mp-id").inner_text() == "LL-2026-0001"


def test_every_paragraph_that_records_cite_says_so(shipped_site: Path) -> None:
    """On the shipped site, wherever a record's reference leads to a paragraph, the paragraph names the record."""
    records = {path.parent.name: path.read_text(encoding="utf-8") for path in (shipped_site / "records").glob("*/index.html")}
    missing, seen = [], 0
    for name, text in records.items():
        for rest in text.split('class="mp-reference" href="')[1:]:
            link = rest.partition('"')[0].replace("&#45;", "-").replace("&#35;", "#")
            target, _, place = link.partition("/#p-")
            if place and target.split("/")[-1] != name:
                seen += 1
                paragraph = records[target.split("/")[-1]].partition(f'id="p-{place}"')[2].partition("</p>")[0]
                if f"records/{name}/" not in paragraph.partition("mp-cited")[2].replace("&#45;", "-"):
                    missing.append((name, link))
    assert missing == []
    assert seen > 0


def test_broken_reference_of_a_page_is_told_by_the_check(tmp_path: Path) -> None:
    """A page that somebody wrote by hand is checked like a record: what is wrong, and where."""
    ran = run("check", cwd=make_site_project(tmp_path, {"docs/page.md": BROKEN}))
    assert ran.returncode == 1
    assert all(f"{place} error: {sentence}" in ran.stdout for place, sentence in TOLD), ran.stdout


def test_broken_reference_of_a_page_is_told_by_the_build(tmp_path: Path) -> None:
    """A strict build ends with it; a plain one tells it, and shows the words without a link."""
    root = make_site_project(tmp_path / "project", {"docs/page.md": BROKEN})
    strict, plain = build(root, tmp_path / "strict", "--strict"), build(root, tmp_path / "plain")
    assert (strict.returncode, plain.returncode) == (1, 0)
    assert all(f"{place} {sentence}" in ran.stderr for ran in (strict, plain) for place, sentence in TOLD), plain.stderr
    shown = (tmp_path / "plain/page/index.html").read_text(encoding="utf-8")
    assert 'class="mp-unresolved"' in shown
    assert "records/LL-2026-0999" not in shown
