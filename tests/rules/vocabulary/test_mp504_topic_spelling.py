"""MP504: topics that are spelled in several ways."""

from pathlib import Path

import pytest

from milpart_docs.rules.vocabulary.mp504_topic_spelling import fold
from tests.projects import LESSON, base_lesson
from tests.rules.findings import find, places

TOPICS = "topics: [planning, curriculum]"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("force-generation", "Force Generation"),
        ("force-generation", "force_generation"),
        ("force-generation", "forcegeneration"),
        ("instructor", "instructors"),
        ("capability", "capabilities"),
        ("process", "processes"),
        ("région", "re\N{COMBINING ACUTE ACCENT}gion"),
    ],
)
def test_spellings_of_one_topic(one: str, other: str) -> None:
    """Case, gaps, plurals and the way of writing an accent make no other topic."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("new", "news"), ("arm", "arms"), ("train", "trainer"), ("proces", "process")])
def test_topics_that_differ(one: str, other: str) -> None:
    """Short words keep their s, and a letter more is another word."""
    assert fold(one) != fold(other)


def test_points_at_the_rarer_spelling(tmp_path: Path) -> None:
    """Two records write planning, and so the third is told."""
    [found] = find(tmp_path, "MP504", {LESSON: base_lesson((TOPICS, "topics: [curriculum, Planning]"))})
    assert found == "LL-2026-0001-lead-time.md:12:22 write planning, as 2 records do"


def test_the_majority_wins(tmp_path: Path) -> None:
    """What most records write is the usual spelling, whatever the convention."""
    files = {f"docs/ACR-{key}.md": "---\ntype: actor\ntopics: [Curriculum]\n---\n" for key in "AB"}
    assert find(tmp_path, "MP504", files) == ["LL-2026-0001-lead-time.md:12:20 write Curriculum, as 2 records do"]


def test_tie_goes_to_the_convention(tmp_path: Path) -> None:
    """Of two spellings that are as frequent, small letters with hyphens are proposed."""
    files = {"docs/ACR-A.md": "---\ntype: actor\ntopics: [Curriculum]\n---\n"}
    assert find(tmp_path, "MP504", files) == ["ACR-A.md:3:10 write curriculum, as one other record does"]


def test_odd_values_and_pages(tmp_path: Path) -> None:
    """What is no list of texts is left to others, and pages have topics of their own."""
    files = {
        "docs/ACR-A.md": "---\ntype: actor\ntopics: Planning\n---\n",
        "docs/ACR-B.md": "---\ntype: actor\ntopics: [3, {a: b}, null]\n---\n",
        "docs/page.md": "---\ntopics: [Planning]\n---\n",
    }
    assert places(tmp_path, "MP504", files) == []
