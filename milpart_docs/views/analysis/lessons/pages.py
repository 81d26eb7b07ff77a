"""The page that tells how lessons fare: where they stand, how long that takes, what is still to be done, what comes back, what comes in."""

from collections.abc import Iterator

from milpart_docs.analysis.lessons.process import LessonsReport, report_lessons
from milpart_docs.analysis.lessons.state_days import LONG
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.lessons.actions import actions_part
from milpart_docs.views.analysis.lessons.intake import intake_part
from milpart_docs.views.analysis.lessons.parts import action_items, entries_of, stay_items
from milpart_docs.views.analysis.lessons.recurrence import recurrence_part, theme_items
from milpart_docs.views.analysis.lessons.states import days_part, states_part
from milpart_docs.views.analysis.lessons.upkeep import review_items, upkeep_part
from milpart_docs.views.analysis.page import FOLDER, AnalysisPage
from milpart_docs.views.analysis.sheet import Figure, Sheet
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import percent
from milpart_docs.views.site import Site
from milpart_docs.views.words.lessons import NO_ACTION, NONE_IDENTIFIED

NAME = f"{FOLDER}/lessons/index"
TITLE = "How lessons fare"
MEANING = "How many lessons have changed something, how long that takes, what is overdue, and what comes back."


def build_lessons_pages(site: Site) -> Iterator[AnalysisPage]:
    """Build the page and those behind its numbers; none where there are no lessons."""
    if not any(entry.has_record for entry in site.corpus.of_type("lesson")):
        return
    report = report_lessons(site.corpus, site.moves, site.today)
    evidence = Evidence(site.addresses, "lessons", "Lessons")
    sheet = Sheet(site, evidence, NAME)
    body = joined(
        sheet.figures(_figures(sheet, report)),
        _illustrative(sheet, report),
        sheet.section("Where lessons stand", "states", states_part(sheet, report)),
        sheet.section("How long it takes", "days", days_part(sheet, report)),
        sheet.section("What is to be done, and by whom", "actions", actions_part(sheet, report.actions)),
        sheet.section("What comes back", "recurrence", recurrence_part(sheet, report.recurrence)),
        sheet.section("What comes in", "intake", intake_part(sheet, report.intake)),
        sheet.section("What somebody must look at again", "upkeep", upkeep_part(sheet, report)),
    )
    yield AnalysisPage(NAME, TITLE, MEANING, body)
    yield from evidence.pages(parent=(TITLE, site.addresses.of(NAME)))


def _figures(sheet: Sheet, report: LessonsReport) -> Iterator[Figure]:
    corpus = sheet.site.corpus
    done, actions = report.implementation, report.actions
    yield Figure(f"{len(report.lessons):,}", "Lessons", entries_of(report.lessons))
    shown, note = _share(done.rate, f"{len(done.implemented):,} of {len(done.identified):,} identified", NONE_IDENTIFIED)
    yield Figure(shown, "Implementation rate", entries_of(done.implemented), note)
    shown, note = _share(actions.rate, f"{len(actions.done):,} of {len(actions.done) + len(actions.open):,} not dropped", NO_ACTION)
    yield Figure(shown, "Actions done", action_items(actions.done, corpus), note)
    yield Figure(f"{len(actions.overdue):,}", "Actions overdue", action_items(actions.overdue, corpus))
    long = [stay for stay in report.ageing if stay.is_long]
    yield Figure(f"{len(long):,}", "Open lessons long in their state", stay_items(long), f"more than {LONG} days")
    themes = report.recurrence.themes
    yield Figure(f"{len(themes):,}", "Matters that come back", theme_items(themes, sheet))
    overdue = [due for due in report.reviews if due.when == "overdue"]
    yield Figure(f"{len(overdue):,}", "Reviews overdue", review_items(overdue), "records of all types")


def _share(rate: float | None, made_of: str, nothing_yet: str) -> tuple[str, str]:
    return ("none yet", nothing_yet) if rate is None else (percent(rate), made_of)


def _illustrative(sheet: Sheet, report: LessonsReport) -> Markup | None:
    """Say how many of the lessons illustrate the process, in whole or in part, and do not only report."""
    found = report.illustrative
    if not found:
        return None
    number = sheet.number("Lessons that illustrate the process", entries_of(found))
    words = f" of the {len(report.lessons):,} lessons illustrate the process in whole or in part: the tasking, actions or validation "
    return element("p", number, words, "marked so did not take place. The figures on this page count them.", class_="mp-illustrative")
