"""The manuals of rules as reports take them."""

from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.rule_texts import rule_texts


def test_every_rule_is_told() -> None:
    """Its code, name, manual and severity, and no address where there is no site."""
    texts = rule_texts()
    assert list(texts) == list(RULES)
    text, rule = texts["MP501"], RULES["MP501"]
    assert (text.code, text.name, text.severity, text.address) == ("MP501", rule.name, rule.severity, "")
    assert (text.promise, text.reason, text.correct, text.wrong) == (
        rule.manual.promise,
        rule.manual.reason,
        rule.manual.correct,
        rule.manual.wrong,
    )


def test_address_in_a_site() -> None:
    """It leads to the manual of the rule on the page that has them all."""
    assert rule_texts("https://x.example/site/rules.html")["MP501"].address == "https://x.example/site/rules.html#mp501"
