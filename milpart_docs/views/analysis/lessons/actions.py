"""What is still to be done about lessons, and who answers for it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from milpart_docs.analysis.lessons.action_register import ACTIONS_RULE, STANDINGS, ActionRegister, Task, split_by_owner
from milpart_docs.catalogue.reviews import SOON
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.lessons.parts import MOST_BARS, action_items, cut_table, side_by_side
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts import Cell, Chart
from milpart_docs.views.charts.bars import Bar, bar_chart
from milpart_docs.views.markup import Markup, element

_NAMES = dict(zip(STANDINGS, ("Done", "Dropped", "Overdue", f"Due within {SOON.days} days", "Due later"), strict=True))
_TONES = dict(zip(STANDINGS, ("done", "new", "ended", "open", "plain"), strict=True))
_OF_OWNERS = ("overdue", "soon", "later", "done", "dropped")


def actions_part(sheet: Sheet, actions: ActionRegister) -> Iterator[Markup]:
    """Write how actions stand, whose they are, and which are overdue."""
    owners = split_by_owner(actions)
    if not owners:
        yield nothing("No lesson has actions yet.")
        return
    standing = sheet.chart(_standing_chart(sheet, actions), "lessons-actions")
    yield side_by_side(standing, sheet.chart(_owners_chart(sheet, owners), "lessons-owners") if actions.open else None)
    yield _owners_table(sheet, owners)
    yield element("h3", "Overdue actions", id="overdue")
    yield _overdue_table(sheet, actions.overdue) if actions.overdue else nothing("No action is overdue.")
    yield sheet.rule(ACTIONS_RULE)


def _items(sheet: Sheet, tasks: Sequence[Task]) -> list[Item]:
    return action_items(tasks, sheet.site.corpus)


def _standing_chart(sheet: Sheet, actions: ActionRegister) -> Chart:
    groups = ((key, getattr(actions, key)) for key in STANDINGS)
    bars = [
        Bar(
            _NAMES[key],
            len(tasks),
            f"{len(tasks):,}",
            sheet.behind(f"Actions: {_NAMES[key]}", _items(sheet, tasks)),
            f"mp-bar-{_TONES[key]}",
        )
        for key, tasks in groups
    ]
    return bar_chart("Actions by how they stand", "Those of lessons in the process, and of lessons learned.", ("Standing", "Actions"), bars)


def _owners_chart(sheet: Sheet, owners: Mapping[str, ActionRegister]) -> Chart:
    """Draw who has most overdue actions, or most open ones where none is overdue."""
    overdue = {owner: own.overdue for owner, own in owners.items() if own.overdue}
    shown = overdue or {owner: own.open for owner, own in owners.items() if own.open}
    title, tone = ("Overdue actions by owner", "ended") if overdue else ("Open actions by owner", "open")
    names = {owner: sheet.site.corpus.title_of(owner) for owner in shown}
    bars = [
        Bar(names[owner], len(tasks), f"{len(tasks):,}", sheet.behind(f"{title}: {names[owner]}", _items(sheet, tasks)), f"mp-bar-{tone}")
        for owner, tasks in list(shown.items())[:MOST_BARS]
    ]
    rest = f" {len(shown) - MOST_BARS:,} more have some." if len(shown) > MOST_BARS else ""
    return bar_chart(title, f"Who has most stands first.{rest}", ("Owner", "Actions"), bars)


def _owners_table(sheet: Sheet, owners: Mapping[str, ActionRegister]) -> Markup:
    tasks = [task for own in owners.values() for key in _OF_OWNERS for task in getattr(own, key)]
    rows = [partial(_owner_row, sheet, owner, own) for owner, own in owners.items()]
    columns = ("Owner", *(_NAMES[key] for key in _OF_OWNERS), "The oldest overdue")
    return cut_table(sheet, columns, rows, "Actions by owner", lambda: _items(sheet, tasks))


def _owner_row(sheet: Sheet, owner: str, own: ActionRegister) -> tuple[Cell, ...]:
    name = sheet.site.corpus.title_of(owner)
    counted = (sheet.counted(f"{name}: {_NAMES[key].lower()}", _items(sheet, getattr(own, key))) for key in _OF_OWNERS)
    oldest = own.overdue[0] if own.overdue else None
    since = Cell(oldest.action.due.isoformat(), sheet.record_url(oldest.entry, oldest.action.id or "")) if oldest else Cell("none")
    return (sheet.named_cell(owner), *counted, since)


def _overdue_table(sheet: Sheet, tasks: Sequence[Task]) -> Markup:
    columns = ("Lesson", "Action", "Owner", "Due", "Days over")
    rows = [partial(_overdue_row, sheet, task) for task in tasks]
    return cut_table(sheet, columns, rows, "Overdue actions", lambda: _items(sheet, tasks))


def _overdue_row(sheet: Sheet, task: Task) -> tuple[Cell, ...]:
    days = task.days_over(sheet.today)
    return (
        sheet.record_cell(task.entry, task.action.id or ""),
        Cell(task.action.text or f"Action {task.name}"),
        sheet.named_cell(task.action.owner),
        Cell(task.action.due.isoformat()),
        Cell(f"{days:,}", sort=days),
    )
