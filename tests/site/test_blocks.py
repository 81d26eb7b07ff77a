"""Lines ``::: milpart …`` in pages: what stands in their place, and that one which nobody understands is an error with its place."""

from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.site.conftest import build, make_site_project


def page_of(root: Path, *lines: str) -> Path:
    """Make a project with a page that asks for something."""
    text = "# Page\n\n" + "".join(f"{line}\n\n" for line in lines)
    return make_site_project(root, {"docs/page.md": text})


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("::: milpart catalog activities", "there is no block catalog"),
        ("::: milpart catalogue activites", "there is no catalogue activites"),
        ("::: milpart catalogue partnr=MLI", "there is no column partnr"),
        ("::: milpart catalogue activities columns=title,staus", "there is no column staus"),
        ("::: milpart catalogue activities limit=some", "limit is not a number above zero"),
        ('::: milpart catalogue title="All', "a quotation mark is not closed"),
        ("::: milpart newest limit=3", "the block newest takes no options"),
    ],
)
def test_misspelled_line_is_an_error(tmp_path: Path, line: str, sentence: str) -> None:
    """``milpart check`` fails and says where the line stands, what is wrong, and what may have been meant."""
    ran = run("check", "--format", "json", cwd=page_of(tmp_path, "Words.", line))
    assert ran.returncode == 1
    assert '"path": "docs/page.md"' in ran.stdout
    assert '"line": 5' in ran.stdout
    assert '"code": "MP415"' in ran.stdout
    assert sentence in ran.stdout


def test_misspelled_line_ends_a_strict_build(tmp_path: Path) -> None:
    """The build tells it likewise; a plain one leaves the line as it stands."""
    root = page_of(tmp_path / "project", "::: milpart catalog activities")
    assert "docs/page.md:3:1 MP415 there is no block catalog" in build(root, tmp_path / "strict", "--strict").stderr
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 0
    assert "::: milpart catalog activities" in (tmp_path / "site/page/index.html").read_text(encoding="utf-8")


def test_lines_become_what_they_ask_for(tmp_path: Path) -> None:
    """Figures, what is newest, a catalogue and one that the line describes; a line in code stays, and nothing to show is said."""
    lines = (
        "::: milpart figures",
        "::: milpart newest",
        "::: milpart catalogue activities group=type",
        "::: milpart catalogue type=actor columns=title order=title limit=1",
        "::: milpart catalogue type=course",
        "    ::: milpart figures",
    )
    ran = build(page_of(tmp_path / "project", *lines), tmp_path / "site", "--strict")
    assert ran.returncode == 0, ran.stderr
    page = (tmp_path / "site/page/index.html").read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    assert page.count('class="mp-figures"') == page.count('class="mp-newest"') == 1
    assert '<p class="mp-block-title">Activities <span class="mp-count">1</span></p>' in page
    assert '<a href="../catalogue/activities/">Activities</a>' in page
    assert '<a href="../records/ACR-EUTM-EXAMPLE/" title="ACR-EUTM-EXAMPLE">An example mission</a>' in page
    assert '<p class="mp-more">and 1 more</p>' in page
    assert "There is nothing to show." in page
    assert "::: milpart figures" in page
