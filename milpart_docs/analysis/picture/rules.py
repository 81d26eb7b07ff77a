"""The sentences by which the picture is judged: the same on pages, in texts and in JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.analysis.picture import overlaps, white_spots
from milpart_docs.analysis.picture.activities import WINDOW_RULE
from milpart_docs.analysis.picture.activity_lines import LINES_RULE
from milpart_docs.analysis.picture.crowds import CROWD_RULE
from milpart_docs.analysis.picture.picture import RULE, YEAR_RULE

RULES: Mapping[str, str] = MappingProxyType(
    {
        "picture": RULE,
        "window": WINDOW_RULE,
        "years": YEAR_RULE,
        "overlaps": overlaps.RULE,
        "rank": overlaps.RANK_RULE,
        "crowds": CROWD_RULE,
        "cut": overlaps.CUT_RULE,
        "lines": LINES_RULE,
        "white_spots_partners": white_spots.PARTNER_RULE,
        "white_spots_pillars": white_spots.PILLAR_RULE,
        "white_spots_priorities": white_spots.PRIORITY_RULE,
    }
)
OF_FILES = frozenset({"lines"})
"""What holds for files of activities only."""
OF_PROJECTS = frozenset({"white_spots_partners", "white_spots_pillars", "white_spots_priorities"})
"""What holds for records only: a file has neither needs nor strategies."""


def select_rules(*, is_file: bool, is_bounded: bool) -> dict[str, str]:
    """Give the sentences that bear on an answer: from a file or a project, and with all overlaps compared or a bounded search."""
    silent = (OF_PROJECTS if is_file else OF_FILES) | (frozenset() if is_bounded else {"cut"})
    return {key: rule for key, rule in RULES.items() if key not in silent}
