"""Names and beginnings of images."""

import pytest

from milpart_docs.images import has_image_signature, is_image
from tests.images.samples import CLEAN


@pytest.mark.parametrize("name", ["a.jpg", "docs/A.JPG", "x.y.Png", "plan.svg", "plan.svgz", "photo.HEIC", "photo.tif", "photo.dng"])
def test_names_of_images(name: str) -> None:
    """Whatever the case, and also kinds that cannot be published."""
    assert is_image(name)


@pytest.mark.parametrize("name", ["a.md", "jpg", "a.pdf", "a.jpg.txt", ".png", "a", "a.css"])
def test_names_of_other_files(name: str) -> None:
    """What only looks so."""
    assert not is_image(name)


@pytest.mark.parametrize("name", sorted(set(CLEAN) - {"drawing.svg", "old.bmp", "new.bmp", "two.ico"}))
def test_beginnings_of_images(name: str) -> None:
    """Kinds that are clear by their first bytes."""
    assert has_image_signature(CLEAN[name][:16])


@pytest.mark.parametrize("head", [b"", b"BM is a text", b"<svg", b"%PDF-1.7", b"PK\3\4", b"RIFF\0\0\0\0WAVE", b"\0\0\0\x18ftypmp42", b"II"])
def test_beginnings_of_other_files(head: bytes) -> None:
    """Texts, documents, sounds and films."""
    assert not has_image_signature(head)
