"""What was decided on proposals, and which of them may still be carried out."""

import re
from collections.abc import Mapping

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import is_gone

_REFUSED = re.compile(
    r"\W*(?:rejected|refused|declined|denied|turned down|dropped|abandoned|cancelled|withdrawn|superseded|"
    r"not (?:approved|accepted|agreed|endorsed|adopted|pursued))\b",
    re.IGNORECASE,
)
"""How a decision says no; DOMAIN leaves its words open."""


def is_live(proposal: Entry) -> bool:
    """Tell whether a proposal may still be carried out: it was not refused, withdrawn or superseded, by its state or by the decision."""
    return not is_gone(proposal) and _REFUSED.match(decision_of(proposal)) is None


def decision_of(proposal: Entry) -> str:
    """Give the state of a proposal's decision as it is written, in small letters; that of a proposal no longer held is its own state."""
    if is_gone(proposal):
        return str(proposal.fields.get("status"))
    decision = proposal.fields.get("decision")
    state = decision.get("state") if isinstance(decision, Mapping) else None
    return state.strip().lower() if isinstance(state, str) else "without decision"
