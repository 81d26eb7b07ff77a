"""MP201: references to records that do not exist."""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.project import mend_project
from milpart_docs.rules.engine import check
from milpart_docs.rules.references import mp201_dangling_reference as rule
from tests.changes import load_example, make_change
from tests.corpora import record
from tests.projects import BASE, LESSON, TODAY, base_lesson, diagnose, diagnose_lesson, load, make_project


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("context: ACR-EUTM-EXAMPLE", "context: ACR-EUTM-EXAMPL", "16:10"),
        ("[ACT-2026-0001]", "[ACT-2026-0001, LL-2026-0099]", "20:26"),
        ("related: [ACT-2026-0001]", "related:\n  - ACT-2026-0009", "21:5"),
        ("six weeks", "[[LL-2026-0099|six weeks]]", "28:24"),
        ("six weeks", "> [[somewhere]]", "28:26"),
        ("[ACT-2026-0001]", "[act-2026-0001]", "20:11"),
    ],
)
def test_nothing_there(tmp_path: Path, old: str, new: str, place: str) -> None:
    """The identifier is named where it stands."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP201"]


def test_what_the_change_took_away_is_not_guessed(tmp_path: Path) -> None:
    """Whoever cites a record that the change deletes is told so, and not of another one whose number is near; so with a new identifier."""
    gone, moved = "docs/TRM-GONE.md", "lessons/LL-2026-0003-x.md"
    before = {gone: record("TRM-GONE", "Words.").text, moved: base_lesson(("LL-2026-0001", "LL-2026-0003"))}
    page = {"docs/page.md": "---\ntitle: P\n---\n\n[[TRM-GONE]] [[LL-2026-0003]] [[LL-2026-0004]]\n"}
    after = {gone: None, moved: None, moved.replace("0003", "0009"): before[moved].replace("LL-2026-0003", "LL-2026-0009")}
    root = make_change(tmp_path, before | page, after)
    hints = [one.hint for one in check(load(root), TODAY, load_example(root)) if one.code == rule.CODE]
    assert hints[:2] == [
        f"this change deletes that record ({gone}): bring it back, or take the reference away",
        "this change gives that record the identifier LL-2026-0009: write LL-2026-0009",
    ]
    assert hints[2].startswith("did you mean LL-2026-0001")


@pytest.mark.parametrize("new", ["`[[LL-2026-0099]]`", "\\[[LL-2026-0099]]", "<!-- [[LL-2026-0099]] -->", "[[ACR-EUMS]]", "LL-2026-0099"])
def test_something_there_or_no_reference(tmp_path: Path, new: str) -> None:
    """Code, comments and escaped brackets are no references."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == []


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("originator: ACR-EUMS", "originator: EU Military Staff", "did you mean ACR-EUMS (European Union Military Staff)?"),
        ("originator: ACR-EUMS", "originator: eums", "did you mean ACR-EUMS (European Union Military Staff)?"),
        ("originator: ACR-EUMS", "originator: Major Doe", "write an identifier that begins with ACR-, for instance ACR-EUMS"),
        ("context: ACR-EUTM-EXAMPLE", "context: n/a", "write an identifier that begins with ACT- or ACR-, for instance ACT-2026-0001"),
        ("context: ACR-EUTM-EXAMPLE", "context: ACR\u2013EUTM\u2013EXAMPLE", "did you mean ACR-EUTM-EXAMPLE (An example mission)?"),
        ("six weeks", "[[First course of the mission]]", "did you mean ACT-2026-0001 (First course of the example mission)?"),
        ("six weeks", "[[soon]]", "write the identifier of an existing record, or add the record"),
    ],
)
def test_a_name_in_the_place_of_an_identifier(tmp_path: Path, old: str, new: str, hint: str) -> None:
    """The record of that name is proposed, among those of the types that may stand there."""
    [found] = diagnose(make_project(tmp_path, {LESSON: base_lesson((old, new))}))
    assert (found.code, found.hint[: len(hint)]) == ("MP201", hint)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[[ACT-2026-0001]]", "[[ACT-2026-0001.md]]"),
        ("[[ACT-2026-0001]]", "[[ACT-2026-0001-first-course.md]]"),
        ("[[ACT-2026-0001]]", "[[docs/activities/ACT-2026-0001-first-course.md]]"),
        ("context: ACR-EUTM-EXAMPLE", "context: ACR-EUTM-EXAMPLE.md"),
    ],
)
def test_the_file_of_a_record(tmp_path: Path, old: str, new: str) -> None:
    """The record is proposed, and written in the place of its file."""
    make_project(tmp_path, {LESSON: base_lesson((old, new))})
    [found] = diagnose(tmp_path)
    assert (found.code, found.hint[:12]) == ("MP201", "did you mean")
    [mended] = mend_project(load(tmp_path), lambda _: True).files
    assert mended.after.decode() == base_lesson()


