"""MP208: links and pictures whose file is not there."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson
from tests.rules.findings import find

BODY = "The first course began six weeks late."
PLACE = "LL-2026-0001-lead-time.md:28:1"
TAKE_OUT = "put the file into the folder of this text, and write its name alone; or take the {} out"


def told(tmp_path: Path, text: str, **more: str) -> list[str]:
    """Give what is told of a text beside which there are a map, a plan and a page."""
    files = {"lessons/map.png": "", "docs/img/plan.png": "", "docs/img/the plan.png": "", "docs/page.md": "# Page\n", "order.pdf": ""}
    return find(tmp_path, "MP208", {LESSON: base_lesson((BODY, text)), **files, **more})


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("![Map](mpa.png)", "did you mean map.png?"),
        ("![Map](MAP.PNG)", "did you mean map.png?"),
        ("![Map](../docs/img/plan.png)", "did you mean ../img/plan.png?"),
        ("![Map](the%20plan.png)", "did you mean <../img/the plan.png>?"),
        ("![Map](img\\\\plan.png)", "did you mean ../img/plan.png?"),
        ("[The page](../docs/page.md)", "did you mean ../page.md?"),
        ("[The page](page.md#top)", "did you mean ../page.md?"),
        ("[annex]: map.pgn", "did you mean map.png?"),
        ("![Map](elsewhere.jpg)", TAKE_OUT.format("picture")),
        ("[Annex](annex.pdf)", TAKE_OUT.format("link")),
        ("[Annex](../order.pdf)", TAKE_OUT.format("link")),
        ("[Annex](../../order.pdf)", TAKE_OUT.format("link")),
        ("[sic](as it was said)", "if this is no link, write a space before the round bracket"),
    ],
)
def test_not_there(tmp_path: Path, text: str, hint: str) -> None:
    """The hint names the file that was meant, as it is written in this text, and what it names is there."""
    assert told(tmp_path, text) == [f"{PLACE} {hint}"]
    if hint.startswith("did you mean"):
        right = hint.removeprefix("did you mean ").removesuffix("?")
        again = f"[annex]: {right}" if text.startswith("[annex]") else f"![x]({right})"
        assert told(tmp_path, again) == []


@pytest.mark.parametrize(
    "text",
    [
        '![Map](map.png) and ![Plan](../img/plan.png), <img src="map.png">',
        "[The page](../page.md#page), [its address](../../page/), [a place](#observation), [mail](mailto:office@example.org)",
        "[web](https://example.org/nothing.png), [made](../catalogue/lessons.md), [form](../submit/index.md), [root](/page.md)",
        "`![Map](mpa.png)`\n\n    ![Map](mpa.png)",
        "[r]: a remark of its own",
        "[A record](ACT-2026-0001.md), [a disk](C:\\x.png), [another](\\\\server\\x.png)",
    ],
)
def test_what_is_there_or_is_told_elsewhere(tmp_path: Path, text: str) -> None:
    """Files, pages and their addresses, what a build makes, code, remarks, and what MP207 and MP418 tell."""
    assert told(tmp_path, text) == []


def test_pages_are_looked_at_as_well(tmp_path: Path) -> None:
    """A page of the site is read as much as a record is."""
    assert told(tmp_path, "Text.", **{"docs/other.md": "See ![plan](img/plam.png).\n"}) == ["other.md:1:5 did you mean img/plan.png?"]
