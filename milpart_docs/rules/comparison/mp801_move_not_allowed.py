"""A record goes from state to state by the moves that its process allows.

Each state is a gate that somebody guards. Who moves a lesson from observation to tasked in one step leaves out the analyst, and who moves
it back takes away what was agreed. So a merge request moves a lesson by one state of the NATO lessons process. A document comes back from
review to its authors, and from a silence procedure that was broken to those who negotiate the text; what is endorsed holds until another
takes its place, and is revised in its own file with a new version. From any state a record may be superseded or withdrawn; from a final
one it never comes back. Where the other branch has the record in a later state meanwhile, because a part of this one was merged, the move
from there counts. Activities report stages of what happens elsewhere and may change in any way. The moves are listed in the
handbook's page on the lesson process.

Correct:

    # before                    # after
    status: lesson-identified   status: tasked

Wrong:

    # before                    # after
    status: observation         status: tasked
"""

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import NO_LONGER_HELD, is_final, may_move, moves_from
from milpart_docs.rules.comparison.versions import listed, states_of
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import VOCABULARIES

CODE = "MP801"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each state that the one before does not lead to."""
    for before, after in change.versions:
        states, old, new = states_of(after), before.fields.get("status"), after.fields.get("status")
        if isinstance(old, str) and isinstance(new, str) and not may_move(states, old, new) and not _may_move_on(change, after):
            at = after.position("status")
            yield Finding(at.value_line, at.value_column, _describe(states, old, new), _advise(states, old), after.path)


def _may_move_on(change: Change, after: Entry) -> bool:
    """Tell whether a record may have come to its state from the one that it has on the other branch meanwhile."""
    theirs = change.find_theirs(after)
    status = theirs.fields.get("status") if theirs and theirs.type == after.type else None
    return isinstance(status, str) and may_move(states_of(after), status, after.fields.get("status"))


def _describe(states: str, before: str, after: str) -> str:
    """Say what is wrong with a move: it leaves a final state, goes back, or leaves states out."""
    if is_final(states, before):
        return f"the state went from {before} to {after}, and {before} is final"
    left_out = find_way(states, before, after)
    if left_out:
        return f"the state went from {before} to {after} and left out {listed(left_out)}"
    if find_way(states, after, before) is not None:
        return f"the state went back from {before} to {after}"
    return f"the state went from {before} to {after}, which it does not lead to"


def find_way(states: str, before: str, after: str) -> tuple[str, ...] | None:
    """Find the states between two on the shortest way from one to the other; nothing, where none leads there."""
    ways: dict[str, tuple[str, ...]] = {before: ()}
    waiting = [before]
    for state in waiting:
        for following in moves_from(states, state):
            if following == after:
                return ways[state]
            if following not in ways and following not in NO_LONGER_HELD:
                ways[following] = (*ways[state], following)
                waiting.append(following)
    return None


def _advise(states: str, before: str) -> str:
    """Name the states that a state leads to, with who moves a record there."""
    terms = VOCABULARIES[states].terms
    ways = [f"{state} (moved by the {terms[state].notes['moved_by']})" for state in moves_from(states, before)]
    return f"go back to status: {before}; it leads to {listed(ways, word='or')}"
