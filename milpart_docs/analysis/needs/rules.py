"""The sentences by which needs are judged: the same on pages, in texts and in JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.analysis.needs.answers import COVERAGE_RULE
from milpart_docs.analysis.needs.candidates import CANDIDATE_RULE
from milpart_docs.analysis.needs.closing import CLOSING_RULE
from milpart_docs.analysis.needs.level_changes import CHANGE_RULE
from milpart_docs.analysis.needs.needs import EXPIRY_RULE
from milpart_docs.analysis.needs.seats import SEATS_RULE

RULES: Mapping[str, str] = MappingProxyType(
    {
        "needs": f"{COVERAGE_RULE} {EXPIRY_RULE}",
        "changes": CHANGE_RULE,
        "candidates": CANDIDATE_RULE,
        "proposals": CLOSING_RULE,
        "seats": SEATS_RULE,
    }
)
PARTNER_RULES: Mapping[str, str] = MappingProxyType({key: RULES[key] for key in ("needs", "changes", "candidates")})
