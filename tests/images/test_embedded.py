"""Pictures inside style sheets and addresses: without metadata, at their places; what is no picture stays."""

import base64
from urllib.parse import quote, quote_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.images import clean_style_sheet
from milpart_docs.images.embedded import NOTHING, Pictures
from milpart_docs.images.stripping import strip_image
from tests.images.canaries import CANARY, has_canary
from tests.images.samples import CLEAN, SOILED

PACKED = {name: base64.b64encode(data).decode() for name, data in SOILED.items()}
PHOTO, DRAWING = PACKED["baseline.jpg"], PACKED["drawing.svg"]
SVG = f"<svg xmlns='http://www.w3.org/2000/svg'><!-- {CANARY} --><path d='M0 0'/></svg>"
FONT = "data:font/woff2;base64," + base64.b64encode(b"wOF2 a font").decode()


def written(data: bytes) -> str:
    """Write the address of a picture as it is published."""
    media_type, kept = strip_image(data)
    return f"data:{media_type};base64,{base64.b64encode(kept).decode()}"


@pytest.mark.parametrize("name", SOILED)
def test_addresses_of_every_kind(name: str) -> None:
    """Packed, in lines, with a blank before the word, written out by percent; with the wrong type or none."""
    for head, body in [
        ("data:image/png;base64,", PACKED[name]),
        ("\nDATA:Image/JPEG;charset=x; BASE64 ,", base64.encodebytes(SOILED[name]).decode()),
        ("data:image/png,", quote_from_bytes(SOILED[name])),
    ]:
        pictures = Pictures()
        assert pictures.clean_address(head + body) == written(SOILED[name])
        assert pictures.problems == []
    assert not has_canary(written(SOILED[name]).encode())


@pytest.mark.parametrize("head", ["data:;base64,", "data:text/plain;base64,", "data:application/octet-stream;  base64,"])
def test_pictures_under_other_names(head: str) -> None:
    """Browsers look at the content, and so must this."""
    assert Pictures().clean_address(head + PHOTO) == written(SOILED["baseline.jpg"])


@pytest.mark.parametrize(
    "address", [FONT, "data:,Text", "data:text/html;base64,?", "data:application/json,{}", "data:image/png", "a.png", "date: 1,2", ""]
)
def test_other_addresses(address: str) -> None:
    """Nothing that is no picture is touched."""
    pictures = Pictures()
    assert (pictures.clean_address(address), pictures.problems) == (address, [])


@pytest.mark.parametrize(
    "address", ["data:image/png;base64,?", "data:image/jpeg;base64," + PHOTO[:800], "data:image/tiff;base64,SUkqAAAA", "data:image/x,y"]
)
def test_pictures_that_cannot_be_cleaned(address: str) -> None:
    """They are taken out, with one sentence."""
    pictures = Pictures()
    assert pictures.clean_address(address) == NOTHING
    assert len(pictures.problems) == 1


def test_lists() -> None:
    """Each address by itself, with its size behind it."""
    packed = f"a.png 1x, data:image/jpeg;base64,{PHOTO} 2x,data:image/gif;base64,{PACKED['moving.gif']} 3x"
    clean = f"a.png 1x, {written(SOILED['baseline.jpg'])} 2x,{written(SOILED['moving.gif'])} 3x"
    assert Pictures().clean_list(packed) == clean


@pytest.mark.parametrize(
    "style",
    [
        "a {{ background: url({}) }}",
        "a {{ background: url( '{}' ) no-repeat }}",
        "a {{ background: URL({}) }}",
        'a {{ background: url("{}"), url(b.png) }}',
        "a {{ background: image-set('{}' 1x) }}",
        "a {{ content: '/*'; background: url({}); color: red /* a note */ }}",
        "a {{ content: 'a broken text\n; background: url({}) }}",
        "a {{ background: url({}",
    ],
)
def test_styles(style: str) -> None:
    """In every place that an address can have; the rest of the sheet stays."""
    for address in ("data:image/jpeg;base64," + PHOTO, "data:image/svg+xml;base64," + DRAWING, "data:image/svg+xml," + quote(SVG)):
        cleaned = clean_style_sheet(style.format(address))
        assert cleaned.problems == ()
        assert not has_canary(cleaned.text.encode())
        assert "base64," in cleaned.text
        assert cleaned.text.startswith(style.format(address).partition(address)[0].rstrip("'\"( ").removesuffix("URL"))


def test_escapes_in_styles() -> None:
    """An address with escaped quotes, line ends and letters is read as browsers read it."""
    plain = SVG.replace("'", '"')
    for address in (plain.replace('"', '\\"'), plain.replace('"', "\\22 "), "\\\n".join(plain.replace('"', "'"))):
        cleaned = clean_style_sheet(f'a {{ mask: url("\\64 ata:image/svg+xml,{address}") }} /* data: */')
        assert not has_canary(cleaned.text.encode()), cleaned
        assert "base64," in cleaned.text


@pytest.mark.parametrize(
    "style",
    [
        "a { color: red }",
        f"@font-face {{ src: url({FONT}) }} a {{ background: url( b.png ) }}",
        f"/* url(data:image/png;base64,?) */ a {{ content: 'data: \\'; b\"'; background: url({written(CLEAN['still.png'])[:0]}) }}",
        "a { content: 'never closed data:image/png,x",
    ],
)
def test_other_styles(style: str) -> None:
    """Not a letter of them changes."""
    assert clean_style_sheet(style).text == style


def test_picture_taken_out_of_a_style() -> None:
    """The place shows nothing, and says why."""
    cleaned = clean_style_sheet("a { background: url(data:image/png;base64,AAAA) }")
    assert cleaned.text == f'a {{ background: url("{NOTHING}") }}'
    assert len(cleaned.problems) == 1


@given(st.text(st.sampled_from("data:image/png;,url(\"')\\\n/* <svg>%23é\ud7ff"), max_size=60))
def test_anything(text: str) -> None:
    """Whatever stands there, nothing is raised, and once is enough."""
    once = clean_style_sheet("data:" + text).text
    assert clean_style_sheet(once).text == once
