"""Why an image is not published, and the careful reading of parts of a file that ends too early."""


class RefusedError(ValueError):
    """An image that cannot be freed of its metadata; its text is one sentence that says why."""


class UnknownKindError(RefusedError):
    """A file whose content is that of no image."""


class DamagedError(RefusedError):
    """An image whose parts do not fit together."""

    def __init__(self, kind: str, reason: str) -> None:
        """Say what kind of file it is, and what does not fit."""
        super().__init__(f"this {kind} is damaged: {reason}")


def read_part(data: bytes, start: int, size: int, kind: str) -> bytes:
    """Give the bytes of a part of a file, all of them; where the file ends before, it is damaged."""
    if start + size > len(data):
        raise DamagedError(kind, "it ends too early")
    return data[start : start + size]


def read_big(data: bytes, start: int, size: int, kind: str) -> int:
    """Read a number that is written with its highest byte first."""
    return int.from_bytes(read_part(data, start, size, kind), "big")


def read_little(data: bytes, start: int, size: int, kind: str) -> int:
    """Read a number that is written with its lowest byte first."""
    return int.from_bytes(read_part(data, start, size, kind), "little")
