"""Catalogues: the counts are right, every record is found under each of its values, and empty facets do not show."""

from pathlib import Path

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.catalogue import build_catalogues
from milpart_docs.views.facets import FACETS, facet_values
from milpart_docs.views.problems import build_problems
from milpart_docs.views.record_view import build_record_view
from tests.projects import LESSON, base_lesson, diagnose, load, make_project

ROOT = Path(__file__).parents[2]


def test_counts_and_members_are_those_of_the_corpus() -> None:
    """For the shipped corpus, every value's catalogue has just the records with that value."""
    corpus = load(ROOT)
    views = {view.name: view for view in build_catalogues(corpus, Addresses())}
    for facet in FACETS:
        for value in views[f"{facet.key}/index"].facets[0].values:
            page = views[value.url.removeprefix("catalogue/").rstrip("/")]
            shown = [row.link.id for _, rows in page.sections for row in rows]
            assert len(shown) == len(set(shown)) == value.count == page.count
            assert set(shown) == {entry.id for entry in corpus.by_id.values() if value.value in facet_values(entry, facet)}


def test_other_facets_count_within_and_in_all(tmp_path: Path) -> None:
    """In the catalogue of lessons, Mali has one of the two records that it has in all."""
    views = {view.name: view for view in build_catalogues(load(make_project(tmp_path)), Addresses())}
    partners = next(facet for facet in views["type/lesson"].facets if facet.key == "partner")
    assert [(value.label, value.count, value.total) for value in partners.values] == [("Mali", 1, 2), ("Niger", 1, 1)]
    assert "member-state/index" not in views


def test_topics_in_two_spellings_share_a_catalogue(tmp_path: Path) -> None:
    """One address, one page."""
    lesson = base_lesson(("topics: [planning, curriculum]", "topics: [Planning, Curriculum]"))
    views = [view.name for view in build_catalogues(load(make_project(tmp_path, {LESSON: lesson})), Addresses())]
    assert views.count("topic/planning") == 1
    assert len(views) == len(set(views))


def test_topic_keeps_its_letters(tmp_path: Path) -> None:
    """The address is ASCII, the title is what the author wrote."""
    lesson = base_lesson(("topics: [planning, curriculum]", "topics: [C++, Führung]"))
    views = build_catalogues(load(make_project(tmp_path, {LESSON: lesson})), Addresses())
    assert {view.title for view in views if view.name.startswith("topic/") and view.sections} >= {"c++", "führung"}


def test_record_view_groups_links_both_ways(tmp_path: Path) -> None:
    """What holds both ways is told once, and the target's page names the inverse."""
    corpus = load(make_project(tmp_path))
    lesson = build_record_view(corpus, corpus.by_id["LL-2026-0001"], Addresses(), ())
    mission = build_record_view(corpus, corpus.by_id["ACR-EUTM-EXAMPLE"], Addresses(), ())
    assert {relation: [link.id for link in links] for relation, links in lesson.links.items()} == {"related": ["ACT-2026-0001"]}
    assert {relation: [link.id for link in links] for relation, links in mission.links.items()} == {
        "lessons observed": ["LL-2026-0001"],
        "provides": ["ACT-2026-0001"],
    }
    assert [(step.label, step.place) for step in lesson.track][2:4] == [("Lesson identified", "current"), ("Tasked", "ahead")]


def test_state_beside_the_line_ends_the_track(tmp_path: Path) -> None:
    """A rejected observation has passed one state only."""
    lesson = base_lesson(("status: lesson-identified", "status: observation-rejected\nrejection_reason: Not ours."))
    corpus = load(make_project(tmp_path, {LESSON: lesson}))
    view = build_record_view(corpus, corpus.by_id["LL-2026-0001"], Addresses(), ())
    assert [(step.label, step.place) for step in view.track] == [("Observation submitted", "passed"), ("Observation rejected", "current")]


def test_problems_stand_with_what_is_left_out_first(tmp_path: Path) -> None:
    """The page of problems counts records and findings."""
    lesson = base_lesson(("date_observed:", "date_observd:"))
    root = make_project(tmp_path, {LESSON: lesson, "docs/a.md": "[[ACR-NONE]]\n"})
    view = build_problems(load(root), diagnose(root), frozenset({LESSON}))
    assert [(file.path, file.is_left_out) for file in view.files] == [(LESSON, True), ("docs/a.md", False)]
    assert (view.records, view.left_out, view.errors) == (4, 1, 3)
