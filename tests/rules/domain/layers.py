"""Records for tests of the domain: the smallest of their types, under other identifiers and with changes."""

from milpart_docs.model.identifier import type_of
from tests.model.examples import IDS, example

FIRST_LINE = 13
"""The line on which the fields of a type begin."""


def record(identifier: str, *changes: tuple[str, str], add: str = "", body: str = "") -> dict[str, str]:
    """Give the smallest record of an identifier's type as a layer, with texts replaced, and with lines added to its front matter."""
    type_name = type_of(identifier)
    assert type_name is not None, identifier
    text = example(type_name, (f"id: {IDS[type_name]}\n", f"id: {identifier}\n"), *changes)
    head, fence, rest = text.partition("---\n\n")
    return {f"docs/{identifier}.md": f"{head}{add}{fence}{body or rest}"}


def project(*layers: dict[str, str]) -> dict[str, str]:
    """Put layers over one another; no two of them may have the same file."""
    files = {path: text for layer in layers for path, text in layer.items()}
    assert len(files) == sum(map(len, layers))
    return files


def line_of(files: dict[str, str], identifier: str, text: str) -> int:
    """Give the line on which a text stands in a record."""
    lines = files[f"docs/{identifier}.md"].split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)
