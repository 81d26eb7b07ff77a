"""How something is judged by several rules: the first in sight, and the others behind a line that a reader can open."""

from collections.abc import Mapping

from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element, joined

TITLES: Mapping[str, str] = {
    "way": "The way",
    "standing": "Where a partner stands",
    "target": "Target",
    "ladder": "Levels",
    "satisfies": "What a course satisfies",
    "courses": "The shortest sequence",
    "runs": "Runs and seats",
    "equipment": "Equipment",
    "changes": "Change of level",
    "candidates": "What may bear on a need",
}
"""What each rule is about, by its key."""


def render_rules(sheet: Sheet, rules: Mapping[str, str]) -> Markup:
    """Write the first rule with the day, and the others in a part that opens."""
    (_, first), *others = rules.items()
    found = (joined(element("dt", TITLES[key]), element("dd", rule)) for key, rule in others)
    more = element("details", element("summary", "The other rules"), element("dl", found, class_="mp-level-facts"), class_="mp-data")
    return joined(sheet.rule(first), more)
