"""Names that work everywhere, and what is said of others."""

from pathlib import Path

import pytest

from milpart_docs.bundle.names import FOLDER_ENTRIES, LONGEST_PATH, find_name_problems


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "records/LL-2026-0001.html",
        "a/COM10.html",
        "a/CONSOLE.html",
        "Île/漢字.html",
        ".nojekyll",
        "a/b.c.d/e",
        "x" * LONGEST_PATH,
    ],
)
def test_sound_names(path: str) -> None:
    """Nothing is said of them."""
    assert find_name_problems({path: 1}) == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/etc/passwd", "it begins at the root of a disk"),
        ("a/../../b", "a part of it is '..'"),
        ("a//b", "a part of it is ''"),
        ("./b", "a part of it is '.'"),
        ("C:/b", "Windows allows no ':'"),
        ("a.txt:hidden", "Windows allows no ':'"),
        ("a\\b", "Windows allows no '\\\\'"),
        ("a\nb", "Windows allows no '\\n'"),
        ("a\x00b", "Windows allows no '\\x00'"),
        ("what?.html", "Windows allows no '?'"),
        ("a/end./b", "Windows drops a full stop"),
        ("a/end ", "Windows drops a full stop or a space"),
        ("aux", "Windows keeps the name aux for a device"),
        ("a/Com1.tar.gz", "Windows keeps the name Com1"),
        ("nul .txt/b", "Windows keeps the name nul"),
        ("lpt².txt", "Windows keeps the name lpt²"),
        ("CONOUT$", "Windows keeps the name CONOUT$"),
        ("a/" + "x" * LONGEST_PATH, f"it has {LONGEST_PATH + 2} characters"),
        ("\U0001f600" * 91, "it has 182 characters"),
        ("a\udcff", "its name is not UTF-8"),
    ],
)
def test_unusable_names(path: str, message: str) -> None:
    """Each is told with its reason."""
    (problem,) = find_name_problems({path: 1})
    assert problem.kind == "name"
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    "twins", [("a/B.html", "a/b.html"), ("A/x", "a/y"), ("caf\u00e9", "cafe\u0301"), ("straße", "STRASSE"), ("a", "a/b")]
)
def test_twins(twins: tuple[str, str]) -> None:
    """Two names that some system takes for one."""
    (problem,) = find_name_problems(dict.fromkeys(twins, 1))
    assert problem.kind == "duplicate"


def test_folder_that_fat32_cannot_list() -> None:
    """A name of 17 characters takes three entries; the folder itself has two."""
    paths = [f"records/LL-2026-{number:05}.x" for number in range(FOLDER_ENTRIES // 3)]
    assert find_name_problems(dict.fromkeys(paths, 1)) == []
    paths += ["records/LL-2027-00000.x"]
    (problem,) = find_name_problems(dict.fromkeys(paths, 1))
    assert (problem.kind, problem.path) == ("too-large", "records")
    assert find_name_problems(dict.fromkeys(paths, 1), fits_fat32=False) == []


def test_large_file() -> None:
    """FAT32 and the short form of zip hold less than 4 GiB."""
    assert find_name_problems({"a": (1 << 32) - 2}) == []
    assert [problem.kind for problem in find_name_problems({"a": (1 << 32) - 1})] == ["too-large"]


def test_names_of_the_house() -> None:
    """The names of our own sources would do, too."""
    paths = [str(path) for path in Path("milpart_docs").rglob("*.py")]
    assert find_name_problems(dict.fromkeys(paths, 1)) == []
