"""Where a release comes from: the commit, the day that counts as today in it, and whether all of it stood in that commit."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.loading import read_file_text, read_one
from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.cut import cut_text
from milpart_docs.corpus.release.naming import Names, unname
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.reading.text import read_text

LONG_AGO = date(2000, 1, 1)
"""The day of a release about which nothing tells a day."""


class Origin(NamedTuple):
    """A commit, the day on which it was made (UTC), and whether released files stand in it as they are; no commit where there is no git."""

    commit: str
    day: date
    is_clean: bool


def find_origin(root: Path, corpus: Corpus, paths: Iterable[str], audience: Audience | None = None) -> Origin:
    """Find where a released corpus comes from; ``paths`` are the files of the release, which alone are asked about.

    Of a file only what the audience may see is compared with the commit: a change in what is cut is none.

    Without git, the day is the last on which a released record was changed: the same files give the same day.
    """
    answer = ask_git(root, "log", "-1", "--format=%H %ct")
    if not answer:
        return Origin("", _newest(corpus), is_clean=True)
    commit, seconds = answer.decode("ascii", "replace").split()
    return Origin(
        commit,
        datetime.fromtimestamp(int(seconds), UTC).date(),
        not any(_differs(root, corpus, path, audience) for path in sorted(_changed(root).intersection(paths))),
    )


def _differs(root: Path, corpus: Corpus, path: str, audience: Audience | None) -> bool:
    """Tell whether a changed file was another one in the last commit for an audience, too."""
    released, data = corpus.by_path.get(path), ask_git(root, "show", f"HEAD:./{path}")
    if audience is None or released is None or data is None:
        return True
    entry, text = decode(path, read_one(lambda _: (), Found(path, data))), read_text(data)[0]
    if text is None or not may_see(audience, entry.protection):
        return True
    text = cut_text(text, entry, audience)
    entry = decode(path, read_one(lambda _: (), Found(path, text.encode())))
    return unname(text, entry, Names(corpus)) != read_file_text(corpus, released)


def _newest(corpus: Corpus) -> date:
    days = (str(entry.fields.get("modified", "")) for entry in corpus.records if entry.record)
    return max((date.fromisoformat(day) for day in days), default=LONG_AGO)


def _changed(root: Path) -> frozenset[str]:
    """Give the files below a root that are not in the last commit as they are."""
    listed = ask_git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".") or b""
    prefix = (ask_git(root, "rev-parse", "--show-prefix") or b"").decode("utf-8", "replace").strip()
    names = (line[3:] for line in listed.decode("utf-8", "replace").split("\0") if line)
    return frozenset(name.removeprefix(prefix) for name in names)
