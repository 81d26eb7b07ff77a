"""The figures of the lessons process as values for other programs."""

from collections.abc import Iterable, Mapping, Sequence, Sized
from datetime import date
from typing import Any

from milpart_docs.analysis.lessons.action_register import ActionRegister, Task, split_by_owner
from milpart_docs.analysis.lessons.lessons import Held
from milpart_docs.analysis.lessons.process import LessonsReport
from milpart_docs.analysis.lessons.recurrence import Matter, Recurrence
from milpart_docs.analysis.lessons.rules import RULES
from milpart_docs.analysis.lessons.state_days import StateDays, Stay
from milpart_docs.views.words.lessons import NO_ACTION, NONE_IDENTIFIED


def describe_lessons(report: LessonsReport) -> dict[str, Any]:
    """Give every figure with the identifiers behind it, and the rules by which they were judged."""
    owners = split_by_owner(report.actions)
    return {
        "on": report.on.isoformat(),
        "rule": dict(RULES),
        "lessons": len(report.lessons),
        "illustrative": len(report.illustrative),
        "unreadable": [entry.id for entry in report.unreadable],
        "by_state": _counts(report.by_state),
        "days_per_state": {days.states[0]: _days(days) for days in report.days},
        "ageing": [_stay(stay) for stay in report.ageing],
        "implementation": _implementation(report),
        "overdue_actions": [_task(task, report.on) for task in report.actions.overdue],
        "overdue_by_owner": {
            owner: {"overdue": len(own.overdue), "oldest": own.overdue[0].action.due} for owner, own in owners.items() if own.overdue
        },
        "actions_by_owner": {owner: _actions(own) for owner, own in owners.items()},
        "reviews_due": [
            {"id": due.entry.id, "type": due.entry.type, "field": due.review.field, "due": due.review.day, "when": due.when}
            for due in report.reviews
        ],
        "stagnant": [
            {"id": entry.id, "type": entry.type, "status": entry.fields.get("status"), "modified": entry.fields.get("modified")}
            for entry in report.stagnant
        ],
        "recurrence": _recurrence(report.recurrence),
        "intake": {
            "by_year_observed": _counts(report.intake.by_year_observed),
            "by_year_written": _counts(report.intake.by_year_written),
            "by_originator": _counts(report.intake.by_originator),
            "by_pillar": _counts(report.intake.by_pillar),
        },
    }


def _stay(stay: Stay) -> dict[str, Any]:
    return {
        "lesson": stay.held.id,
        "state": stay.held.state,
        "since": stay.since,
        "days": stay.days,
        "long": stay.is_long,
        "source": stay.source,
    }


def _task(task: Task, today: date) -> dict[str, Any]:
    return {
        "lesson": task.entry.id,
        "action": task.name,
        "owner": task.action.owner,
        "due": task.action.due,
        "days": task.days_over(today),
    }


def _counts(groups: Mapping[str, Sized]) -> dict[str, int]:
    return {key: len(group) for key, group in groups.items()}


def _days(days: StateDays) -> dict[str, Any]:
    return {
        "states": days.states,
        "median": days.median,
        "lessons": len(days.spans),
        "least": days.least,
        "most": days.most,
        "source": {"git": days.from_source("git"), "dates": days.from_source("dates")},
    }


def _implementation(report: LessonsReport) -> dict[str, Any]:
    found = report.implementation
    return {
        "rate": _rounded(found.rate),
        "note": None if found.identified else NONE_IDENTIFIED,
        "implemented": len(found.implemented),
        "identified": len(found.identified),
        "left_out": _counts(found.left_out),
        "actions": _actions(report.actions),
    }


def _actions(actions: ActionRegister) -> dict[str, Any]:
    return {
        "rate": _rounded(actions.rate),
        "note": NO_ACTION if actions.rate is None else None,
        "done": len(actions.done),
        "dropped": len(actions.dropped),
        "open": len(actions.open),
        "overdue": len(actions.overdue),
        "due_soon": len(actions.soon),
    }


def _recurrence(recurrence: Recurrence) -> dict[str, Any]:
    return {
        "groups": [_ids(group) for group in recurrence.groups],
        "themes": [
            {
                "capability": theme.capability,
                "lines": theme.lines,
                "lessons": _ids(theme.lessons),
                "contexts": theme.contexts,
                "from": theme.years[0],
                "to": theme.years[1],
            }
            for theme in recurrence.themes
        ],
        "after_learned": [_matter(matter) for matter in recurrence.matters],
    }


def _matter(matter: Matter) -> dict[str, Any]:
    """Give what came back once for all lessons on it: a list for each lesson would grow with the square of their number."""
    return {
        "capability": matter.capability or None,
        "line": matter.line or None,
        "learned": [{"lesson": each.held.id, "learned_on": each.on} for each in matter.learned],
        "later": [{"lesson": held.id, "observed": held.lesson.date_observed} for held in matter.later],
    }


def _ids(lessons: Iterable[Held]) -> Sequence[str]:
    return [held.id for held in lessons]


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 4)
