"""Rules on a page: the first in sight, the others behind a line that opens."""

from collections.abc import Mapping

import pytest

from milpart_docs.analysis.ladders.rules import LADDER_RULES, ROADMAP_RULES
from milpart_docs.analysis.needs.rules import PARTNER_RULES
from milpart_docs.views.analysis.rules import TITLES

SHOWN = (LADDER_RULES, ROADMAP_RULES, PARTNER_RULES)


@pytest.mark.parametrize("rules", SHOWN)
def test_each_rule_behind_the_line_has_a_title(rules: Mapping[str, str]) -> None:
    """The first rule of a page stands alone; what is opened is found by its title."""
    assert list(rules)[1:] == [key for key in list(rules)[1:] if key in TITLES]


def test_no_title_without_a_rule() -> None:
    """A title of a rule that no page shows would be left over."""
    assert set(TITLES) <= {key for rules in SHOWN for key in rules}
