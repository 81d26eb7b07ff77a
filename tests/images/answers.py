"""What stripping answers, for tests of one kind of images."""

from milpart_docs.images import strip_metadata


def strip(data: bytes) -> bytes:
    """Strip an image that can be published."""
    stripped = strip_metadata("image", data)
    assert stripped.data is not None, stripped.problem
    return stripped.data


def refuse(data: bytes) -> str:
    """Give the sentence about an image that cannot be published."""
    stripped = strip_metadata("image", data)
    assert stripped.data is None
    return stripped.problem
