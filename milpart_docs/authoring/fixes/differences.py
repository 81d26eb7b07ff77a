"""What a change of files would be, as a patch that people and programs read."""

from collections.abc import Iterator
from difflib import unified_diff

_NO_LINE_END = "\\ No newline at end of file"


def render_difference(path: str, before: bytes, after: bytes, *, new_path: str = "") -> Iterator[str]:
    """Yield the lines of a unified difference; line ends that are not LF are shown by their signs."""
    old, new = _lines(before), _lines(after)
    for line in unified_diff(old, new, f"a/{path}", f"b/{new_path or path}", n=2):
        text = line.removesuffix("\n").replace("\r", "\N{SYMBOL FOR CARRIAGE RETURN}")
        yield text
        if not line.endswith("\n"):
            yield _NO_LINE_END


def _lines(data: bytes) -> list[str]:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    return [f"{line}\n" for line in data.decode(encoding, "replace").split("\n")[:-1]] + [
        line for line in data.decode(encoding, "replace").split("\n")[-1:] if line
    ]
