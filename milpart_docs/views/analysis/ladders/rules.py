"""How ladders and roadmaps are judged: the first rule in sight, and the others behind a line that a reader can open."""

from collections.abc import Sequence

from milpart_docs.analysis.ladders.deliveries import EQUIPMENT_RULE
from milpart_docs.analysis.ladders.ladders import LADDER_RULE
from milpart_docs.analysis.ladders.roadmaps import COURSE_RULE, WAY_RULE
from milpart_docs.analysis.ladders.runs import RUN_RULE
from milpart_docs.analysis.ladders.standings import STANDING_RULE
from milpart_docs.analysis.ladders.targets import TARGET_RULE
from milpart_docs.analysis.ladders.training import SATISFIES_RULE
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element, joined

Rules = Sequence[tuple[str, str]]
LADDER_RULES: Rules = (
    ("Where a partner stands", STANDING_RULE),
    ("Target", TARGET_RULE),
    ("Levels", LADDER_RULE),
    ("What a course satisfies", SATISFIES_RULE),
)
ROADMAP_RULES: Rules = (
    ("The way", WAY_RULE),
    ("Where a partner stands", STANDING_RULE),
    ("Target", TARGET_RULE),
    ("What a course satisfies", SATISFIES_RULE),
    ("The shortest sequence", COURSE_RULE),
    ("Runs and seats", RUN_RULE),
    ("Equipment", EQUIPMENT_RULE),
)


def render_rules(sheet: Sheet, rules: Rules) -> Markup:
    """Write the first rule with the day, and the others in a part that opens."""
    (_, first), *others = rules
    found = (joined(element("dt", title), element("dd", rule)) for title, rule in others)
    more = element("details", element("summary", "The other rules"), element("dl", found, class_="mp-level-facts"), class_="mp-data")
    return joined(sheet.rule(first), more)
