"""What a reviewer of a change should know of it, as values: the summary for reviewers is written from them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change, Revised
from milpart_docs.corpus.changed_files import ChangedFile
from milpart_docs.corpus.differences import Differences
from milpart_docs.corpus.protection import Protection
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.search.duplicates import Pair
from milpart_docs.views.answers.review.files import Touched
from milpart_docs.views.answers.review.settings import SettingMove


class StateMove(NamedTuple):
    """A record that went from a state to another, and who moves records there; nobody, where the process names none."""

    entry: Entry
    before: str
    after: str
    moved_by: str


class MarkingMove(NamedTuple):
    """A record or page whose own protection is another one now, or of which ``part`` was opened to more readers."""

    entry: Entry
    before: Protection
    after: Protection
    part: str = ""


class Revision(NamedTuple):
    """A record that was changed: as it was, as it is now, and what differs."""

    before: Entry
    entry: Entry
    differences: Differences


class Cited(NamedTuple):
    """A record of the change, and the records and pages that refer to it; ``touched`` are those that the change touches as well."""

    entry: Entry
    by: tuple[Entry, ...]
    touched: tuple[Entry, ...]


class Scope(NamedTuple):
    """What of a change is told: the files of the project that were asked for, and the folder that it lies in, as forges see it."""

    is_wanted: Callable[[str], bool] = lambda _: True
    folder: str = ""
    files: Sequence[ChangedFile] = ()
    """Every file of the repository that differs."""


class Review(NamedTuple):
    """All that the summary tells; ``elsewhere`` counts the findings that have nothing to do with the change."""

    change: Change
    folder: str
    added: tuple[Entry, ...]
    changed: tuple[Revision, ...]
    gone: tuple[Entry, ...]
    pages: tuple[Revised, ...]
    states: tuple[StateMove, ...]
    markings: tuple[MarkingMove, ...]
    settings: tuple[SettingMove, ...]
    files: tuple[Touched, ...]
    findings: tuple[Diagnostic, ...]
    elsewhere: int
    duplicates: tuple[Pair, ...]
    cited: tuple[Cited, ...]
