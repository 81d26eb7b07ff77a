"""Changes of state from git: by day, through renames, and only what the front matter itself says."""

import subprocess
from pathlib import Path

import pytest

from milpart_docs.corpus.moves import load_moves, read_state

LESSON = "lessons/LL-2026-0001-a.md"


def text(status: str, more: str = "") -> str:
    """Give a lesson in a state, long enough for git to know it again under another name."""
    return f"---\nid: LL-2026-0001\nstatus: {status}\n---\n\n" + "A line of the text.\n" * 20 + more


def git(root: Path, day: str, *arguments: str) -> None:
    """Run git as nobody in particular, on a day."""
    stamp = f"{day}T12:00:00Z"
    environment = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "HOME": str(root), "PATH": "/usr/bin:/bin:/usr/local/bin"}
    who = ["-c", "user.name=n", "-c", "user.email=n@example.invalid"]
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True, env=environment)  # noqa: S607


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project in a folder below the top of its repository."""
    root = tmp_path / "repository/project"
    root.mkdir(parents=True)
    git(root.parent, "2026-01-01", "init", "-q", "-b", "main")
    return root


def commit(root: Path, day: str, files: dict[str, str | None]) -> None:
    """Write files, or take them away, and commit everything on a day."""
    for path, content in files.items():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            full.unlink()
        else:
            full.write_text(content, encoding="utf-8")
    git(root, day, "add", "-A")
    git(root, day, "commit", "-q", "--allow-empty", "-m", "Change")


def told(root: Path, path: str = LESSON) -> list[tuple[str, str, str]]:
    """Give the moves of a file: day, state before, state after."""
    return [(move.day.isoformat(), move.before, move.state) for move in load_moves(root, ("lessons",)).get(path, ())]


def test_one_move_for_each_change_of_state(project: Path) -> None:
    """Written as an observation, changed in its text only, moved on, moved on: the second commit is no move."""
    commit(project, "2026-01-10", {LESSON: text("observation")})
    commit(project, "2026-01-20", {LESSON: text("observation", "More.\n")})
    commit(project, "2026-02-01", {LESSON: text("lesson-identified", "More.\n")})
    commit(project, "2026-03-01", {LESSON: text("tasked", "More.\n")})
    assert told(project) == [
        ("2026-01-10", "", "observation"),
        ("2026-02-01", "observation", "lesson-identified"),
        ("2026-03-01", "lesson-identified", "tasked"),
    ]


def test_moves_go_through_a_rename(project: Path) -> None:
    """The past under the old name counts, also where the state changed with the name; another file may have the old name now."""
    new = "lessons/LL-2026-0001-b.md"
    commit(project, "2026-01-10", {LESSON: text("observation")})
    commit(project, "2026-02-01", {LESSON: None, new: text("tasked")})
    commit(project, "2026-02-02", {LESSON: "---\nstatus: noted\n---\nAnother.\n"})
    assert told(project, new) == [("2026-01-10", "", "observation"), ("2026-02-01", "observation", "tasked")]
    assert told(project) == [("2026-02-02", "", "noted")]


def test_other_lines_named_status_are_no_state(project: Path) -> None:
    """Those of actions, and of the text: also where they change."""
    front = "---\nactions:\n  - owner: A\n    status: {}\nstatus: 'tasked' # since May\n---\nstatus: {}\n"
    commit(project, "2026-01-10", {LESSON: front.format("open", "observation")})
    commit(project, "2026-02-01", {LESSON: front.format("done", "implemented")})
    assert told(project) == [("2026-01-10", "", "tasked")]


def test_work_on_another_branch_moves_nothing_back(project: Path) -> None:
    """A lesson moves on main; its text is changed later on a branch that began before: after the merge, there is one move."""
    commit(project, "2026-01-10", {LESSON: text("observation"), "lessons/x.md": "x"})
    git(project, "2026-01-10", "checkout", "-q", "-b", "side")
    commit(project, "2026-03-01", {LESSON: text("observation", "More.\n")})
    git(project, "2026-03-01", "checkout", "-q", "main")
    commit(project, "2026-02-01", {LESSON: text("tasked")})
    git(project, "2026-04-01", "merge", "-q", "side", "-m", "Merge")
    assert told(project) == [("2026-01-10", "", "observation"), ("2026-02-01", "observation", "tasked")]


def test_end_of_a_shallow_clone_is_no_beginning(project: Path, tmp_path: Path) -> None:
    """The last two of three commits: the first of them seems to make the file, and did not; the second is a move."""
    commit(project, "2026-01-10", {LESSON: text("observation")})
    commit(project, "2026-02-01", {LESSON: text("lesson-identified")})
    commit(project, "2026-03-01", {LESSON: text("tasked")})
    git(tmp_path, "2026-04-01", "clone", "-q", "--depth", "2", project.parent.as_uri(), str(tmp_path / "shallow"))
    assert told(tmp_path / "shallow/project") == [("2026-03-01", "lesson-identified", "tasked")]


def test_new_commit_is_seen(project: Path) -> None:
    """What was read before a commit is not kept after it."""
    commit(project, "2026-01-10", {LESSON: text("observation")})
    assert len(told(project)) == 1
    commit(project, "2026-02-01", {LESSON: text("tasked")})
    assert len(told(project)) == 2


def test_files_that_come_and_go(project: Path) -> None:
    """A file that was taken away and written again begins again; one without a state, and what is no Markdown, has no moves."""
    commit(project, "2026-01-10", {LESSON: text("observation"), "lessons/a.md": "# A page\n", "lessons/b.txt": text("tasked")})
    commit(project, "2026-02-01", {LESSON: None})
    commit(project, "2026-03-01", {LESSON: text("tasked")})
    assert told(project) == [("2026-01-10", "", "observation"), ("2026-03-01", "", "tasked")]
    assert list(load_moves(project, ("lessons",))) == [LESSON]


def test_state_that_could_not_be_read(project: Path) -> None:
    """A front matter is broken for a while: nobody knows what the state was then, so coming back to one is no move."""
    commit(project, "2026-01-10", {LESSON: text("observation")})
    commit(project, "2026-02-01", {LESSON: text("Observation!")})
    commit(project, "2026-03-01", {LESSON: text("tasked")})
    assert told(project) == [("2026-01-10", "", "observation")]


def test_nothing_without_git_or_commits(project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository, no commit yet, no git on the machine: no moves, and no complaint."""
    assert load_moves(tmp_path_factory.mktemp("plain"), ("lessons",)) == {}
    assert load_moves(project, ("lessons",)) == {}
    commit(project, "2026-01-10", {LESSON: text("observation")})
    monkeypatch.setenv("PATH", "")
    assert load_moves(project, ("lessons",)) == {}


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"---\nstatus: tasked\n---\n", "tasked"),
        (b'\xef\xbb\xbf---\r\nid: x\r\nstatus: "tasked"\r\n---\r\n', "tasked"),
        (b"---\n'status':  'tasked'   # why\n---\n", "tasked"),
        (b"---\nstatus: tasked", ""),
        (b"---\nid: x\n---\nstatus: tasked\n---\n", ""),
        (b"---\nx:\n  status: tasked\n---\n", ""),
        (b"---\nstatus:\n---\n", ""),
        (b"---\nstatus: [tasked]\n---\n", ""),
        (b"\xff\xfe\x00", ""),
        (b"", ""),
    ],
)
def test_state_of_a_file(content: bytes, state: str) -> None:
    """Only the key of the front matter itself, with or without quotes, a comment, a byte order mark, and ends of lines of any kind."""
    assert read_state(content) == state


