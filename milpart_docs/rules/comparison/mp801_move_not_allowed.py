"""A record goes from state to state by the moves that its process allows.

Each state is a gate that somebody guards. Who moves a lesson from observation to tasked in one step leaves out the analyst, and who moves
it back takes away what was agreed. So a merge request moves a lesson by one state of the NATO lessons process. A document comes back from
review to its authors, and from a silence procedure that was broken to those who negotiate the text; what is endorsed holds until another
takes its place, and is revised in its own file with a new version. From any state a record may be superseded or withdrawn; from a final
one it never comes back. Activities report stages of what happens elsewhere and may change in any way. The moves are listed in the
handbook's page on the lesson process.

Correct:

    # before                    # after
    status: lesson-identified   status: tasked

Wrong:

    # before                    # after
    status: observation         status: tasked
"""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import DOCUMENT_LINE, LESSON_LINE, is_final, may_move, moves_from
from milpart_docs.rules.comparison.versions import listed, states_of
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import VOCABULARIES

CODE = "MP801"
SEVERITY = Severity.ERROR
LINES = {"lesson-status": LESSON_LINE, "document-status": DOCUMENT_LINE}


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each state that the one before does not lead to."""
    for before, after in change.kept:
        states, old, new = states_of(after), before.fields.get("status"), after.fields.get("status")
        if isinstance(old, str) and isinstance(new, str) and not may_move(states, old, new):
            at = after.position("status")
            yield Finding(at.value_line, at.value_column, _describe(states, old, new), _advise(states, old), after.path)


def _describe(states: str, before: str, after: str) -> str:
    """Say what is wrong with a move: it leaves a final state, goes back, or leaves states out."""
    if is_final(states, before):
        return f"the state went from {before} to {after}, and {before} is final"
    line = LINES[states]
    if before in line and after in line and line.index(after) < line.index(before):
        return f"the state went back from {before} to {after}"
    left_out = line[line.index(before) + 1 : line.index(after)] if before in line and after in line else ()
    return f"the state went from {before} to {after}" + (f" and left out {listed(left_out)}" if left_out else ", which it does not lead to")


def _advise(states: str, before: str) -> str:
    """Name the states that a state leads to, with who moves a record there."""
    terms = VOCABULARIES[states].terms
    ways = [f"{state} (moved by the {terms[state].notes['moved_by']})" for state in moves_from(states, before)]
    return f"go back to status: {before}; it leads to {listed(ways, word='or')}"
