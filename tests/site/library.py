"""A project for tests of what links records: a publication with numbered paragraphs, a lesson that cites one, a term, and a page."""

from pathlib import Path

from tests.model.examples import IDS, example
from tests.projects import LESSON, base_lesson
from tests.site.conftest import SITE_CONFIG, make_site_project

DEFINITION = "Getting a force across a river, a ditch or a minefield."
PARAGRAPHS = "\n\n".join(f"1.{number} Engineers look at the bank first. {'They look at it again. ' * 12}" for number in range(1, 31))
PAGE = """\
# A page about gap crossing

Gap crossing is hard, and gap crossings are many; `gap crossing` is code. It is called GX, too.

See [[LL-2026-0001]], [[LL-2026-0001|the lesson]], [[DOC-2026-0900#1.20]] and [[TRM-EXAMPLE]],
a [page](index.md), and [another place](https://elsewhere.example/records/LL-2026-0001/).

Narrow bridges need words that a phone breaks over its lines, so that this reference to [[DOC-2026-0900#1.2|paragraph two]] is anywhere.
"""


def make_library(root: Path) -> Path:
    """Write the project."""
    term = example(
        "term",
        ("title: An example of its type", "title: gap crossing\nabbreviation: GX"),
        ("definition: What it means.", f"definition: {DEFINITION}"),
        ("Text.", "Gap crossing is what engineers do."),
    )
    doctrine = example("doctrine", ("Text.", f"## 1 Crossing\n\n{PARAGRAPHS}\n"))
    lesson = base_lesson(("see [[ACT-2026-0001]]", "see [[ACT-2026-0001]] and [[DOC-2026-0900#1.20]]"))
    files: dict[str, str | bytes] = {
        "mkdocs.yml": SITE_CONFIG,
        "docs/page.md": PAGE,
        f"docs/{IDS['term']}.md": term,
        f"docs/{IDS['doctrine']}.md": doctrine,
        LESSON: lesson,
    }
    return make_site_project(root, files)
