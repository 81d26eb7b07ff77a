"""Capabilities down, partners across, and in each cell where the partner stands: the level, who says so, and where it goes."""

from collections.abc import Iterator, Sequence

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.corpus.standings import Position
from milpart_docs.views.analysis.ladders.words import (
    ROADMAPS,
    ladder_page,
    mark_kind,
    mark_label,
    roadmap_page,
    way_url,
)
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element, joined, scrolled
from milpart_docs.views.words.ladders import ended, evaluator
from milpart_docs.vocabulary.labels import country_name

ACROSS = 8
"""So many partners stand side by side; the next follow in a table of their own."""
TABLES = 5
DOWN = 60
"""So many capabilities stand below one another."""


def render_matrices(sheet: Sheet, roadmaps: Roadmaps) -> Markup:
    """Write the tables; nothing where no partner was ever assessed. What goes beyond them stands in the roadmaps."""
    partners = [code for code in roadmaps.partners if any(position.last for position in roadmaps.positions.get(code, {}).values())]
    groups = [partners[start : start + ACROSS] for start in range(0, len(partners), ACROSS)]
    rest = len(partners) - ACROSS * TABLES
    more = element("a", f"and {rest:,} more partners", href=sheet.page_url(ROADMAPS[1])) if rest > 0 else None
    return joined((_matrix(sheet, roadmaps, group) for group in groups[:TABLES]), element("p", more) if more else None)


def _matrix(sheet: Sheet, roadmaps: Roadmaps, partners: Sequence[str]) -> Markup:
    assessed = {key for code in partners for key, position in roadmaps.positions[code].items() if position.last}
    keys = sorted(assessed, key=lambda key: (roadmaps.corpus.title_of(key).casefold(), key))
    heads = (element("th", element("a", country_name(code), href=sheet.page_url(roadmap_page(code))), scope="col") for code in partners)
    head = element("tr", element("th", "Capability", scope="col"), heads)
    rows = (element("tr", _head(sheet, roadmaps, key), (_cell(sheet, roadmaps, code, key) for code in partners)) for key in keys[:DOWN])
    table = element("table", element("thead", head), element("tbody", rows), class_="mp-table mp-standing")
    label = f"Where they stand: {', '.join(country_name(code) for code in partners)}"
    rest = element("p", f"and {len(keys) - DOWN:,} more capabilities, on the partners' own pages", class_="mp-quiet")
    return joined(scrolled(table, label), rest if len(keys) > DOWN else None)


def _head(sheet: Sheet, roadmaps: Roadmaps, key: str) -> Markup:
    title = roadmaps.corpus.title_of(key)
    return element("th", element("a", title, href=sheet.page_url(ladder_page(key))) if key in roadmaps.ladders else title, scope="row")


def _cell(sheet: Sheet, roadmaps: Roadmaps, partner: str, key: str) -> Markup:
    position = roadmaps.positions[partner].get(key)
    if position is None or position.last is None:
        return element("td", "not assessed", class_="mp-quiet mp-not-assessed")
    target = roadmaps.target(partner, key)
    aim = element("span", f"→ {target.level}", class_="mp-aim") if target.level > position.current else None
    level = element("strong", position.current, class_=f"mp-level mp-level-{mark_kind(position)}")
    inside = element("a", level, " ", aim, href=way_url(sheet, roadmaps, partner, key), title=mark_label(partner, position, target))
    return element("td", inside, (element("small", words) for words in _words(position)))


def _words(position: Position) -> Iterator[Markup]:
    """Say below the level who assessed it, what is not whole, or since when it no longer holds."""
    counting, lapsed = position.counting, position.lapsed
    if counting:
        yield joined(evaluator(counting))
        if not counting.is_whole:
            yield joined(f"level {counting.level} in part" if counting.outcome == "partly" else f"level {counting.level} not met")
    elif lapsed:
        yield joined(element("s", f"{lapsed.level} {evaluator(lapsed)}"))
        yield joined(ended(lapsed))
