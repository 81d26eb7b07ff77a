"""The sentences by which ladders and roadmaps are judged: the same on pages, in texts and in JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.analysis.ladders.deliveries import EQUIPMENT_RULE
from milpart_docs.analysis.ladders.ladders import LADDER_RULE
from milpart_docs.analysis.ladders.roadmaps import COURSE_RULE, WAY_RULE
from milpart_docs.analysis.ladders.runs import RUN_RULE
from milpart_docs.analysis.ladders.targets import TARGET_RULE
from milpart_docs.analysis.ladders.training import SATISFIES_RULE
from milpart_docs.corpus.standings import STANDING_RULE

RULES: Mapping[str, str] = MappingProxyType(
    {
        "way": WAY_RULE,
        "standing": STANDING_RULE,
        "target": TARGET_RULE,
        "ladder": LADDER_RULE,
        "satisfies": SATISFIES_RULE,
        "courses": COURSE_RULE,
        "runs": RUN_RULE,
        "equipment": EQUIPMENT_RULE,
    }
)
LADDER_RULES: Mapping[str, str] = MappingProxyType({key: RULES[key] for key in ("standing", "target", "ladder", "satisfies")})
ROADMAP_RULES: Mapping[str, str] = MappingProxyType({key: rule for key, rule in RULES.items() if key != "ladder"})
