"""What changes when a record gets another identifier: all files as they will be, in memory, checked before one of them is written."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from milpart_docs.authoring.fixes.draft import read_draft
from milpart_docs.authoring.renumbering.error import RenumberError
from milpart_docs.authoring.renumbering.names import Name, find_names, written_as
from milpart_docs.authoring.renumbering.subject import rename
from milpart_docs.authoring.rewriting import Rewrite
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found, read_file
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.loading import read_one
from milpart_docs.corpus.release.text import split_text
from milpart_docs.corpus.sides import Side, Sides
from milpart_docs.rules.engine import inspect_file
from milpart_docs.rules.fix import Edit


class Left(NamedTuple):
    """A place that names the old identifier and stays as it is, and why."""

    path: str
    line: int
    column: int
    reason: str


class Plan(NamedTuple):
    """What will be: both identifiers, both paths, the files that change with the number of names in each, and what stays."""

    old: str
    new: str
    path: str
    new_path: str
    rewrites: tuple[Rewrite, ...]
    counts: dict[str, int]
    left: tuple[Left, ...]


StaysFor = Callable[[str, Sequence[str]], Sequence[str]]
"""Says of each line of a file, given by path and lines, why it keeps the names in it; nothing, where it does not."""


def plan_renumbering(corpus: Corpus, entry: Entry, new: str, change: Change | None = None) -> Plan:
    """Plan the new identifier of a record.

    Where another record has the old one, too, names in other files keep it, unless ``change``, which brought one of the two, shows that
    they were written for this one. Raise RenumberError where the corpus would not hold together afterwards.
    """
    stays_for = _choose(corpus, entry, change)
    new_path = rename(entry.path, entry.id, new)
    if new_path != entry.path and new_path in corpus.by_path:
        raise RenumberError(f"there is a file {new_path} already; rename or delete it first")
    rewrites: list[Rewrite] = []
    counts: dict[str, int] = {}
    left: list[Left] = []
    for path, data, body_line in _files(corpus, entry.id):
        draft = read_draft(data)
        if draft is None:
            left.append(Left(path, 1, 1, "the file cannot be read as text"))
            continue
        body = len(draft.text) - len(split_text(draft.text, body_line).body) if body_line else len(draft.text)
        stays = stays_for(path, draft.text.split("\n"))
        names = [_decided(name, stays[name.line - 1]) for name in find_names(draft.text, entry.id, entry.path, body)]
        moved = [name for name in names if not name.stays]
        left += [Left(path, name.line, name.column, name.stays) for name in names if name.stays not in {"", SILENT}]
        if moved:
            after = draft.edited(_edit(draft.text, name, new) for name in moved)
            target = new_path if path == entry.path and new_path != path else ""
            rewrites.append(Rewrite(path, data, after.data, target))
            counts[path] = len(moved)
    left += find_elsewhere(corpus, entry.id)
    plan = Plan(entry.id, new, entry.path, new_path, tuple(rewrites), counts, tuple(left))
    _check(corpus, plan)
    return plan


SILENT = "it means the other record"
"""Why a name stays of which nothing need be told."""


def _decided(name: Name, reason: str) -> Name:
    return name if name.stays or not reason else name._replace(stays=reason)


def _edit(text: str, name: Name, new: str) -> Edit:
    return Edit(name.start, name.end, written_as(text[name.start : name.end], new))


def _choose(corpus: Corpus, entry: Entry, change: Change | None) -> StaysFor:
    """Give what decides whether names move: all do, unless another record has the same identifier."""
    others = [other for other in corpus.records if other.id == entry.id and other.path != entry.path]
    sides = Sides(change) if others and change is not None else None

    def stays_for(path: str, rows: Sequence[str]) -> Sequence[str]:
        if not others or path == entry.path:
            return [""] * len(rows)
        if any(path == other.path for other in others):
            return [SILENT] * len(rows)
        if sides is None:
            return [_may_mean(others)] * len(rows)
        reasons = {side: _why_of_side(sides, side, entry, others) for side in Side}
        return [reasons[side] for side in sides.tell_lines(path, rows, entry.id)]

    return stays_for


def _why_of_side(sides: Sides, side: Side, entry: Entry, others: Sequence[Entry]) -> str:
    """Say why a name stays that was written on one side of a change; it means the record of that side, where there is only one."""
    of_side = [one for one in (entry, *others) if sides.is_new(one) is (side is Side.OURS)]
    if side is Side.BOTH or not of_side or (entry in of_side and len(of_side) > 1):
        return _may_mean(others)
    return "" if entry in of_side else SILENT


def _may_mean(others: Sequence[Entry]) -> str:
    return f"it may mean {others[0].path}"


def _files(corpus: Corpus, identifier: str) -> Iterator[tuple[str, bytes, int]]:
    """Give path, bytes and first line of the body of each file that names an identifier; the configuration has no body, and line 0."""
    root = corpus.settings.root
    for entry in corpus.entries:
        if identifier in entry.mentions or entry.id == identifier:
            found = read_file(root, entry.path)
            if found.fault is None:
                yield entry.path, found.data, entry.body_line
    config = read_file(root, corpus.settings.config)
    if config.fault is None and identifier.encode() in config.data:
        yield config.path, config.data, 0


def find_elsewhere(corpus: Corpus, identifier: str) -> Iterator[Left]:
    """Find the files that git knows, and that are neither record nor page nor configuration, which name an identifier."""
    answer = ask_git(corpus.settings.root, "grep", "--untracked", "-nzF", "-I", "-e", identifier) or b""
    for row in answer.decode("utf-8", "replace").split("\n"):
        path, _, rest = row.partition("\0")
        line, _, text = rest.partition("\0")
        if line.isdecimal() and path not in corpus.by_path and path != corpus.settings.config:
            yield Left(path, int(line), text.index(identifier) + 1, "it stands in a file that is neither record nor page")


def _check(corpus: Corpus, plan: Plan) -> None:
    """Raise RenumberError where the record would not be found under its new identifier, or a reference would lead nowhere."""
    after = after_plan(corpus, plan)
    found = after.by_id.get(plan.new)
    if found is None or found.path != plan.new_path:
        raise RenumberError(f"the line id: of {plan.path} cannot be written anew; change it by hand")
    lost = len(after.graph.unresolved) - len(corpus.graph.unresolved)
    if lost > 0:
        raise RenumberError(f"{lost} of the references to it would lead nowhere afterwards, so nothing was written; see milpart check")
    before = {entry.path: len(entry.findings) for entry in corpus.entries}
    worse = next((entry.path for entry in after.entries if len(entry.findings) > before.get(entry.path, before[plan.path])), None)
    if worse is not None:
        raise RenumberError(f"{worse} would have a mistake that it does not have now, so nothing was written; see milpart check {worse}")


def after_plan(corpus: Corpus, plan: Plan) -> Corpus:
    """Give the corpus as it will be."""
    changed = {rewrite.path: rewrite for rewrite in plan.rewrites}
    entries = []
    for entry in corpus.entries:
        rewrite = changed.get(entry.path)
        path = (rewrite.new_path or entry.path) if rewrite else entry.path
        entries.append(decode(path, read_one(inspect_file, Found(path, rewrite.after))) if rewrite else entry)
    return Corpus(corpus.settings, tuple(sorted(entries, key=lambda entry: entry.path)), corpus.texts)
