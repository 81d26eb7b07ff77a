"""Images of every kind: no metadata is left, in no form, and nothing that is given makes it fail."""

import base64
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.images import Stripped, stripping
from milpart_docs.images.stripping import MEDIA_TYPES, STRIPPERS, strip_metadata
from tests.images.blocks import SECRET
from tests.images.canaries import has_canary
from tests.images.samples import CLEAN, JPEG, SOILED, make_svg

NAMES = sorted(CLEAN)
RASTER = [name for name in NAMES if not name.endswith(".svg")]


def strip(name: str, data: bytes) -> bytes:
    """Strip an image that can be published."""
    stripped = strip_metadata(name, data)
    assert stripped.data is not None, stripped.problem
    assert stripped.problem == ""
    return stripped.data


def test_every_kind_has_a_sample() -> None:
    """What this file tests, it tests for all kinds."""
    assert {name.rpartition(".")[2] for name in NAMES} == {"jpg", "png", "webp", "gif", "bmp", "ico", "svg"}
    assert len(STRIPPERS) + 1 == len(MEDIA_TYPES) == 7


@pytest.mark.parametrize("name", NAMES)
def test_no_canary_is_left(name: str) -> None:
    """The soiled image has canaries, also packed; the stripped one has none."""
    assert has_canary(SOILED[name])
    assert not has_canary(strip(name, SOILED[name]))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("samples", [CLEAN, SOILED])
def test_what_was_stripped_changes_no_more(name: str, samples: dict[str, bytes]) -> None:
    """Stripping twice is stripping once."""
    once = strip(name, samples[name])
    assert strip(name, once) == once


@pytest.mark.parametrize("name", RASTER)
def test_what_has_no_metadata_stays_as_it_is(name: str) -> None:
    """A picture that an encoder wrote without metadata is published byte for byte."""
    assert strip(name, CLEAN[name]) == CLEAN[name]


@pytest.mark.parametrize("name", RASTER)
@pytest.mark.parametrize("trail", [SECRET, b"\0", JPEG, b"\n" * 100])
def test_what_lies_behind_the_end_goes(name: str, trail: bytes) -> None:
    """Second pictures, films, and the rest of a picture that was cropped lie there."""
    assert strip(name, CLEAN[name] + trail) == CLEAN[name]


@pytest.mark.parametrize("name", RASTER)
def test_a_part_of_an_image_is_not_published(name: str) -> None:
    """An image that was cut off anywhere is refused in one sentence; never is half of it passed on."""
    for data in (CLEAN[name], SOILED[name][: len(SOILED[name]) // 3]):
        for size in range(0, len(data), 7):
            stripped = strip_metadata(name, data[:size])
            assert stripped.data is None
            assert stripped.problem
            assert "\n" not in stripped.problem


def test_the_content_says_the_kind() -> None:
    """A JPEG that is named as a PNG is stripped as a JPEG."""
    for name in ("plan.png", "plan.svg", "plan.jpg_original", "plan"):
        assert strip(name, SOILED["baseline.jpg"]) == strip("a.jpg", SOILED["baseline.jpg"])


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.tif", b"II*\0" + bytes(50), "TIFF images cannot be freed"),
        ("a.nef", b"MM\0*" + bytes(50), "TIFF images cannot be freed"),
        ("a.heic", b"\0\0\0\x18ftypheic" + bytes(50), "HEIF or AVIF images cannot be freed"),
        ("a.jpg", b"\0\0\0\x18ftypavif" + bytes(50), "HEIF or AVIF images cannot be freed"),
        ("a.jxl", b"\xff\x0a" + bytes(50), "JPEG XL images cannot be freed"),
        ("a.jp2", b"\0\0\0\x0cjP  " + bytes(50), "JPEG 2000 images cannot be freed"),
        ("a.psd", b"8BPS\0" + bytes(50), "Photoshop images cannot be freed"),
        ("a.svgz", b"\x1f\x8b" + bytes(50), "compressed images cannot be freed"),
        ("a.tga", bytes(50), "it is named as .tga, and its content is no image that can be published"),
        ("a.png", b"", "the file is empty"),
        ("a.png", b"version https://git-lfs.github.com/spec/v1\n", "it is named as .png, and its content is no image"),
        ("a.png", b"<html></html>", "its content is no drawing"),
    ],
)
def test_what_is_not_understood_is_refused(name: str, data: bytes, words: str) -> None:
    """Kinds that carry metadata and that nothing here can read, and files that are no images."""
    stripped = strip_metadata(name, data)
    assert stripped.data is None
    assert words in stripped.problem


def test_a_huge_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a largest image."""
    monkeypatch.setattr(stripping, "LARGEST_IMAGE", 100)
    assert "MB: make it smaller" in strip_metadata("a.jpg", JPEG).problem


@given(st.binary(max_size=400), st.sampled_from(NAMES))
def test_any_bytes_behind_any_beginning_never_raise(data: bytes, name: str) -> None:
    """Whatever the bytes, there is an image or a sentence."""
    for start in (0, 4, 12, 30, 90):
        check(name, SOILED[name][:start] + data)


@given(st.sampled_from(NAMES), st.integers(0), st.integers(1, 300))
def test_damaged_images_never_raise(name: str, seed: int, count: int) -> None:
    """Bits turned, bytes lost and bytes doubled anywhere in an image: it is refused, or what is published is whole."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    data = bytearray(SOILED[name])
    for _ in range(1 + count % 12):
        if not data:
            break
        place = chance.randrange(len(data))
        change = chance.randrange(4)
        if change == 0:
            data[place] ^= 1 << chance.randrange(8)
        elif change == 1:
            del data[place : place + count]
        elif change == 2:
            data[place:place] = data[place : place + count]
        else:
            data[place] = chance.choice(b"\0\1\xff\x7f")
    check(name, bytes(data))


@given(st.sampled_from(NAMES), st.integers(0, 2000), st.binary(max_size=40))
def test_what_is_put_anywhere_never_raises(name: str, place: int, extra: bytes) -> None:
    """Whatever is written into an image, it is refused, or what comes out is what stripping leaves as it is."""
    data = CLEAN[name]
    place %= len(data)
    check(name, data[:place] + extra + data[place:])


def check(name: str, data: bytes) -> None:
    """Look at an answer: an image that does not change any more, or one sentence."""
    stripped = strip_metadata(name, data)
    if stripped.data is None:
        assert stripped.problem
    else:
        assert strip_metadata(name, stripped.data) == Stripped(stripped.data)


def test_drawings_within_drawings_have_an_end() -> None:
    """A drawing that holds a drawing that holds a drawing, and so on, is refused before it costs much."""
    data = make_svg()
    for _ in range(5):
        inner = base64.b64encode(data).decode()
        data = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/svg+xml;base64,{inner}"/></svg>'.encode()
    assert "drawings within drawings" in strip_metadata("a.svg", data).problem
