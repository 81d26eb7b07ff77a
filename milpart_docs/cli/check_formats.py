"""The formats of ``milpart check`` for programs and reviewers: each is a function of what was checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from milpart_docs import __version__
from milpart_docs.cli.console import CommandError
from milpart_docs.cli.paths import Wanted
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.revision import RevisionError, find_project_folder
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.diagnostics.formats import FORMATS, Report
from milpart_docs.rules.rule_texts import rule_texts
from milpart_docs.views.manual_address import find_manual

SUMMARY = "summary"
IN_PROJECT = frozenset({"json"})
"""Formats that name files by their paths in the project, and tell nothing of rules; for all others it is asked where the project lies."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A corpus that was checked: what was looked at, what was found, and the change that it was compared as, where it was."""

    corpus: Corpus
    wanted: Wanted
    today: date
    found: Sequence[Diagnostic]
    change: Change | None = None

    @property
    def records(self) -> int:
        """How many records were looked at."""
        return sum(1 for entry in self.corpus.records if self.wanted.has(entry.path))


def render_summary(checked: Checked) -> str:
    """Render the summary for reviewers of a change; where nothing was compared, there is none."""
    from milpart_docs.corpus.changed_files import find_changed_files
    from milpart_docs.views.answers.review.contents import Scope
    from milpart_docs.views.answers.review.gathering import describe_review
    from milpart_docs.views.answers.review.text import render_review

    if checked.change is None:
        return ""
    root = checked.corpus.settings.root
    try:
        files = find_changed_files(root, checked.change.reference)
    except RevisionError as error:
        raise CommandError(str(error), error.status) from None
    return render_review(describe_review(checked.change, checked.found, Scope(checked.wanted.has, find_project_folder(root), files)))


def _render(name: str) -> Callable[[Checked], str]:
    return lambda checked: FORMATS[name](_report(checked, is_in_project=name in IN_PROJECT))


def _report(checked: Checked, *, is_in_project: bool) -> Report:
    """Gather what a format tells."""
    corpus, wanted = checked.corpus, checked.wanted
    return Report(
        diagnostics=checked.found,
        records=checked.records,
        today=checked.today,
        paths=[entry.path for entry in corpus.entries if wanted.has(entry.path)],
        rules={} if is_in_project else rule_texts(find_manual(corpus)),
        folder="" if is_in_project else find_project_folder(corpus.settings.root),
        version=__version__,
    )


RENDERERS: Mapping[str, Callable[[Checked], str]] = MappingProxyType({**{name: _render(name) for name in FORMATS}, SUMMARY: render_summary})
"""What gives the text of each format, by the names that ``--format`` knows."""
