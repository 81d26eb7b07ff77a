"""The actions that lessons ask for: how many are done, which are overdue, and who answers for them.

Auditors missed just this: follow-up on what lessons recommend (GAO/NSIAD-95-152).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from milpart_docs.analysis.lessons.lessons import IN_PROCESS, Held, action_name
from milpart_docs.catalogue.reviews import SOON
from milpart_docs.corpus import Entry
from milpart_docs.model.lesson import Action

ACTIONS_RULE = (
    "The actions of all lessons that are in the process or have been learned; those of rejected, noted, superseded and withdrawn lessons "
    "are left out. An action is open until it is done or dropped, overdue when its due date has passed before that, and due soon when "
    f"its due date is at most {SOON.days} days away. The share of actions done is those done, divided by all that were not dropped."
)

STANDINGS = ("done", "dropped", "overdue", "soon", "later")


class Task(NamedTuple):
    """One action of a lesson: the lesson's entry, the action's place among its actions, and the action."""

    entry: Entry
    place: int
    action: Action

    @property
    def name(self) -> str:
        """What it is called within the lesson."""
        return action_name(self.place, self.action)

    def days_over(self, today: date) -> int:
        """Count the days since it was due."""
        return (today - self.action.due).days


@dataclass(frozen=True, slots=True)
class ActionRegister:
    """The actions by how they stand, in the order of their due dates; ``overdue``, ``soon`` and ``later`` are the open ones.

    The fields are those of ``STANDINGS``.
    """

    done: tuple[Task, ...]
    dropped: tuple[Task, ...]
    overdue: tuple[Task, ...]
    soon: tuple[Task, ...]
    later: tuple[Task, ...]

    @property
    def open(self) -> tuple[Task, ...]:
        """All that is still to be done."""
        return (*self.overdue, *self.soon, *self.later)

    @property
    def rate(self) -> float | None:
        """The share of actions done; nothing where there are none."""
        kept = len(self.done) + len(self.open)
        return len(self.done) / kept if kept else None


def register_actions(lessons: Iterable[Held], today: date) -> ActionRegister:
    """Sort the actions of lessons by how they stand, by ``ACTIONS_RULE``."""
    tasks = [
        Task(held.entry, place, action) for held in lessons if held.state in IN_PROCESS for place, action in enumerate(held.lesson.actions)
    ]
    by_standing: dict[str, list[Task]] = defaultdict(list)
    for task in sorted(tasks, key=lambda task: (task.action.due, task.entry.id, task.place)):
        by_standing[_standing(task.action, today)].append(task)
    return ActionRegister(*(tuple(by_standing[name]) for name in STANDINGS))


def _standing(action: Action, today: date) -> str:
    if action.status in {"done", "dropped"}:
        return action.status
    if action.due < today:
        return "overdue"
    return "soon" if action.due - today <= SOON else "later"


def split_by_owner(actions: ActionRegister) -> Mapping[str, ActionRegister]:
    """Give the register of each actor that answers for an action; who has most overdue stands first, then who has most open."""
    found: dict[str, dict[str, list[Task]]] = defaultdict(lambda: defaultdict(list))
    for name in STANDINGS:
        for task in getattr(actions, name):
            found[task.action.owner][name].append(task)
    registers = {owner: ActionRegister(*(tuple(groups[name]) for name in STANDINGS)) for owner, groups in found.items()}
    return dict(sorted(registers.items(), key=lambda pair: (-len(pair[1].overdue), -len(pair[1].open), pair[0])))
