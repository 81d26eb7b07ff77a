"""Pictures: put into the document without their metadata, and words where there is none."""

import re
from base64 import b64decode, b64encode

import pytest

from milpart_docs.views.handbook.targets import find_file
from tests.corpora import record
from tests.views.handbook.books import ALL, html_of

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
"""One grey dot."""
CANARY = b"CANARY"
WITH_TEXT = PNG[:33] + b"\0\0\0\x0etEXtComment\0CANARY"[:4] + b"tEXtComment\0CANARY" + b"\0\0\0\0" + PNG[33:]
PATH = "docs/images/a b.png"


def page(body: str, pictures: dict[str, bytes]) -> str:
    """Render a handbook of one lesson with a text and the pictures of the project."""
    file = record("LL-2026-0002", body, title="Another", originator="ACR-EUMS", topics=["x"])
    return html_of("LL-2026-0002", files=(*ALL, file), pictures=pictures)


def test_picture_stands_in_the_document() -> None:
    """Found from the folder of the text, by its name as it is written in an address."""
    html = page("![A *dot*](images/a%20b.png)", {PATH: PNG})
    (address,) = re.findall(r'src="([^"]*)" alt="|alt="[^"]*" src="([^"]*)"', html)
    assert "".join(address) == f"data:image/png;base64,{b64encode(PNG).decode()}"


def test_picture_without_its_metadata() -> None:
    """Where it was taken and by whom is nobody's business."""
    html = page("![A dot](images/a%20b.png)", {PATH: WITH_TEXT})
    data = b64decode("".join(re.findall(r"base64,([^\"]*)", html)))
    assert data.startswith(PNG[:8])
    assert CANARY not in data
    assert CANARY in WITH_TEXT


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("![A map](gone.png)", "[Picture: A map]"),
        ("![](gone.png)", "[Picture: without description]"),
        ("![A map](https://example.org/a.png)", "[Picture: A map]"),
        ("![A map](images/bad.png)", "[Picture: A map]"),
        ("![A map](data:image/png;base64,CANARY)", "[Picture: A map]"),
        ("<svg><metadata>CANARY</metadata></svg><img src='data:image/png;base64,CANARY' alt='A map'>", "[Picture: A map]"),
        ("<img src='images/bad.png' alt='A &lt;b&gt;'>", "[Picture: A &lt;b&gt;]"),
    ],
)
def test_words_in_the_place_of_a_picture_that_cannot_be_shown(markdown: str, shown: str) -> None:
    """One that is not there, lies elsewhere, or is none."""
    html = page(markdown, {"docs/images/bad.png": b"<html>CANARY"})
    assert shown in html
    assert "<img" not in html
    assert "CANARY" not in html


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("a.png", "docs/x/a.png"),
        ("../a%20b.png?c#d", "docs/a b.png"),
        ("./a/../b.png", "docs/x/b.png"),
        ("../../a.png", "a.png"),
        ("../../../a.png", ""),
        ("/etc/passwd", ""),
        ("%2Fetc/passwd", ""),
        ("//host/a.png", ""),
        ("file:///a.png", ""),
        (".git/a.png", ""),
        ("a%00.png", ""),
        ("..\\a.png", ""),
        ("http://[a.png", ""),
        ("", ""),
    ],
)
def test_path_that_an_address_means(address: str, path: str) -> None:
    """Inside the project, and nothing hidden."""
    assert find_file("docs/x/page.md", address) == path