def test_move_made_by_a_merge(project: Path) -> None:
    """A branch moved the lesson to an observation, and whoever merged it moved it on: the merge is a move, from the latest state."""
    commit(project, "2026-01-01", {LESSON: text("observation-submitted")})
    git(project, "2026-01-01", "checkout", "-q", "-b", "branch")
    commit(project, "2026-01-11", {LESSON: text("observation")})
    git(project, "2026-01-11", "checkout", "-q", "main")
    commit(project, "2026-01-15", {"lessons/other.md": "Another.\n"})
    git(project, "2026-01-21", "merge", "-q", "--no-ff", "--no-commit", "branch")
    commit(project, "2026-01-21", {LESSON: text("lesson-identified")})
    commit(project, "2026-01-31", {LESSON: text("tasked")})
    assert told(project) == [
        ("2026-01-01", "", "observation-submitted"),
        ("2026-01-11", "observation-submitted", "observation"),
        ("2026-01-21", "observation", "lesson-identified"),
        ("2026-01-31", "lesson-identified", "tasked"),
    ]


def test_merge_that_only_joins_is_no_move(project: Path) -> None:
    """Both sides changed the text, and one the state: the merge has the text of both, and a state that one of them had before."""
    commit(project, "2026-01-01", {LESSON: text("observation", "End.\n")})
    git(project, "2026-01-01", "checkout", "-q", "-b", "branch")
    commit(project, "2026-01-11", {LESSON: text("lesson-identified", "End.\n")})
    git(project, "2026-01-11", "checkout", "-q", "main")
    commit(project, "2026-01-15", {LESSON: text("observation", "End, and more.\n")})
    git(project, "2026-01-20", "merge", "-q", "--no-ff", "-m", "Merge", "branch")
    assert told(project) == [("2026-01-01", "", "observation"), ("2026-01-11", "observation", "lesson-identified")]


def test_merge_that_changes_nothing(project: Path) -> None:
    """Only one side changed the lesson, and it moved on afterwards."""
    commit(project, "2026-01-01", {LESSON: text("observation")})
    git(project, "2026-01-01", "checkout", "-q", "-b", "branch")
    commit(project, "2026-01-11", {LESSON: text("lesson-identified")})
    git(project, "2026-01-11", "checkout", "-q", "main")
    commit(project, "2026-01-15", {"lessons/other.md": "Another.\n"})
    git(project, "2026-01-20", "merge", "-q", "--no-ff", "-m", "Merge", "branch")
    commit(project, "2026-01-31", {LESSON: text("tasked")})
    moves = [("2026-01-01", "", "observation"), ("2026-01-11", "observation", "lesson-identified")]
    assert told(project) == [*moves, ("2026-01-31", "lesson-identified", "tasked")]
