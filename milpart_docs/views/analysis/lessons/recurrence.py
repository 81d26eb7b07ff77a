"""What comes back: matters observed in several places, what was learned and seen again, and groups of duplicates."""

from collections.abc import Iterator, Sequence
from functools import partial

from milpart_docs.analysis.lessons.lessons import Held
from milpart_docs.analysis.lessons.recurrence import AFTER_LEARNED_RULE, DUPLICATES_RULE, THEMES_RULE, Recurrence, Return, Theme
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.lessons.parts import MOST_ROWS, cut_table, entries_of
from milpart_docs.views.analysis.sheet import Sheet, lines, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.views.words.lessons import lines_of, years_of


def recurrence_part(sheet: Sheet, found: Recurrence) -> Iterator[Markup]:
    """Write all that comes back, each part with its rule."""
    yield _themes(sheet, found.themes) if found.themes else nothing("No matter was observed in more than one place.")
    yield sheet.rule(THEMES_RULE)
    yield element("h3", "Observed again after having been put into practice", id="after-learned")
    yield _returns(sheet, found.after_learned) if found.after_learned else nothing("Nothing that was put into practice was observed again.")
    yield sheet.rule(AFTER_LEARNED_RULE)
    yield element("h3", "Lessons that say the same", id="duplicates")
    yield _groups(sheet, found.groups) if found.groups else nothing("No lesson names another as a duplicate.")
    yield sheet.rule(DUPLICATES_RULE)


def theme_items(themes: Sequence[Theme], sheet: Sheet) -> list[Item]:
    """Give the lessons of matters that come back, each with the first matter that it belongs to."""
    found: dict[str, Item] = {}
    for theme in themes:
        note = f"{sheet.site.corpus.title_of(theme.capability)}: {lines_of(theme)}"
        for held in theme.lessons:
            found.setdefault(held.id, Item(held.entry, "", note))
    return list(found.values())


def _themes(sheet: Sheet, themes: Sequence[Theme]) -> Markup:
    columns = ("Capability", "Lines of development", "Lessons", "Places", "Observed")
    rows = [partial(_theme_row, sheet, theme) for theme in themes]
    return cut_table(sheet, columns, rows, "Matters that come back", lambda: theme_items(themes, sheet))


def _theme_row(sheet: Sheet, theme: Theme) -> tuple[Cell, ...]:
    corpus = sheet.site.corpus
    words = f"{corpus.title_of(theme.capability)}, {lines_of(theme)}"
    places = [corpus.by_id[context] for context in theme.contexts if context in corpus.by_id]
    where = sheet.counted(f"Where observed: {words}", places) if len(places) == len(theme.contexts) else Cell(f"{len(theme.contexts):,}")
    return (
        sheet.named_cell(theme.capability),
        Cell(lines_of(theme)),
        sheet.counted(f"Lessons: {words}", entries_of(theme.lessons)),
        where,
        Cell(years_of(theme)),
    )


def _returns(sheet: Sheet, returns: Sequence[Return]) -> Markup:
    columns = ("Lesson", "Put into practice", "Observed again", "The first of these")
    rows = [partial(_return_row, sheet, found) for found in returns]
    return cut_table(sheet, columns, rows, "Observed again", lambda: entries_of(found.held for found in returns))


def _return_row(sheet: Sheet, found: Return) -> tuple[Cell, ...]:
    first = found.again[0]
    return (
        sheet.record_cell(found.held.entry),
        Cell(found.learned_on.isoformat()),
        sheet.counted(f"After {found.held.id}", _observed(found.again)),
        Cell(f"{first.entry.title} ({first.lesson.date_observed})", sheet.record_url(first.entry)),
    )


def _observed(lessons: Sequence[Held]) -> list[Item]:
    return [Item(held.entry, "", f"observed {held.lesson.date_observed}") for held in lessons]


def _groups(sheet: Sheet, groups: Sequence[tuple[Held, ...]]) -> Markup:
    rows = []
    for group in groups[:MOST_ROWS]:
        shown = sheet.records(held.entry for held in group[:MOST_ROWS])
        number = sheet.number(f"Say the same as {group[0].id}", entries_of(group), counted(len(group), "lesson"))
        rows.append(joined(number, ": ", shown, " …" if len(group) > MOST_ROWS else None))
    everything = [held for group in groups for held in group]
    if len(groups) > MOST_ROWS:
        url = sheet.behind("Lessons that say the same", entries_of(everything))
        rows.append(element("a", f"And {len(groups) - MOST_ROWS:,} more groups", href=url))
    return lines(rows)
