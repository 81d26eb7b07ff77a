"""CODEOWNERS: who is asked for which record, in few lines, and nothing that a record or a file name says becomes a line."""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.configuration.codeowners import TITLE, build_files, render_owners
from milpart_docs.corpus import Corpus, Settings
from tests.corpora import Written, corpus_of, record
from tests.repositories import git

OWNERS = {"ACR-EUMS": ("@eums/doctrine",), "ACR-MPCC": ("@mpcc", "@eums/training")}


def owners_of(*files: Written, owners: Mapping[str, tuple[str, ...]] = OWNERS) -> str:
    """Render the owners of records, without the title."""
    text = render_owners(corpus_of(*files, settings=Settings(Path("/nowhere"), owners=owners)))
    assert text.startswith(TITLE)
    return text.removeprefix(TITLE)


def at(path: str, **fields: str) -> Written:
    """Write an actor at a path."""
    return Written(path, record("ACR-X", **fields).text)


def owner_of(text: str, path: str) -> str:
    """Find the owner of a file as forges do: of the lines that fit, the last holds, and a star does not stand for a slash."""
    found = ""
    for line in (line for line in text.splitlines() if line and not line.startswith("#")):
        pattern, owner = line.replace(r"\ ", "\0").split(" ", 1)
        pattern = pattern.replace("\0", " ").removeprefix("/")
        if pattern == "*" or (pattern.count("/") == path.count("/") and fnmatchcase(path, pattern)):
            found = owner
    return found


def test_custodian_before_originator() -> None:
    """Who keeps a record is asked; where nobody is named, whom it comes from."""
    text = owners_of(at("docs/a.md", originator="ACR-MPCC", custodian="ACR-EUMS"), at("docs/b/b.md", originator="ACR-MPCC"))
    assert text == "\n# docs\n/docs/a.md @eums/doctrine\n\n# docs/b\n/docs/b/b.md @mpcc @eums/training\n"


def test_one_line_for_a_folder() -> None:
    """A folder of one owner is one line; others in it follow, so that their lines hold."""
    files = [at(f"docs/actors/{name}.md", originator="ACR-EUMS") for name in "abc"]
    assert owners_of(*files) == "\n# docs/actors\n/docs/actors/*.md @eums/doctrine\n"
    other = at("docs/actors/b.md", originator="ACR-MPCC")
    text = owners_of(files[0], other, files[2])
    assert text.endswith("/docs/actors/*.md @eums/doctrine\n/docs/actors/b.md @mpcc @eums/training\n")


def test_records_of_nobody() -> None:
    """A record without an owner is given none by the line of its folder; its keeper is named in a comment."""
    text = owners_of(at("docs/a.md", originator="ACR-EUMS"), at("docs/b.md", originator="ACR-EUMS"), at("docs/c.md", originator="ACR-NEW"))
    assert "#   ACR-NEW\n" in text
    assert text.endswith("# docs\n/docs/a.md @eums/doctrine\n/docs/b.md @eums/doctrine\n")


def test_everything_else() -> None:
    """The line for what no other names stands first, so that every other one holds before it."""
    text = owners_of(at("docs/a.md", originator="ACR-EUMS"), owners=OWNERS | {"*": ("@all",)})
    assert text.index("\n* @all\n") < text.index("/docs/a.md")
    assert (owner_of(text, "mkdocs.yml"), owner_of(text, "docs/a.md")) == ("@all", "@eums/doctrine")


def test_a_project_in_a_folder_of_its_repository() -> None:
    """Forges know files by their paths in the repository; what no other line names is that of the project alone."""
    files = [at(f"docs/{name}.md", originator="ACR-EUMS") for name in "ab"]
    settings = Settings(Path("/nowhere"), owners=OWNERS | {"*": ("@all",)})
    text = render_owners(corpus_of(*files, at("docs/c/c.md", originator="ACR-MPCC"), at("d.md"), settings=settings), "our records/")
    assert "\n# Forges read this file only at the top of the repository: copy its lines there.\n" in text
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == [
        r"/our\ records/ @all",
        r"/our\ records/docs/*.md @eums/doctrine",
        r"/our\ records/docs/c/c.md @mpcc @eums/training",
    ]


def test_odd_names_of_files() -> None:
    """A space is escaped as both forges want it; what they would read otherwise stands for any one character."""
    text = owners_of(at("docs/a b#[1]*.md", originator="ACR-EUMS"), at("docs/c/é\n* @evil.md", originator="ACR-EUMS"))
    assert "/docs/a\\ b??1??.md @eums/doctrine\n" in text
    assert "/docs/c/é??\\ ?evil.md @eums/doctrine\n" in text


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=4), st.text(max_size=20))
def test_nothing_that_is_written_becomes_a_line(names: list[str], originator: str) -> None:
    """Whatever files and keepers are called, every line is a comment, or a pattern below the root with an owner that is set."""
    files = {f"docs/{name.replace('/', '-')}.md": originator for name in names}
    text = owners_of(*(at(path, originator=keeper) for path, keeper in files.items()), at("docs/last.md", custodian="ACR-EUMS"))
    for line in text.split("\n"):
        assert not line or line.startswith("# ") or (line.startswith("/docs/") and line.endswith((" @eums/doctrine", " @eums/training")))
        assert line.isprintable()


def test_every_record_has_its_owner() -> None:
    """Read as forges read it, the file says of each record what its fields say, however the lines were drawn together."""
    keepers = ["ACR-EUMS", "ACR-MPCC", "ACR-NEW"]
    paths = {
        f"{folder}/{number}.md": keepers[(number * step) % 3] for step, folder in enumerate(("a", "a/b", "c d"), 1) for number in range(9)
    }
    text = owners_of(*(at(path, originator=keeper) for path, keeper in paths.items()))
    assert {path: owner_of(text, path) for path in paths} == {path: " ".join(OWNERS.get(keeper, ())) for path, keeper in paths.items()}


def test_many_records_in_few_lines() -> None:
    """A folder of thousands with some exceptions stays a short file."""
    files = [at(f"lessons/{number:05}.md", originator="ACR-MPCC" if number % 500 == 0 else "ACR-EUMS") for number in range(2000)]
    assert owners_of(*files).count("\n") == len(["", "# lessons", "*.md"]) + 4


def test_folder_is_asked_of_git(tmp_path: Path) -> None:
    """What a folder of a repository is called, the file knows by itself."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "records").mkdir()
    corpus = Corpus(Settings(tmp_path / "records", owners={"*": ("@all",)}), ())
    assert build_files(corpus)[".gitlab/CODEOWNERS"].endswith("\n/records/ @all\n")


def test_places(tmp_path: Path) -> None:
    """The file of a forge is there where the project is on it; where it is on none yet, both are."""
    corpus = Corpus(Settings(tmp_path), ())
    assert {path for path, text in build_files(corpus).items() if text} == {".gitlab/CODEOWNERS", ".github/CODEOWNERS"}
    (tmp_path / ".gitlab").mkdir()
    (tmp_path / ".github").mkdir()
    (tmp_path / ".gitlab/note").touch()
    (tmp_path / ".github/CODEOWNERS").touch()
    assert {path: bool(text) for path, text in build_files(corpus).items()} == {".gitlab/CODEOWNERS": True, ".github/CODEOWNERS": False}
