"""What changes when a record gets another identifier."""

from pathlib import Path

import pytest

from milpart_docs.authoring.renumbering.error import RenumberError
from milpart_docs.authoring.renumbering.plan import Plan, after_plan, plan_renumbering
from milpart_docs.authoring.rewriting import rewrite_files
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from tests.projects import BASE, LESSON, base_lesson, diagnose, load, make_project

ACTIVITY = next(path.relative_to(BASE).as_posix() for path in BASE.rglob("ACT-2026-0001*.md"))
NEW = "ACT-2026-0005"
PAGE = "---\ntitle: P\n---\n\n[[ACT-2026-0001|A]], ACT-2026-0001, [a](activities/{name}#x)\n\n`ACT-2026-0001`\n"
OTHER = "lessons/LL-2026-0001-other.md"


def texts_of(plan: Plan) -> dict[str, str]:
    """Give the new text of each file that changes, by its new path."""
    return {rewrite.new_path or rewrite.path: rewrite.after.decode() for rewrite in plan.rewrites}


def test_everything_that_names_it_follows(tmp_path: Path) -> None:
    """The record and its file, fields, references, links and words of records and pages, and the configuration."""
    page = PAGE.format(name=Path(ACTIVITY).name)
    config = (BASE / "mkdocs.yml").read_text(encoding="utf-8") + "nav:\n  - A: records/ACT-2026-0001/\n"
    corpus = load(make_project(tmp_path, {"docs/page.md": page, "mkdocs.yml": config}))
    plan = plan_renumbering(corpus, corpus.by_path[ACTIVITY], NEW)
    new_path = ACTIVITY.replace("ACT-2026-0001", NEW)
    assert (plan.path, plan.new_path) == (ACTIVITY, new_path)
    texts = texts_of(plan)
    assert set(texts) == {new_path, LESSON, "docs/page.md", "mkdocs.yml"}
    assert texts[LESSON] == base_lesson().replace("ACT-2026-0001", NEW)
    assert texts["docs/page.md"] == page.replace("ACT-2026-0001", NEW).replace(f"`{NEW}`", "`ACT-2026-0001`")
    assert texts["mkdocs.yml"] == config.replace("ACT-2026-0001", NEW)
    assert plan.left == (("docs/page.md", 7, 2, "it stands in code, as an example"),)
    assert plan.counts["docs/page.md"] == 3


def test_project_is_sound_afterwards(tmp_path: Path) -> None:
    """On the disk as in memory: the same links, and no finding."""
    corpus = load(make_project(tmp_path))
    plan = plan_renumbering(corpus, corpus.by_path[ACTIVITY], NEW)
    rewrite_files(tmp_path, plan.rewrites)
    assert diagnose(tmp_path) == []
    after = load(tmp_path)
    assert [entry.path for entry in after.entries] == [entry.path for entry in after_plan(corpus, plan).entries]
    links = [[link.target.title for link in found] for _, found in sorted(corpus.graph.links.items())]
    assert sorted(map(sorted, links)) == sorted(sorted(link.target.title for link in found) for found in after.graph.links.values())


def twins(root: Path, files: dict[str, str] | None = None) -> Corpus:
    """Make a project in which two lessons have one identifier, and a page and an activity that name it."""
    page = "---\ntitle: P\n---\n\n[[LL-2026-0001]]\n"
    return load(make_project(root, {OTHER: base_lesson(), "docs/page.md": page, **(files or {})}))


def test_of_two_records_names_stay_with_the_other(tmp_path: Path) -> None:
    """Nobody knows which of the two was meant, so each name in another file is told."""
    corpus = twins(tmp_path)
    plan = plan_renumbering(corpus, corpus.by_path[OTHER], "LL-2026-0002")
    assert [*texts_of(plan)] == ["lessons/LL-2026-0002-other.md"]
    assert plan.left == (("docs/page.md", 5, 3, f"it may mean {LESSON}"),)


def test_what_came_with_a_record_follows_it(tmp_path: Path) -> None:
    """Names in files that were not published, and on lines that are new, mean the record that was not published either."""
    corpus = twins(tmp_path, {"docs/new.md": "[[LL-2026-0001]]\n", "docs/old.md": "[[LL-2026-0001]]\n\nNow [[LL-2026-0001]]\n"})
    published = Corpus(
        corpus.settings,
        tuple(entry for entry in corpus.entries if entry.path not in {OTHER, "docs/new.md"}),
        {"docs/old.md": "[[LL-2026-0001]]\n", "docs/page.md": corpus_text(tmp_path, "docs/page.md")},
    )
    plan = plan_renumbering(corpus, corpus.by_path[OTHER], "LL-2026-0002", Change("main", published, corpus, Corpus(corpus.settings, ())))
    texts = texts_of(plan)
    assert set(texts) == {"lessons/LL-2026-0002-other.md", "docs/new.md", "docs/old.md"}
    assert texts["docs/new.md"] == "[[LL-2026-0002]]\n"
    assert texts["docs/old.md"] == "[[LL-2026-0001]]\n\nNow [[LL-2026-0002]]\n"
    assert plan.left == ()


def corpus_text(root: Path, path: str) -> str:
    """Read a file of a project."""
    return (root / path).read_text(encoding="utf-8")


def test_file_of_the_new_name_is_refused(tmp_path: Path) -> None:
    """Nothing is overwritten."""
    corpus = load(make_project(tmp_path, {ACTIVITY.replace("ACT-2026-0001", NEW): "---\ntitle: P\n---\n\nText.\n"}))
    with pytest.raises(RenumberError, match=f"there is a file {ACTIVITY.replace('ACT-2026-0001', NEW)} already"):
        plan_renumbering(corpus, corpus.by_path[ACTIVITY], NEW)


def test_identifier_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """A line id: that encodes its value is left to people, and nothing is written."""
    text = (BASE / ACTIVITY).read_text(encoding="utf-8").replace("id: ACT-2026-0001", 'id: "\\x41CT-2026-0001"')
    corpus = load(make_project(tmp_path, {ACTIVITY: text}))
    with pytest.raises(RenumberError, match=r"the line id: of .* cannot be written anew; change it by hand"):
        plan_renumbering(corpus, corpus.by_path[ACTIVITY], NEW)


@pytest.mark.parametrize("lines", [2, 1000])
def test_form_of_files_stays(tmp_path: Path, lines: int) -> None:
    """Line ends and marks are those that the file had, be they of one kind or of two."""
    lesson = b"\xef\xbb\xbf" + base_lesson().replace("\n", "\r\n", lines).encode()
    corpus = load(make_project(tmp_path, {LESSON: lesson}))
    plan = plan_renumbering(corpus, corpus.by_path[ACTIVITY], NEW)
    [after] = [rewrite.after for rewrite in plan.rewrites if rewrite.path == LESSON]
    assert after == lesson.replace(b"ACT-2026-0001", NEW.encode())


def test_reference_that_would_be_lost_keeps_all_as_it_is(tmp_path: Path) -> None:
    """A reference that encodes the identifier cannot be found in the text; a dangling one is worse than an old number."""
    corpus = load(make_project(tmp_path, {LESSON: base_lesson(("related: [ACT-2026-0001]", 'related: ["\\x41CT-2026-0001"]'))}))
    with pytest.raises(RenumberError, match="1 of the references to it would lead nowhere afterwards, so nothing was written"):
        plan_renumbering(corpus, corpus.by_path[ACTIVITY], NEW)