def test_a_country_means_its_actor(tmp_path: Path) -> None:
    """France is the actor of France."""
    actor = (BASE / "docs/actors/ACR-EUMS.md").read_text(encoding="utf-8").replace("ACR-EUMS", "ACR-FRA").replace("eu-body", "member-state")
    files = {LESSON: base_lesson(("originator: ACR-EUMS", "originator: France")), "docs/actors/ACR-FRA.md": actor}
    assert [found.hint[:20] for found in diagnose(make_project(tmp_path, files)) if found.code == "MP201"] == ["did you mean ACR-FRA"]


def test_pages_are_looked_at(tmp_path: Path) -> None:
    """A page of the handbook must not lead nowhere either, and the nearest identifier is proposed with its title."""
    found = diagnose(make_project(tmp_path, {"docs/page.md": "# Page\n\nSee [[ACR-EUM]].\n"}))
    assert [(str(diagnostic.location), diagnostic.hint) for diagnostic in found] == [
        ("docs/page.md:3:5", "did you mean ACR-EUMS (European Union Military Staff)?")
    ]


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("[[ACT-2026-0001, ACR-EUMS]]", "[[ACT-2026-0001]], [[ACR-EUMS]]"),
        ("[[ACT-2026-0001 to ACR-EUMS|both]]", "[[ACT-2026-0001]] to [[ACR-EUMS|both]]"),
        ("[[LL-2026-0001 and ACT-2026-0001]]", "LL-2026-0001 and [[ACT-2026-0001]]"),
        ("[[ACT-2026-0001(FRA corpus)]]", "[[ACT-2026-0001]] (FRA corpus)"),
        ("[[see ACT-2026-0001: First course#context]]", "see [[ACT-2026-0001#context]]: First course"),
    ],
)
def test_other_words_in_the_brackets(tmp_path: Path, written: str, instead: str) -> None:
    """They stay where they are until their author puts them outside; the hint shows how, and can be taken at its word."""
    make_project(tmp_path, {LESSON: base_lesson(("six weeks", written))})
    [found] = diagnose(tmp_path)
    assert found.hint == f"only the identifier of another record stands in the brackets: write {instead}"
    assert mend_project(load(tmp_path), lambda _: True).files == ()
    followed = make_project(tmp_path / "followed", {LESSON: base_lesson(("six weeks", instead.replace("#context", "")))})
    assert diagnose(followed) == []


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("https://nato.example/lessons/ACT-2026-0001", False),
        ("//nato.example/records/ACT-2026-0001/", False),
        ("https://forge.example/a/b.git/ACT-2026-0001", False),
        ("https://site.example/records/ACT-2026-0001/", True),
        ("https://site.example/records/ACT-2026-0001.html", True),
        ("https://forge.example/a/b/-/blob/main/docs/activities/ACT-2026-0001-first-course.md", True),
    ],
)
def test_addresses(tmp_path: Path, address: str, is_own: bool) -> None:  # noqa: FBT001 - what is expected
    """The pages and files of this project mean its records; those of others are sources, whatever their names."""
    config = (BASE / "mkdocs.yml").read_text(encoding="utf-8")
    config = f"site_url: https://site.example\nrepo_url: https://forge.example/a/b\n{config}"
    make_project(tmp_path, {LESSON: base_lesson(("six weeks", f"[[{address}]]")), "mkdocs.yml": config})
    [found] = [one for one in diagnose(tmp_path) if one.code == rule.CODE]
    after = [file.after.decode() for file in mend_project(load(tmp_path), lambda _: True).files]
    if is_own:
        assert after == [base_lesson(("six weeks", "[[ACT-2026-0001]]"))]
    else:
        assert after == []
        assert (
            found.hint
            == f"that is an address of another site: write it as a link, [words]({address}), and name it under sources with a title"
        )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("related: [ACT-2026-0001]", "related: [https://nato.example/ACT-2026-0001]"),
        ("six weeks", "[[ACT-2026-0001-other-name.md]]"),
        ("six weeks", "[[elsewhere/ACT-2026-0001-first-course.md]]"),
        ("six weeks", "[[act-2026-1#9.9]]"),
        ("six weeks", "[[ll-2026-1]]"),
        ("context: ACR-EUTM-EXAMPLE", "context: ll-2026-2"),
    ],
)
def test_what_is_not_certain_or_would_be_wrong_stays(tmp_path: Path, old: str, new: str) -> None:
    """Files of other names, places that are not there, the record itself, and records of a type that may not stand there."""
    other = base_lesson(("LL-2026-0001", "LL-2026-0002"))
    make_project(tmp_path, {LESSON: base_lesson((old, new)), "lessons/LL-2026-0002-x.md": other})
    assert rule.CODE in {one.code for one in diagnose(tmp_path)}
    assert mend_project(load(tmp_path), lambda _: True).files == ()
