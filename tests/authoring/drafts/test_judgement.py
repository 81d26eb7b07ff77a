"""What is said of a record before it is a file."""

from pathlib import Path

import pytest

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.judgement import BODY, is_refused, judge_answer, judge_text, key_at
from milpart_docs.authoring.interview.missing import find_missing
from milpart_docs.corpus import Corpus
from milpart_docs.reading import read_source
from tests.projects import LESSON, TODAY, base_lesson, load, make_project

DRAFT = Draft("lesson", "lessons", {"id": "LL-2026-0002", "type": "lesson", "status": "observation-submitted", "title": "T"})


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Give the base project."""
    return load(make_project(tmp_path))


@pytest.mark.parametrize(
    ("key", "value", "codes"),
    [
        ("title", "x" * 101, ["MP404"]),
        ("context", "ACR-EUMS", ["MP702"]),
        ("context", "ACT-2026-0009", ["MP201"]),
        ("context", "ACT-2026-0001", []),
        ("related", ["LL-2026-0001", "LL-2026-0002"], ["MP203"]),
        ("partners", ["Mali", "XXX"], ["MP502", "MP502"]),
        ("releasable_to", ["ACR-EUTM-EXAMPLE"], []),
        ("marking", "LIMITE", []),
        ("date_observed", "2027", ["MP410"]),
        ("actions", [{"owner": "ACR-EUMS"}], ["MP401"]),
        ("actions", [{"owner": "ACR-NONE", "due": "soon"}], ["MP201", "MP403"]),
        ("status", "tasked", []),
        ("status", "nonsense", ["MP501"]),
        ("summary", "Write to a.b@example.org", ["MP412"]),
    ],
)
def test_one_answer(corpus: Corpus, key: str, value: object, codes: list[str]) -> None:
    """An answer is judged by all rules, and what is missing elsewhere is not told."""
    assert sorted(one.code for one in judge_answer(corpus, DRAFT.having(**{key: value}), key, TODAY)) == codes


def test_text(corpus: Corpus) -> None:
    """The text is judged as well: references, addresses."""
    draft = DRAFT.telling("Observation", "See [[LL-2026-0001]] and [[LL-2026-0099]].")
    assert [one.code for one in judge_answer(corpus, draft, BODY, TODAY)] == ["MP201"]


def test_whole(corpus: Corpus) -> None:
    """The whole is judged as the check would judge the file, and what it does to others is told, too."""
    assert judge_text(corpus, "lessons/LL-2026-0002-copy.md", base_lesson(("LL-2026-0001", "LL-2026-0002")), TODAY) == []
    assert judge_text(corpus, LESSON, base_lesson(), TODAY) == []
    twice = judge_text(corpus, "lessons/LL-2026-0001-a.md", base_lesson(), TODAY)
    assert is_refused(twice)
    assert [(one.location.path, one.code) for one in twice] == [("lessons/LL-2026-0001-a.md", "MP105"), (LESSON, "MP105")]


def test_places() -> None:
    """A line of a text belongs to the key whose value stands there, or to the body."""
    source = read_source(LESSON, base_lesson().encode())
    line = base_lesson().split("\n").index("sources:") + 1
    assert [key_at(source, at) for at in (1, 2, 4, line, line + 2)] == ["", "id", "title", "sources", "sources"]
    assert key_at(source, source.body_line + 1) == BODY


def test_missing_parts() -> None:
    """Of a group all that it must have is told at once, with what the groups lack that stand there; a list may be empty."""
    values = {"status": "pipeline", "title": "T", "providers": [{"actor": "ACR-A"}, {"role": "funding"}], "budget": {"amount": 5}}
    options = [missing.option for missing in find_missing(Draft("activity", "docs/activities", values))]
    assert [option for option in options if "providers" in option] == ["--set providers.0.role=…", "--set providers.1.actor=…"]
    assert "--set budget.currency=…" in options
    whole = [missing.option for missing in find_missing(Draft("activity", "docs/activities", {"status": "pipeline"}))]
    assert [option for option in whole if "providers" in option] == ["--set providers.0.actor=…", "--set providers.0.role=…"]
    assert not any("budget" in option for option in whole)
    proposal = {missing.option: missing.meaning for missing in find_missing(Draft("proposal", "docs", {"status": "draft"}))}
    assert "Nothing behind the equals sign says that there is none." in proposal["--set contributors=…"]
    assert "--set contributors=…" not in [one.option for one in find_missing(Draft("proposal", "docs", {"contributors": []}))]


def test_missing() -> None:
    """What is missing is told with the option that sets it; a body takes the place of its sections."""
    assert [one.option for one in find_missing(DRAFT)] == [
        "--set summary=…",
        "--set topics=…",
        "--set originator=…",
        "--set date_observed=…",
        "--set context=…",
        "--set 'sections.Observation=…'",
    ]
    full = Draft("lesson", "lessons", DRAFT.values, body="## Observation\n\nSeen.")
    assert all("sections" not in one.option for one in find_missing(full))
