"""What the parts of the page about the lessons process share: the records behind its numbers, and lists that end where a page is full."""

from collections.abc import Callable, Iterable, Sequence

from milpart_docs.analysis.lessons.action_register import Task
from milpart_docs.analysis.lessons.lessons import Held
from milpart_docs.analysis.lessons.state_days import Span, Stay
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted

MOST_ROWS = 20
"""So many rows of one table stand on the page; the records behind the rest are one link away."""
MOST_BARS = 12
FEW_ROWS = 8
"""A table of so many rows is read at a glance, and needs no sorting and no filter."""

Row = Callable[[], tuple[Cell, ...]]
Behind = Sequence[Item | Entry]


def entries_of(lessons: Iterable[Held]) -> list[Entry]:
    """Give the records of lessons."""
    return [held.entry for held in lessons]


def action_items(tasks: Iterable[Task], corpus: Corpus) -> list[Item]:
    """Give actions as parts of their lessons, each with its words, its owner and its due date."""
    return [Item(task.entry, task.action.id or "", _note(task, corpus)) for task in tasks]


def _note(task: Task, corpus: Corpus) -> str:
    text = f"Action {task.name}: {task.action.text}" if task.action.text else f"Action {task.name}."
    return f"{text} {corpus.title_of(task.action.owner)}, due {task.action.due.isoformat()}."


def stay_items(stays: Iterable[Stay]) -> list[Item]:
    """Give open lessons, each with the time that it has been in its state."""
    return [Item(stay.held.entry, "", f"{counted(stay.days, 'day')}, from {stay.source}") for stay in stays]


def span_items(spans: Iterable[Span]) -> list[Item]:
    """Give lessons with the time that they spent in a state."""
    return [Item(span.held.entry, "", f"{counted(span.days, 'day')}, from {span.source}") for span in spans]


def cut_table(sheet: Sheet, columns: tuple[str, ...], rows: Sequence[Row], label: str, behind: Callable[[], Behind]) -> Markup:
    """Write a table of at most so many rows; what is cut off is told, with a link to the records of all rows, which ``behind`` gives.

    A row is a function that makes its cells, so that no list is written behind a number that stands nowhere.
    """
    table = sheet.table(columns, (row() for row in rows[:MOST_ROWS]), label, is_sortable=len(rows) > FEW_ROWS)
    rest = len(rows) - MOST_ROWS
    return joined(table, and_more(sheet, rest, ("row", "rows"), label, behind()) if rest > 0 else None)


def side_by_side(*parts: Markup | None) -> Markup:
    """Put charts beside one another where there is room, and below one another where there is none."""
    return element("div", parts, class_="mp-beside")
