"""The manuals of all rules as the formats of reports take them."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.diagnostics.formats import RuleText
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.rule import Rule


def rule_texts(page: str = "") -> Mapping[str, RuleText]:
    """Give what reports tell about each rule, by code; ``page`` is the web address of the page with their manuals, where there is one."""
    return MappingProxyType({code: _text(rule, f"{page}#{code.lower()}" if page else "") for code, rule in RULES.items()})


def _text(rule: Rule, address: str) -> RuleText:
    manual = rule.manual
    return RuleText(rule.code, rule.name, manual.promise, manual.reason, manual.correct, manual.wrong, rule.severity, address)
