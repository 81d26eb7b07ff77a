"""What Chromium shows of an image is the same before and after stripping: size, turn, colours, and every frame of an animation."""

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from milpart_docs.images import strip_metadata
from milpart_docs.images.stripping import strip_image
from tests.browser import opened, serve
from tests.images.blocks import make_exif
from tests.images.drawings import DRAWINGS
from tests.images.samples import CLEAN, HEIGHT, JPEG, SOILED, WIDTH, chunk, segment

NAMES = sorted(SOILED)
FEWEST_COLOURS = 3
DRAW = """async address => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return [canvas.width, canvas.height, ...new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)];
}"""
FRAMES = """async ([address, type]) => {
  const data = await (await fetch(address)).arrayBuffer();
  const decoder = new ImageDecoder({data, type, preferAnimation: true});
  await decoder.tracks.ready;
  await decoder.completed;
  const {frameCount, repetitionCount} = decoder.tracks.selectedTrack;
  const frames = [];
  for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
    const {image} = await decoder.decode({frameIndex});
    const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    frames.push([image.duration, ...new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)]);
    image.close();
  }
  return [frameCount, repetitionCount, frames];
}"""


def draw(page: Page, data: bytes) -> list[int]:
    """Let Chromium draw an image, and give width, height and all its pixels."""
    media_type, _ = strip_image(data)
    drawn: list[int] = page.evaluate(DRAW, f"data:{media_type};base64,{base64.b64encode(data).decode()}")
    return drawn


def stripped(name: str, data: bytes) -> bytes:
    """Strip an image that can be published."""
    answer = strip_metadata(name, data)
    assert answer.data is not None, answer.problem
    return answer.data


@pytest.mark.browser
def test_pictures_look_the_same(browser: Browser) -> None:
    """Every sample with metadata, and the same without; a colour profile that is kept still counts."""
    with opened(browser, "about:blank") as (page, told):
        for name in NAMES:
            before, after = draw(page, SOILED[name]), draw(page, stripped(name, SOILED[name]))
            assert before == after, name
            assert len(set(after[2:])) >= FEWEST_COLOURS, name
        assert draw(page, SOILED["lossy.webp"]) != draw(page, CLEAN["lossy.webp"])
        assert told == []


@pytest.mark.browser
def test_pictures_stay_turned(browser: Browser) -> None:
    """All eight orientations, in both orders of bytes, in JPEG and PNG; the samples are no longer than wide until they are turned."""
    png = CLEAN["still.png"]
    with opened(browser, "about:blank") as (page, _):
        seen = set()
        for orientation in range(1, 9):
            for order in ("little", "big"):
                exif = make_exif(orientation, order)
                jpeg = JPEG[:20] + segment(0xE1, b"Exif\0\0" + exif) + JPEG[20:]
                for name, data in (("a.jpg", jpeg), ("a.png", png[:33] + chunk(b"eXIf", exif) + png[33:])):
                    drawn = draw(page, stripped(name, data))
                    assert drawn == draw(page, data), (name, orientation)
                    assert drawn[:2] == ([WIDTH, HEIGHT] if orientation < 5 else [HEIGHT, WIDTH])
                    seen.add((name, *drawn))
        assert len(seen) == 2 * 8


@pytest.mark.browser
def test_animations_stay_animations(browser: Browser, tmp_path: Path) -> None:
    """Number, time and pixels of all frames, and how often they are repeated."""
    types = {"moving.png": "image/png", "moving.gif": "image/gif", "moving.webp": "image/webp"}
    (tmp_path / "index.html").write_text("<!doctype html><title>A page on the loopback, where frames can be decoded</title>")
    for name in types:
        (tmp_path / f"before-{name}").write_bytes(SOILED[name])
        (tmp_path / f"after-{name}").write_bytes(stripped(name, SOILED[name]))
    with serve(tmp_path) as address, opened(browser, address + "index.html") as (page, _):
        for name, media_type in types.items():
            count, times, frames = page.evaluate(FRAMES, [f"before-{name}", media_type])
            assert page.evaluate(FRAMES, [f"after-{name}", media_type]) == [count, times, frames], name
            assert count == len(frames) == (3 if name == "moving.png" else 2)
            assert frames[0] != frames[1]


@pytest.mark.browser
@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_drawings_look_the_same(browser: Browser, name: str) -> None:
    """Drawings as programs write them: with gradients, patterns, masks, filters, markers, texts, HTML inside, and styles."""
    data = DRAWINGS[name].encode()
    with opened(browser, "about:blank") as (page, _):
        drawn = draw(page, stripped("a.svg", data))
        assert drawn == draw(page, data)
        assert len(set(drawn[2:])) >= FEWEST_COLOURS
