"""The figures of the lessons process as a text that can be pasted into a message."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sized

from milpart_docs.analysis.lessons.action_register import split_by_owner
from milpart_docs.analysis.lessons.process import LessonsReport
from milpart_docs.analysis.lessons.rules import RULES
from milpart_docs.analysis.lessons.state_days import LONG, StateDays
from milpart_docs.catalogue.reviews import REVIEW_TITLES, SOON, WHEN
from milpart_docs.corpus import Corpus
from milpart_docs.views.answers.rules_text import WIDTH, render_rules
from milpart_docs.views.numbers import counted, percent
from milpart_docs.views.words.lessons import NO_ACTION, NONE_IDENTIFIED, lines_of, sources_of, span_label, years_of
from milpart_docs.vocabulary.labels import status_label, type_label

MOST = 10
"""So many lines of one kind are written; the JSON has all."""
INDENT = "  "


def render_lessons(report: LessonsReport, corpus: Corpus) -> str:
    """Write the report; actors and capabilities are named by title."""
    parts = (
        (f"How lessons fare, as of {report.on.isoformat()}", _summary(report)),
        ("By state", _aligned((status_label(state), f"{len(group):>5,}") for state, group in report.by_state.items() if group)),
        ("Median days in a state", _aligned(map(_days, report.days))),
        (f"Longest in their state ({sum(stay.is_long for stay in report.ageing):,} for more than {LONG} days)", _cut(_ageing(report))),
        (f"Overdue actions ({len(report.actions.overdue):,})", _cut(_overdue(report, corpus))),
        ("Overdue actions by owner", _cut(_owners(report, corpus))),
        (f"Reviews overdue or due within {SOON.days} days ({len(report.reviews):,})", _cut(_reviews(report))),
        (f"Stagnant documents ({len(report.stagnant):,})", _cut(f"{entry.id}  {entry.title}" for entry in report.stagnant)),
        ("What comes back", _recurrence(report, corpus)),
        ("Intake", _intake(report, corpus)),
    )
    written = ("\n".join([title, *(INDENT + line for line in list(lines) or ["none"])]) for title, lines in parts)
    return "\n\n".join([*written, "\n".join(render_rules(RULES.values()))])


def _summary(report: LessonsReport) -> Iterator[str]:
    done, actions = report.implementation, report.actions
    yield f"{counted(len(report.lessons), 'lesson')}; {len(report.illustrative):,} of them illustrate the process, in whole or in part"
    if report.unreadable:
        yield f"{counted(len(report.unreadable), 'lesson')} with errors not counted; milpart check tells why"
    if done.rate is None:
        yield f"Implementation rate: {NONE_IDENTIFIED}"
    else:
        identified = counted(len(done.identified), "lesson")
        yield f"Implementation rate: {percent(done.rate)} ({len(done.implemented):,} of {identified} identified)"
    if actions.rate is None:
        yield f"Actions done: {NO_ACTION}"
    else:
        kept = len(actions.done) + len(actions.open)
        yield f"Actions done: {percent(actions.rate)} ({len(actions.done):,} of {kept:,}; {len(actions.dropped):,} dropped)"
        yield f"Actions open: {len(actions.open):,}; {len(actions.overdue):,} overdue, {len(actions.soon):,} due within {SOON.days} days"


def _days(days: StateDays) -> tuple[str, str]:
    behind = f"{counted(len(days.spans), 'lesson')}, {days.least:,} to {days.most:,} days; {sources_of(days)}"
    return span_label(days.states), f"{days.median:>6g}  ({behind})"


def _ageing(report: LessonsReport) -> Iterator[str]:
    for stay in report.ageing:
        yield f"{stay.days:>5,} days  {stay.held.id}  {status_label(stay.held.state)}: {stay.held.entry.title}"


def _overdue(report: LessonsReport, corpus: Corpus) -> Iterator[str]:
    for task in report.actions.overdue:
        over = counted(task.days_over(report.on), "day")
        owner = corpus.title_of(task.action.owner)
        yield f"due {task.action.due.isoformat()}, {over} over: {task.entry.id}, action {task.name}, {owner}"


def _owners(report: LessonsReport, corpus: Corpus) -> list[str]:
    owners = ((owner, own.overdue) for owner, own in split_by_owner(report.actions).items() if own.overdue)
    return _aligned((corpus.title_of(owner), f"{len(own):>5,}, the oldest due {own[0].action.due.isoformat()}") for owner, own in owners)


def _reviews(report: LessonsReport) -> Iterator[str]:
    for due in report.reviews:
        what = f"{type_label(due.entry.type)}: {REVIEW_TITLES[due.review.field][0].lower()}{REVIEW_TITLES[due.review.field][1:]}"
        yield f"{due.review.day:<10}  {due.entry.id}  {what}, {WHEN[due.when].lower()}"


def _recurrence(report: LessonsReport, corpus: Corpus) -> Iterator[str]:
    found = report.recurrence
    yield f"{counted(len(found.groups), 'group')} of duplicates"
    yield f"{counted(len(found.after_learned), 'lesson')} put into practice and observed again after that"
    yield f"{counted(len(found.themes), 'matter')} observed in more than one place"
    yield from _cut(
        f"{INDENT}{corpus.title_of(theme.capability)} ({lines_of(theme)}): {counted(len(theme.lessons), 'lesson')}, "
        f"{counted(len(theme.contexts), 'place')}, {years_of(theme)}"
        for theme in found.themes
    )


def _intake(report: LessonsReport, corpus: Corpus) -> Iterator[str]:
    intake = report.intake
    originators = (f"{corpus.title_of(originator)}: {len(group):,}" for originator, group in intake.by_originator.items())
    for years in (f"Observed: {_listed(intake.by_year_observed)}", f"Written: {_listed(intake.by_year_written)}"):
        yield from textwrap.wrap(years, WIDTH, subsequent_indent=INDENT)
    yield from _cut(originators)


def _listed(groups: Mapping[str, Sized]) -> str:
    return ", ".join(f"{key} {len(group):,}" for key, group in groups.items()) or "none"


def _aligned(rows: Iterable[tuple[str, str]]) -> list[str]:
    found = list(rows)
    width = max((len(name) for name, _ in found), default=0)
    return [f"{name:<{width}}  {shown}" for name, shown in found]


def _cut(lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return found if len(found) <= MOST else [*found[:MOST], f"and {len(found) - MOST:,} more"]
