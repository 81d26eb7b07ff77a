"""The graph: every link has its backlink, under its inverse name."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.graph import CITED_BY, inverse_of
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import relations_of
from tests.model.examples import example
from tests.projects import BASE, LESSON, base_lesson, load, make_project

ACTIVITY = "docs/activities/ACT-2026-0001-first-course.md"


def links_of(corpus: Corpus, path: str) -> list[tuple[str, str]]:
    """Give relation and target of each link of a file."""
    return [(link.relation, link.target.id) for link in corpus.graph.links.get(path, ())]


def backlinks_of(corpus: Corpus, identifier: str) -> list[tuple[str, str]]:
    """Give the name that a target gives to the relation, and the file that refers to it, for each backlink."""
    return [(link.inverse, link.source.path) for link in corpus.graph.backlinks.get(identifier, ())]


def test_links_of_a_lesson(tmp_path: Path) -> None:
    """Fields in the order of their declaration, then the running text."""
    corpus = load(make_project(tmp_path))
    assert sorted(links_of(corpus, LESSON)) == [
        ("cites", "ACT-2026-0001"),
        ("context", "ACR-EUTM-EXAMPLE"),
        ("originator", "ACR-EUMS"),
        ("proposed action body", "ACR-EUMS"),
        ("related", "ACT-2026-0001"),
    ]


def test_backlinks_have_inverse_names(tmp_path: Path) -> None:
    """The activity's page says who cites it; the mission's page which lessons were observed in it."""
    corpus = load(make_project(tmp_path))
    assert backlinks_of(corpus, "ACT-2026-0001") == [("related", LESSON), ("cited by", LESSON)]
    assert ("lessons observed", LESSON) in backlinks_of(corpus, "ACR-EUTM-EXAMPLE")
    assert ("proposed actions", LESSON) in backlinks_of(corpus, "ACR-EUMS")


def test_page_has_links_too(tmp_path: Path) -> None:
    """An ordinary page cites, and is told of where it cites nothing."""
    corpus = load(make_project(tmp_path, {"docs/page.md": "See [[LL-2026-0001|the lesson]] and [[LL-2026-0404]].\n"}))
    assert links_of(corpus, "docs/page.md") == [("cites", "LL-2026-0001")]
    assert backlinks_of(corpus, "LL-2026-0001") == [("cited by", "docs/page.md")]
    assert [(entry.path, reference.target, reference.column) for entry, reference in corpus.graph.unresolved] == [
        ("docs/page.md", "LL-2026-0404", 37)
    ]


def test_fields_of_a_page_are_no_relations(tmp_path: Path) -> None:
    """A page may use the same keys for something else."""
    corpus = load(make_project(tmp_path, {"docs/page.md": "---\nrelated: [LL-2026-0001]\ncontext: nowhere\n---\nText.\n"}))
    assert links_of(corpus, "docs/page.md") == []
    assert corpus.graph.unresolved == ()


def test_record_that_cites_itself(tmp_path: Path) -> None:
    """It has the link, and no backlink: its page would tell the reader to read itself."""
    corpus = load(make_project(tmp_path, {LESSON: base_lesson(("[[ACT-2026-0001]]", "[[LL-2026-0001]]"))}))
    assert ("cites", "LL-2026-0001") in links_of(corpus, LESSON)
    assert backlinks_of(corpus, "LL-2026-0001") == []


def test_broken_record_still_links(tmp_path: Path) -> None:
    """References are read from what was written, whether or not it makes a record."""
    corpus = load(
        make_project(tmp_path, {LESSON: base_lesson(("title: A", "titel: A"), ("date_observed: 2025-06", "date_observed: soon"))})
    )
    assert corpus.by_id["LL-2026-0001"].record is None
    assert ("context", "ACR-EUTM-EXAMPLE") in links_of(corpus, LESSON)


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_every_relation_has_an_inverse(name: str) -> None:
    """Every relation of every type has the inverse name that its declaration gives."""
    for at in relations_of(RECORD_TYPES[name]):
        assert at.relation.inverse.strip()
        assert inverse_of(at.relation.name, name) == at.relation.inverse


def test_relations_that_nobody_declared() -> None:
    """They are citations."""
    assert inverse_of("cites", "lesson") == inverse_of("dances with", "lesson") == inverse_of("context", "") == CITED_BY


IDENTIFIERS = [f"TRM-{letter}" for letter in "ABCDE"]
TARGETS = st.lists(st.sampled_from([*IDENTIFIERS, "TRM-GONE", "nonsense"]), max_size=4)
PROJECTS = st.dictionaries(st.sampled_from([*IDENTIFIERS, "page"]), st.tuples(TARGETS, TARGETS), min_size=1)


def _write(name: str, related: list[str], cited: list[str]) -> str:
    text = "".join(f"See [[{target}]].\n" for target in cited)
    return text if name == "page" else f"---\nid: {name}\ntype: term\nrelated: [{', '.join(related)}]\n---\n{text}"


@given(project=PROJECTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_link_has_its_backlink(project: dict[str, tuple[list[str], list[str]]]) -> None:
    """Each reference is resolved or not; each resolved one is a link, and a backlink of its target unless that is itself."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "mkdocs.yml").write_text("plugins: [milpart/records]\n", encoding="utf-8")
        (root / "docs").mkdir()
        for name, (related, cited) in project.items():
            (root / f"docs/{name}.md").write_text(_write(name, related, cited), encoding="utf-8")
        corpus = load(root)
    graph = corpus.graph
    links = [link for several in graph.links.values() for link in several]
    backlinks = [link for several in graph.backlinks.values() for link in several]
    written = Counter((entry.path, reference) for entry in corpus.entries for reference in entry.references)
    assert Counter((link.source.path, link.reference) for link in links) + Counter((e.path, r) for e, r in graph.unresolved) == written
    assert Counter(link for link in links if link.source is not link.target) == Counter(backlinks)
    assert all(link.reference.target == link.target.id == key for key, several in graph.backlinks.items() for link in several)
    assert all(link.source.path == path for path, several in graph.links.items() for link in several)
    assert not {reference.target for _, reference in graph.unresolved} & set(corpus.by_id)
    expected = sum(len(related) * (name != "page") + len(cited) for name, (related, cited) in project.items())
    assert sum(written.values()) == expected


@pytest.mark.parametrize("written", ["ASM-2026-0900#N1", "N1"])
def test_need_is_cited_by_its_assessment_or_by_its_own_id(tmp_path: Path, written: str) -> None:
    """Its own id is enough where only one assessment has it."""
    activity = (BASE / ACTIVITY).read_text(encoding="utf-8").replace("instrument: csdp", f"instrument: csdp\nneeds: [{written}]")
    files = {ACTIVITY: activity, "docs/ASM-2026-0900.md": example("needs-assessment")}
    assert ("needs", "ASM-2026-0900") in links_of(load(make_project(tmp_path, files)), ACTIVITY)


def test_id_of_a_need_that_two_assessments_have_says_nothing(tmp_path: Path) -> None:
    """Which of the two is meant, nobody knows."""
    activity = (BASE / ACTIVITY).read_text(encoding="utf-8").replace("instrument: csdp", "instrument: csdp\nneeds: [N1]")
    one = example("needs-assessment")
    two = one.replace("ASM-2026-0900", "ASM-2026-0901")
    corpus = load(make_project(tmp_path, {ACTIVITY: activity, "docs/ASM-2026-0900.md": one, "docs/ASM-2026-0901.md": two}))
    assert "N1" in [reference.target for _, reference in corpus.graph.unresolved]
