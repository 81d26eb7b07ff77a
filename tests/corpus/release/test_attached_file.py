"""One file that a released text uses: its content says what it is, and a text goes out without comments and names, or not at all."""

from pathlib import Path

import pytest

from milpart_docs.corpus.release import attached_file
from milpart_docs.corpus.release.attached_file import HandedOut, hand_out
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.setting_values import Audience
from tests.corpus.release.corpora import INTERNAL, PARTNERS, PUBLIC, corpus_of, page

NAMING = "LL-2026-0002,a\n"
PNG = b"\x89PNG\r\n\x1a\n"


def handed_out(root: Path, name: str, data: bytes, audience: Audience = PUBLIC) -> HandedOut | None:
    """Hand a file out, beside one page that is released."""
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / name).write_bytes(data)
    return hand_out(f"docs/{name}", Names(corpus_of(page("open", "a"), root)), audience)


def new_text(root: Path, name: str, text: str) -> str:
    """Give what becomes of a text."""
    handed = handed_out(root, name, text.encode())
    assert handed is not None
    return text if handed.data is None else handed.data.decode()


@pytest.mark.parametrize(
    "suffix", ["geojson", "kml", "xhtml", "mjs", "ics", "ipynb", "rst", "toml", "tex", "log", "mdx", "bin", "unknown", "pdf", "png"]
)
def test_what_is_text_is_rewritten_whatever_it_is_called(tmp_path: Path, suffix: str) -> None:
    """The name says nothing about what is in it."""
    assert new_text(tmp_path, f"a.{suffix}", NAMING) == "not released,a\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"])
def test_a_text_stays_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    """With a byte order mark or without."""
    handed = handed_out(tmp_path, "a.csv", f"\u00e9{NAMING}".encode(encoding))
    assert handed == HandedOut("\u00e9not released,a\n".encode(encoding))


@pytest.mark.parametrize(
    ("data", "goes_out"),
    [
        (b"\0\1\2\xff", True),
        (b"\0\1\2\xff LL-2026-0002", False),
        (b"\0\1\2\xff L\0L\0-\x002\x000\x002\x006\0-\x000\x000\x000\x002\0", False),
        (b"%PDF-1.4 (LL-2026-0002)", False),
        (b"%PDF-1.4 (LL-26-2)", True),
        (b"letters" * 20 + b" \0 LL-2026-0002", True),
        (PNG + b"LL-2026-0002", True),
    ],
)
def test_what_cannot_be_rewritten_goes_out_as_it_is_unless_it_names_something(tmp_path: Path, data: bytes, goes_out: bool) -> None:  # noqa: FBT001
    """Of a picture only what it shows gets into a site, so that its data may name what they like."""
    assert (handed_out(tmp_path, "a.bin", data) is not None) is goes_out


def test_a_text_with_empty_bytes_goes_out_only_without_names(tmp_path: Path) -> None:
    """In whatever encoding it was meant."""
    handed = handed_out(tmp_path, "a.txt", b"letters" * 20 + b" \0 LL-2026-0002")
    assert handed is not None
    assert handed.data == b"letters" * 20 + b" \0 not released"
    assert handed_out(tmp_path, "a.txt", b"letters" * 20 + b" \0 L\0L-2026-0002") is None


def test_what_is_too_large_to_be_looked_at_stays_behind_if_it_is_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A film may be as large as it likes."""
    monkeypatch.setattr(attached_file, "LARGEST_TEXT", 100)
    monkeypatch.setattr(attached_file, "BEGINNING", 50)
    assert handed_out(tmp_path, "a.csv", b"x" * 100) is not None
    assert handed_out(tmp_path, "a.csv", b"x" * 101) is None
    assert handed_out(tmp_path, "a.csv", "\u00e9".encode() * 51) is None
    assert handed_out(tmp_path, "a.csv", b"\0x" * 51) is None
    assert handed_out(tmp_path, "a.mp4", b"\0\1\xff\0" * 51) == HandedOut()
    assert handed_out(tmp_path, "a.png", PNG + b"x" * 100) == HandedOut()


def test_what_cannot_be_read_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops nothing."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert hand_out("docs/a.csv", Names(corpus_of({}, tmp_path)), PUBLIC) is None


@pytest.mark.parametrize(
    ("text", "partners_may"),
    [
        ("---\nmarking: LIMITE\n---\na\n", True),
        ("a\n::: marking LIMITE EU\nb\n:::\n", True),
        ("a\n::: marking LIMITE FRA\nb\n:::\n", False),
        ("---\nmarking: LIMITED\n---\na\n", False),
        ("---\nmarking: PUBLIC\nb: {value: c, withhold: LIMITE}\n---\na\n", True),
        ("a\n:::\n", False),
        ("marking: LIMITE\nvalues: [1]\n", True),
        ('"::: marking LIMITE\\n", ":::"', False),
    ],
)
def test_a_text_that_speaks_of_protection_goes_out_only_to_whom_all_of_it_may(tmp_path: Path, text: str, partners_may: bool) -> None:  # noqa: FBT001
    """It goes out whole, or not at all."""
    assert handed_out(tmp_path, "a.mdx", text.encode(), PUBLIC) is None
    assert handed_out(tmp_path, "a.txt", text.encode("utf-16"), PUBLIC) is None
    assert (handed_out(tmp_path, "a.mdx", text.encode(), PARTNERS) is not None) is partners_may
    assert handed_out(tmp_path, "b.mdx", b"---\nmarking: PUBLIC\n---\na\n", PUBLIC) == HandedOut()
    assert handed_out(tmp_path, "a.csv", b"id,marking\n", INTERNAL) == HandedOut()


@pytest.mark.parametrize(
    ("name", "written", "released"),
    [
        ("a.kml", "<!-- a --><kml>LL-2026-0002</kml>", "<kml>not released</kml>"),
        ("a.data", "<?xml version='1.0'?><!-- a --><b/>", "<?xml version='1.0'?><b/>"),
        ("a.html", "words <!-- a --> and <!a><? b ?>", "words  and "),
        ("a.txt", "words <!-- a -->", "words <!-- a -->"),
        ("a.mdx", "`<!-- a -->` <!-- a --> [w](secret.md)", "`<!-- a -->`  w"),
        ("a.css", "/* 'a */ b { content: '/* c */' } /* d", " b { content: '/* c */' } "),
        ("a.html", "<style>/* a */ [hidden]:hover { }</style>", "<style> [hidden]:hover { }</style>"),
        (
            "a.html",
            "<script>h[k](1); q = {data = 3}; t = '<!--'; 'LL-2026-0002'</script><a href=secret.md>",
            "<script>h[k](1); q = {data = 3}; t = '<!--'; 'not released'</script><a href=\"#\">",
        ),
        ("a.html", "[hidden]: secret.md\n[w](secret.md) {href=secret.md}", "[hidden]: secret.md\n[w](secret.md) {href=secret.md}"),
        (
            "a.svg",
            "<svg><style>a</style><a href='secret.md' title='href=secret.md'/></svg>",
            "<svg><style>a</style><a href=\"#\" title='href=secret.md'/></svg>",
        ),
    ],
)
def test_comments_and_links_are_those_of_its_kind(tmp_path: Path, name: str, written: str, released: str) -> None:
    """Scripts keep their text, and nothing that is no Markdown is read as such."""
    assert new_text(tmp_path, name, written) == released
