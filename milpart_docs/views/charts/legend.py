"""The legend of a chart: a patch of each thing that is drawn, with words; it stands under the drawing as text, so that it wraps."""

from collections.abc import Iterable, Sequence

from milpart_docs.views.charts.chart import fill_of
from milpart_docs.views.markup import Markup, element
from milpart_docs.vocabulary import VOCABULARIES

PATCH = (26, 14)
"""Width and height of a patch."""


def legend(entries: Iterable[tuple[Markup, str]]) -> Markup:
    """Write a legend of patches and words."""
    return element("ul", (element("li", drawn, " ", words) for drawn, words in entries), class_="mp-legend")


def patch(class_: str = "", fill: str = "") -> Markup:
    """Draw a patch in a tone, or in a pattern of the chart."""
    width, height = PATCH
    return swatch(element("rect", x=1, y=1, width=width - 2, height=height - 2, class_=f"mp-patch {class_}".rstrip(), fill=fill or None))


def swatch(*drawn: Markup) -> Markup:
    """Put what is drawn into the frame of a patch."""
    width, height = PATCH
    return element("svg", drawn, viewBox=f"0 0 {width} {height}", width=width, height=height, class_="mp-swatch", aria_hidden="true")


def pillar_entries(key: str, pillars: Sequence[str]) -> list[tuple[Markup, str]]:
    """Give the entries of pillars, in their order, for the chart of a key."""
    terms = VOCABULARIES["pillar"].terms
    return [(patch(fill=fill_of(key, pillar)), terms[pillar].label) for pillar in terms if pillar in pillars]
