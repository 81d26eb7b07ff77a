"""The sentences by which the lessons process is judged: the same on pages, in texts and in JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.analysis.lessons.action_register import ACTIONS_RULE
from milpart_docs.analysis.lessons.implementation import IMPLEMENTATION_RULE
from milpart_docs.analysis.lessons.intake import INTAKE_RULE
from milpart_docs.analysis.lessons.process import STATES_RULE
from milpart_docs.analysis.lessons.recurrence import AFTER_LEARNED_RULE, DUPLICATES_RULE, THEMES_RULE
from milpart_docs.analysis.lessons.state_days import AGEING_RULE, DAYS_RULE
from milpart_docs.analysis.lessons.upkeep import REVIEWS_RULE, STAGNANT_RULE

RULES: Mapping[str, str] = MappingProxyType(
    {
        "by_state": STATES_RULE,
        "days_per_state": DAYS_RULE,
        "ageing": AGEING_RULE,
        "implementation": IMPLEMENTATION_RULE,
        "actions": ACTIONS_RULE,
        "reviews_due": REVIEWS_RULE,
        "stagnant": STAGNANT_RULE,
        "duplicates": DUPLICATES_RULE,
        "themes": THEMES_RULE,
        "after_learned": AFTER_LEARNED_RULE,
        "intake": INTAKE_RULE,
    }
)
