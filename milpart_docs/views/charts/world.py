"""The map of the world: countries shaded by a number, each a link to what makes it up."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.charts.lands import WIDTH, fit_view, load_world
from milpart_docs.views.charts.legend import legend, patch, swatch
from milpart_docs.views.charts.pen import Pen
from milpart_docs.views.charts.shading import Class, find_classes, shade_of
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.vocabulary.labels import country_name

NOTE = (
    "Boundaries are from Natural Earth, made simpler, in the Equal Earth projection. The boundaries and names shown do not imply "
    "official endorsement or acceptance."
)
KOSOVO = (
    "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the "
    "Kosovo declaration of independence."
)
_STARRED = frozenset({"XKX"})
_COUNTED = re.compile(r"(\d[\d.,\s]*) \D+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A country with a number: ``shown`` is how the number is written (*12 activities*), ``note`` what its tooltip says besides.

    ``url`` is where the country leads, and ``behind`` what makes up the number, where that is something else.
    """

    code: str
    value: float
    shown: str
    url: str = ""
    note: str = ""
    behind: str = ""


def world_map(  # noqa: PLR0913 - what has a default is said by name
    title: str,
    description: str,
    marks: Sequence[Mark],
    key: str,
    *,
    providers: Sequence[str] = (),
    columns: tuple[str, str] = ("Country", "Number"),
    provides: str = "provides",
) -> Chart:
    """Draw the world with marked countries shaded in up to five classes; ``providers`` are striped, which ``provides`` puts in words."""
    shapes = load_world().shapes
    marked = {mark.code: mark for mark in reversed(marks) if mark.code in shapes}
    striped = tuple(code for code in dict.fromkeys(providers) if code in shapes)
    classes = find_classes(mark.value for mark in marked.values())
    pen = Pen(fit_view(shapes[code] for code in (*marked, *striped)), key)
    drawn = joined(
        pen.stripes() if striped else None,
        element("g", pen.quiet(shape for code, shape in shapes.items() if code not in marked), aria_hidden="true"),
        (linked("", f"{name_on_map(code)}: {provides}", *pen.striped(code)) for code in striped if code not in marked),
        (_country(mark, classes, pen, striped) for mark in sorted(marked.values(), key=_name)),
    )
    below = joined(_legend(marks, classes, provides if striped else ""), _notes(marks, marked, striped))
    moved = element("g", drawn, transform=f"scale({pen.view.scale:.4g}) translate({-pen.view.left:.0f} {-pen.view.top:.0f})")
    height = round(pen.view.height * pen.view.scale)
    frame = joined(moved, element("rect", x=0.5, y=0.5, width=WIDTH - 1, height=height - 1, class_="mp-svg-line"))
    return Chart(title, description, _table(marks, providers, columns, provides), frame, WIDTH, height, is_fluid=True, below=below)


def _country(mark: Mark, classes: Sequence[Class], pen: Pen, striped: Sequence[str]) -> Markup:
    words = f"{_name(mark)}: {mark.shown}{f' ({mark.note})' if mark.note else ''}"
    over = pen.striped(mark.code) if mark.code in striped else []
    return linked(mark.url, words, *pen.outline(mark.code, f"mp-country mp-shade-{shade_of(mark.value, classes)}"), *over)


def _legend(marks: Sequence[Mark], classes: Sequence[Class], provides: str) -> Markup:
    entries = [(patch(f"mp-shade-{found.shade}"), _range(marks, found)) for found in classes]
    if provides:
        stripes = element("path", d="M1 13L13 1M7 13L19 1M13 13L25 1", class_="mp-stripe", stroke_width=1.2)
        entries.append((swatch(element("rect", x=1, y=1, width=24, height=12, class_="mp-patch mp-shade-0"), stripes), provides))
    return legend([*entries, (patch("mp-shade-0"), "nothing recorded")])


def _range(marks: Sequence[Mark], found: Class) -> str:
    """Say a class in words: *4*, *2 to 3 activities*, and how many countries are in it."""
    inside = sorted((mark for mark in marks if found.lowest <= mark.value <= found.highest), key=lambda mark: (mark.value, mark.code))
    first, last = inside[0].shown, inside[-1].shown
    number = _COUNTED.fullmatch(first)
    low = number[1] if number and _COUNTED.fullmatch(last) else first
    words = last if found.lowest == found.highest else f"{low} to {last}"
    return f"{words} ({counted(len(inside), 'country', 'countries')})"


def _notes(marks: Sequence[Mark], marked: Mapping[str, Mark], striped: Sequence[str]) -> Markup:
    absent = [mark for mark in marks if mark.code not in marked]
    told = f"Not on the map: {', '.join(f'{_name(mark)} ({mark.shown})' for mark in absent)}."
    return joined(
        element("p", NOTE, class_="mp-quiet mp-map-note"),
        element("p", told, class_="mp-quiet mp-map-note mp-map-absent") if absent else None,
        element("p", KOSOVO, class_="mp-quiet mp-map-note") if _STARRED & {*marked, *striped} else None,
    )


def _table(marks: Sequence[Mark], providers: Sequence[str], columns: tuple[str, str], provides: str) -> DataTable:
    ordered = sorted(marks, key=lambda mark: (-mark.value, _name(mark)))
    rows = [(Cell(_name(mark), mark.url if mark.behind else ""), Cell(mark.shown, mark.behind or mark.url, mark.value)) for mark in ordered]
    if not providers:
        return DataTable(columns, tuple(rows))
    codes = [mark.code for mark in ordered]
    others = [code for code in dict.fromkeys(providers) if code not in codes]
    rows += [(Cell(name_on_map(code)), Cell("", sort=0)) for code in others]
    said = (Cell(provides if code in providers else "") for code in [*codes, *others])
    return DataTable((*columns, provides[:1].upper() + provides[1:]), tuple((*row, cell) for row, cell in zip(rows, said, strict=True)))


def _name(mark: Mark) -> str:
    return name_on_map(mark.code)


def name_on_map(code: str) -> str:
    """Give the name of a country, with a star where a footnote belongs to it."""
    name = country_name(code)
    return f"{name.rstrip('*')}*" if code in _STARRED else name
