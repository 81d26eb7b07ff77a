"""An assessment of a capability as a value for other programs."""

from typing import Any

from milpart_docs.corpus.standings import Standing
from milpart_docs.views.illustrations import is_illustrative


def describe_standing(standing: Standing) -> dict[str, Any]:
    """Describe what was found, by whom, until when it holds, and where it stands."""
    return {
        "level": standing.level,
        "reached": standing.reached,
        "evaluation": standing.evaluation,
        "outcome": standing.outcome,
        "on": standing.on,
        "valid_until": standing.ends,
        "expired": not standing.is_valid,
        "profile": standing.profile.id,
        "illustrative": is_illustrative(standing.profile),
    }
