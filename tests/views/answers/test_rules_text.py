"""The rules at the end of a text."""

from milpart_docs.analysis.ladders.rules import LADDER_RULES, ROADMAP_RULES
from milpart_docs.analysis.ladders.rules import RULES as ALL_OF_LADDERS
from milpart_docs.analysis.strategies.comparison import HORIZON
from milpart_docs.analysis.strategies.rules import RULES as OF_STRATEGIES
from milpart_docs.corpus.standings import YEARS
from milpart_docs.views.answers.rules_text import render_rules


def test_each_rule_is_a_point() -> None:
    """Wrapped at the width, each once, with what goes on below its beginning."""
    assert list(render_rules(["One is one.", "Two are many more.", "One is one."], 16)) == [
        "How this is judged",
        "  * One is one.",
        "  * Two are many",
        "    more.",
    ]


def test_no_rule_of_an_analysis_is_lost() -> None:
    """Ladders and roadmaps together tell all that there are, and strategies tell when a horizon passes."""
    assert dict(ALL_OF_LADDERS) == {**LADDER_RULES, **ROADMAP_RULES}
    assert HORIZON in OF_STRATEGIES.values()


def test_years_are_those_of_the_code() -> None:
    """The rule says the number that the analysis takes."""
    assert f"for {YEARS} years at most" in ALL_OF_LADDERS["standing"]
