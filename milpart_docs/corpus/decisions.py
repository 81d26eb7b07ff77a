"""What was decided on proposals, and which of them may still be carried out.

DOMAIN leaves the words of a decision open, so they are read word by word: *was not approved* is a no, *not yet approved* is none. What
cannot be told, because it says both or neither, is open.
"""

import re
from collections.abc import Iterator, Mapping

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import is_gone

_YES = frozenset({"approved", "accepted", "agreed", "endorsed", "adopted", "pursued", "granted", "authorised", "authorized", "confirmed"})
_PENDING = frozenset({"pending", "open", "deferred", "postponed", "awaiting", "reopened", "resubmitted", "reconsidered"})
_REFUSED = frozenset({"rejected", "refused", "declined", "denied", "disapproved", "vetoed", "dismissed", "overruled"})
_GIVEN_UP = frozenset({"dropped", "abandoned", "discarded", "cancelled", "canceled", "withdrawn", "superseded"})
_NO = _REFUSED | _GIVEN_UP | {"turned_down", "voted_down", "struck_down", "called_off"}
_NEGATIONS = frozenset({"not", "no", "never", "neither", "nor", "cannot"})
_NOT_YET = frozenset({"yet", "still", "so_far"})
_CLAUSE = re.compile(r"[,.;:()/–—]|\b(?:but|and then)\b")  # noqa: RUF001 - dashes of all lengths, as authors write them
_PAIR = re.compile(r"\b(?:(turned|voted|struck) +(down)|(called) +(off)|(so) +(far))\b")
_TO_COME = re.compile(r"\b(?:to|will|shall|should|may|might|could|can) +be\b")
_WORD = re.compile(r"[a-z_]+(?:['’]t)?")  # noqa: RUF001 - as authors write it


def is_live(proposal: Entry) -> bool:
    """Tell whether a proposal may still be carried out: it was not refused, withdrawn or superseded, by its state or by the decision."""
    return not is_gone(proposal) and not _is_refused(decision_of(proposal))


def is_decided(decision: str) -> bool:
    """Tell whether the words of a decision say that it was taken, with a yes or a no, and nothing in them leaves it open."""
    text = _PAIR.sub(_join, decision.lower())
    words = set(_WORD.findall(text))
    return not words.isdisjoint(_YES | _NO) and words.isdisjoint(_PENDING | _NOT_YET) and _TO_COME.search(text) is None


def decision_of(proposal: Entry) -> str:
    """Give the state of a proposal's decision as it is written, in small letters; that of a proposal no longer held is its own state."""
    if is_gone(proposal):
        return str(proposal.fields.get("status"))
    decision = proposal.fields.get("decision")
    state = decision.get("state") if isinstance(decision, Mapping) else None
    return state.strip().lower() if isinstance(state, str) else "without decision"


def _is_refused(decision: str) -> bool:
    """Tell whether a decision says no, and nothing else that speaks against it."""
    return {said for clause in _CLAUSE.split(_PAIR.sub(_join, decision)) for said in _said(_WORD.findall(clause))} == {False}


def _join(pair: re.Match[str]) -> str:
    return "_".join(filter(None, pair.groups()))


def _said(words: list[str]) -> Iterator[bool]:
    """Give for each word of a clause that tells what was decided whether it leaves the proposal open."""
    if words == ["no"]:
        yield False
    is_negated = False
    for word in words:
        is_negated |= word in _NEGATIONS or word.endswith(("'t", "’t"))  # noqa: RUF001 - as authors write it
        if word in _YES | _NO | _PENDING:
            yield word in _PENDING or not _NOT_YET.isdisjoint(words) or (word in _YES) is not is_negated
