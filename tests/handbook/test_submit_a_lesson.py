"""The page *Submit a lesson*: its example passes, and each mistake that it shows gets the words that it quotes."""

import re
import shutil
from pathlib import Path

import pytest

from tests.projects import diagnose

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/handbook/submit-a-lesson.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"^```markdown\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
QUOTED = re.findall(r"^\*\*(\d+)\. [^\n]*\*\*.*?^```text\n(MP\d+) (\w+): (.*?)\n  hint: (.*?)\n```$", PAGE, re.MULTILINE | re.DOTALL)
PLACE = re.search(r"`(LL-YYYY-NNNN-[a-z-]+\.md)`", PAGE)

MISTAKES = {
    "1": (r"^title:.*", "title: Timetable: too short"),
    "2": (r"^(context:.*)\n---\n", r"\1\n"),
    "3": (r"^id:.*", "id: LL-2026-0046"),
    "4": (r"^context:.*\n", ""),
    "5": (r"^date_observed:", "date_observd:"),
    "6": (r"^pillars:.*", "pillars: [training]"),
    "7": (r"^partners:.*", "partners: [Niger]"),
    "8": (r"^date_observed:.*", "date_observed: 141530ZOCT19"),
    "9": (r"^## Observation$", "## Observations"),
    "10": (r"^context:.*", "context: ACT-2026-14"),
}
"""What an author does in each mistake, in the order of the page."""
FORM = "LL-YYYY-NNNN"
"""Stands on the page for the next free identifier: a number that no record has would not be shown in a release."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the shipped corpus."""
    root = tmp_path_factory.mktemp("corpus")
    for name in ("lessons", "docs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def said(root: Path, text: str) -> list[tuple[str, str, str, str]]:
    """Put a lesson into the corpus under the page's file name with its own identifier, and give what the check says of it."""
    assert PLACE is not None
    number = max(int(path.name[8:12]) for path in (root / "lessons").glob("LL-2026-*.md")) + 1
    identifier = f"LL-2026-{number:04}"
    written = text.replace(FORM, identifier)
    own = re.search(r"^id: (LL-2026-\d{4})$", written, re.MULTILINE)
    path = root / "lessons" / PLACE[1].replace(FORM, own[1] if own else identifier)
    path.write_text(written, encoding="utf-8")
    found = [item for item in diagnose(root) if item.location.path == f"lessons/{path.name}"]
    path.unlink()
    return [(item.code, item.severity.value, item.message, (item.hint or "").replace(identifier, FORM)) for item in found]


def test_the_example_passes(corpus: Path) -> None:
    """Copied as it stands, it has no finding."""
    assert EXAMPLE is not None
    assert said(corpus, EXAMPLE[1]) == []


def test_ten_mistakes_are_shown() -> None:
    """None is lost from the page, and each is tried below."""
    assert [number for number, *_ in QUOTED] == list(MISTAKES)


@pytest.mark.parametrize("quoted", QUOTED, ids=[quoted[0] for quoted in QUOTED])
def test_a_mistake_gets_the_words_quoted(corpus: Path, quoted: tuple[str, ...]) -> None:
    """Code, severity, sentence and hint of a finding are those on the page."""
    assert EXAMPLE is not None
    number, *words = quoted
    old, new = MISTAKES[number]
    text, changes = re.subn(old, new, EXAMPLE[1], count=1, flags=re.MULTILINE)
    assert changes == 1
    assert tuple(words) in said(corpus, text)
