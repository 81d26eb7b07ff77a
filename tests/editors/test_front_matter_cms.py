"""What Front Matter CMS makes of a record when it saves it: it reads and writes all values by the npm library ``yaml``."""

from pathlib import Path
from typing import Any

import frontmatter
import pytest

from milpart_docs.reading.front_matter import FrontMatterHandler
from tests.corpora import ROOT, shipped_corpus
from tests.node import find_package, run_node
from tests.projects import LESSON, base_lesson, diagnose, make_project

SCRIPT = Path(__file__).with_name("rewrite.cjs")


def rewrite(texts: dict[str, str]) -> dict[str, str]:
    """Save records as the extension does."""
    package = str(find_package("yaml") / "package.json")
    split = {path: text.split("---\n", 2) for path, text in texts.items()}
    written = run_node(SCRIPT, package, given={path: front for path, (_, front, _) in split.items()})
    return {path: f"---\n{written[path]}---\n{body}" for path, (_, _, body) in split.items()}


def values(text: str) -> Any:
    """Read the values of a record as the checks do."""
    return frontmatter.loads(text, handler=FrontMatterHandler()).metadata


def test_shipped_records_keep_their_values() -> None:
    """None is read as anything else afterwards, in whatever form it was written before."""
    texts = {entry.path: (ROOT / entry.path).read_text(encoding="utf-8") for entry in shipped_corpus().records}
    changed = [path for path, text in rewrite(texts).items() if values(text) != values(texts[path])]
    assert changed == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("language: en\n", "language: en\nregions: ['NO', 'yes', '2026-03', '1.10', '12:30']\n"),
        ("title: A new task needs lead time\n", "title: 'Lead time: too short # again'\n"),
        ("language: en\n", "language: en\nimpact: \"A 'quoted' word: and more\"\n"),
    ],
)
def test_values_that_are_easily_mistaken(tmp_path: Path, old: str, new: str) -> None:
    """Texts that look like something else stay texts, and the record checks as it did."""
    text = base_lesson((old, new))
    written = rewrite({LESSON: text})[LESSON]
    assert values(written) == values(text)
    assert diagnose(make_project(tmp_path, {LESSON: written})) == []
