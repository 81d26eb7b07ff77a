"""The files that go out beside records and pages: those that a released text uses, and no others."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Settings
from milpart_docs.corpus.release.attachments import find_attachments
from milpart_docs.corpus.release.handed_out import is_attachment
from tests.corpus.release.corpora import PUBLIC, corpus_of, cut, page

FILES = {
    "docs/assets/used.png": b"",
    "docs/assets/unused.png": b"",
    "docs/assets/in words.png": b"",
    "docs/assets/style.css": b"/* LL-2026-0002 */ a { background: url('deep.svg') } /* open",
    "docs/assets/deep.svg": b"<svg><!-- hidden --><image href='deeper.png'/><text>LL-2026-0002</text></svg>",
    "docs/assets/deeper.png": b"",
    "docs/assets/table.csv": "id\nLL-2026-0002\n".encode("utf-16"),
    "docs/assets/old.csv": b"\xe9 LL-2026-0002\n",
    "docs/assets/LL-2026-0002.png": b"",
    "docs/assets/.hidden.png": b"",
    "docs/LL-2026-0002.txt": b"",
    "docs/page.html": b"<a href='secret.md'>w</a>",
    "elsewhere/file.png": b"",
    "mkdocs.yml": b"",
}
USING = """\
![a](assets/used.png) ![b](<assets/in words.png>) <link href="assets/style.css"> [c](assets/table.csv) [d](assets/old.csv)
![e](assets/LL-2026-0002.png) ![f](assets/.hidden.png) [g](LL-2026-0002.txt) [h](../elsewhere/file.png) [i](../mkdocs.yml) [j](page.html)
[k](../../etc/passwd) [l](/etc/passwd) [m](assets/link.png) [n](assets/loop.png) [o](assets)
"""
OUT = ["deep.svg", "deeper.png", "in words.png", "old.csv", "style.css", "table.csv", "used.png"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the files, and links that lead to what is not handed out."""
    for path, data in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    (tmp_path / "docs/secret.md").write_text("secret")
    (tmp_path / "docs/assets/link.png").symlink_to("../secret.md")
    (tmp_path / "docs/assets/loop.png").symlink_to("loop.png")
    return tmp_path


def test_what_a_released_text_uses_goes_out(root: Path) -> None:
    """By links of every kind, and through files that others use; a picture that only a cut page shows stays."""
    files = {**page("index", USING), **page("secret", "![](assets/unused.png)", "marking: LIMITE")}
    made = cut(corpus_of(files, root), PUBLIC)
    assert made.attachments == (*(f"docs/assets/{name}" for name in OUT), "docs/page.html")


def test_texts_go_out_without_comments_and_names(root: Path) -> None:
    """Each in its own encoding, as its kind writes comments."""
    made = cut(corpus_of(page("index", USING), root), PUBLIC)
    assert made.rewritten == {
        "docs/assets/style.css": b" a { background: url('deep.svg') } ",
        "docs/assets/deep.svg": b"<svg><image href='deeper.png'/><text>not released</text></svg>",
        "docs/assets/table.csv": "id\nnot released\n".encode("utf-16"),
        "docs/assets/old.csv": b"\xe9 not released\n",
        "docs/page.html": b'<a href="#">w</a>',
    }


def test_what_the_configuration_names_goes_out(root: Path) -> None:
    """What is there, lies in the project and names nothing that is not released."""
    corpus = corpus_of({}, root)
    corpus.settings = Settings(root, assets=("assets/unused.png", "https://elsewhere.example/x.css", "no.css", "assets/LL-2026-0002.png"))
    assert find_attachments(corpus).paths == ("docs/assets/unused.png",)


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "site/index.html", "docs/secret.md", "docs/secret.MD", "docs//x", "pyproject.toml", ".git/config"]
)
def test_with_the_whole_project_as_content_its_own_files_are_none(root: Path, path: str) -> None:
    """Configuration, programs and what is hidden are never handed out with records."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("x")
    assert not is_attachment(Settings(root, record_dirs=(".",)), path)
    assert is_attachment(Settings(root, record_dirs=(".",)), "elsewhere/file.png")
