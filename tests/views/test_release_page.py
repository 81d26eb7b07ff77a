"""The page about a release: for whom, from what, how much, and how to check a bundle."""

from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import Settings
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.release_page import build_release_page, name_release_page
from milpart_docs.views.site import Site
from tests.corpora import corpus_of, page, record
from tests.projects import TODAY

NOTE = ReleaseNote("partners", "LIMITE", ("FRA", "ACR-EUTM-MLI"), "0123abcd", is_clean=True, day="2026-11-22", is_bundle=True)
FILES = (
    record("LL-2026-0001", status="tasked"),
    record("LL-2026-0002", status="superseded"),
    record("DOC-2026-0001", status="superseded"),
    record("ACR-EUTM-MLI", title="EUTM <Mali>", kind="mission"),
    page("page", "---\nmarking: PUBLIC\n---\n\n# Page\n"),
)


def body_of(note: ReleaseNote = NOTE, *, use_directory_urls: bool = False) -> str:
    """Build the page of a small release."""
    corpus = corpus_of(*FILES, settings=Settings(Path("/nowhere"), release=note))
    return str(build_release_page(Site(corpus, Addresses(use_directory_urls), TODAY), note, "release").body)


def test_page_says_for_whom_and_from_what() -> None:
    """Audience, highest marking, communities by name, commit and day; escaped."""
    body = body_of()
    for words in ("partners", "LIMITE", "France, EUTM &lt;Mali&gt;", "commit <code>0123abcd</code></dd>", 'datetime="2026-11-22"'):
        assert words in body


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (replace(NOTE, is_clean=False), "0123abcd</code>, with changes that were not committed"),
        (replace(NOTE, commit="", is_clean=False), "files that are not in git</dd>"),
        (replace(NOTE, communities=()), "<dd>none</dd>"),
        (replace(NOTE, day=""), "the day it was made"),
        (replace(NOTE, is_bundle=False), "The same release can be had as a bundle"),
    ],
)
def test_page_says_what_is_not_so(note: ReleaseNote, words: str) -> None:
    """A state that no commit has, no repository, no communities, no fixed day, a site that is no bundle."""
    assert words in body_of(note)
    assert words not in body_of()


def test_numbers_lead_to_their_catalogues() -> None:
    """In both forms of addresses; where a catalogue of a state lists other records, too, the number stands by itself."""
    body = body_of()
    assert "4 records and 1 page." in body
    assert '<a href="catalogue/type/lesson.html">2</a>' in body
    assert '<a href="catalogue/status/tasked.html">1</a>' in body
    assert "status/superseded" not in body
    assert '<a href="../catalogue/type/lesson/">2</a>' in body_of(use_directory_urls=True)


def test_page_says_how_to_check() -> None:
    """With milpart, with the tools of each system, and with a signature."""
    body = body_of()
    for command in (
        "milpart verify FILE.zip",
        "sha256sum -c manifest-sha256.txt",
        "shasum -a 256 -c manifest-sha256.txt",
        "Get-FileHash -LiteralPath $path -Algorithm SHA256",
        "milpart verify FILE.zip --signers SIGNERS",
        "ssh-keygen -Y verify -f SIGNERS -I NAME -n milpart-bundle -s manifest-sha256.txt.sig &lt; manifest-sha256.txt",
    ):
        assert command in body


def test_page_stands_where_nothing_else_does() -> None:
    """Neither a page of the project nor a folder; upper case is the same on many disks."""
    assert name_release_page(["index.html", "lessons/release/index.html"]) == "release"
    assert name_release_page(["release/index.html"]) == "release-2"
    assert name_release_page(["Release.html", "release-2/picture.png"]) == "release-3"


def test_empty_release_has_a_page() -> None:
    """An audience may see nothing at all."""
    corpus = corpus_of(settings=Settings(Path("/nowhere"), release=NOTE))
    body = build_release_page(Site(corpus, Addresses(), TODAY), NOTE, "release").body
    assert "0 records and 0 pages." in body
    assert "Lessons by state" not in body
