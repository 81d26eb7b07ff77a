"""What stands on the sheets of a PDF, for tests."""

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader

CHAPTERS = [
    *("1 Purpose and principles", "2 Assessing the partner", "3 Planning the programme", "4 Delivering", "5 Measuring", "6 Handing over"),
    *("Annex A Lexicon", "Annex B References", "Annex C Abbreviations and terms", "Annex D Sources", "Annex E Records referred to"),
]
"""The chapters of the shipped doctrine on planning."""
RESTRICTED = "RESTREINT UE/EU RESTRICTED"
POINTS = 72 / 25.4
"""Points of a millimetre."""
EDGE = 27 * POINTS
"""The margin at the top and the bottom of a sheet."""


class Sheet(NamedTuple):
    """One sheet: the text between the margins, and the texts in the margins at the top and at the bottom."""

    text: str
    top: str
    bottom: str


def sheets_of(pdf: bytes) -> list[Sheet]:
    """Read the sheets of a PDF."""
    return [_sheet(page) for page in PdfReader(BytesIO(pdf)).pages]


def _sheet(page: Any) -> Sheet:
    height = float(page.mediabox.height)
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])

    def visit(text: str, current: list[float], matrix: list[float], *_: object) -> None:
        y = current[1] * matrix[4] + current[3] * matrix[5] + current[5]
        parts[1 if y > height - EDGE else 2 if y < EDGE else 0].append(text)

    page.extract_text(visitor_text=visit)
    return Sheet(*(" ".join(" ".join(part).split()).replace("- ", "-") for part in parts))


def contents_of(sheets: list[Sheet], titles: list[str]) -> list[str]:
    """Read from the contents which page is named for each title."""
    (text,) = [sheet.text for sheet in sheets if sheet.text.startswith("Contents ")]
    return [found[1] for title in titles if (found := re.search(rf"{re.escape(title)} ?[. ]*((?:[A-Z0-9]+-)?[0-9]+)\b", text))]


def page_with(sheets: list[Sheet], title: str) -> int:
    """Find the page on which a chapter begins: its heading is the first thing below the margin."""
    (found,) = [number for number, sheet in enumerate(sheets, 1) if sheet.text.startswith(f"{title} ")]
    return found


def outline_of(pdf: bytes) -> list[tuple[int, str, int]]:
    """List the bookmarks of a PDF: depth, words, and the number of the page."""
    reader = PdfReader(BytesIO(pdf))

    def walk(items: list[Any], depth: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from walk(item, depth + 1)
            else:
                yield depth, item.title, (reader.get_destination_page_number(item) or 0) + 1

    return list(walk(reader.outline, 1))


def roles_of(pdf: bytes) -> Counter[str]:
    """Count the elements of a PDF's structure by their role."""
    found: Counter[str] = Counter()
    root: Any = PdfReader(BytesIO(pdf)).trailer["/Root"]
    waiting: list[Any] = [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found[str(node.get("/S", ""))[1:]] += 1
            waiting += [node["/K"]] if "/K" in node else []
    return found


def pictures_of(pdf: bytes) -> list[tuple[int, float, float]]:
    """List the pictures of a PDF: the number of the sheet, and how far above its lower edge each begins and ends, in points."""
    found: list[tuple[int, float, float]] = []
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages, 1):

        def visit(operator: bytes, operands: list[Any], current: list[float], *_: object, sheet: int = number, names: Any = page) -> None:
            if operator == b"Do" and names["/Resources"]["/XObject"][operands[0]].get_object()["/Subtype"] == "/Image":
                heights = [current[5], current[5] + current[3]]
                found.append((sheet, min(heights), max(heights)))

        page.extract_text(visitor_operand_before=visit)
    return found
