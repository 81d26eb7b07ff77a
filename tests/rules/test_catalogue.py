"""The catalogue of rules itself: codes, manuals, checks, and the kinds of fault that each puts into words."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from milpart_docs import rules
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.catalogue import BLOCKS, RULES, read_manual
from milpart_docs.rules.rule import Rule

PACKAGE = Path(rules.__file__).parent
MODULES = sorted(path for path in PACKAGE.glob("*/mp*.py"))
TESTS = Path(__file__).parent

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)


def module_of(rule: Rule) -> str:
    """Give the name of a rule's module."""
    return f"{rule.code.lower()}_{rule.name.replace('-', '_')}"


def test_every_module_is_a_rule_with_a_code_of_its_own() -> None:
    """No code is used twice: the second would hide the first."""
    assert len(MODULES) == len(RULES)
    assert {path.stem for path in MODULES} == {module_of(rule) for rule in RULES.values()}


def test_rules_are_in_the_order_of_their_codes() -> None:
    """The list of rules in the manual reads from MP001 upwards."""
    assert list(RULES) == sorted(RULES)
    assert all(code == rule.code for code, rule in RULES.items())


@every_rule
def test_code_belongs_to_its_block(rule: Rule) -> None:
    """MP0xx is the first block, MP1xx the second, and so on; the module stands in the block's folder."""
    assert re.fullmatch(r"MP[0-9]{3}", rule.code)
    assert list(BLOCKS)[int(rule.code[2])] == rule.block
    assert (PACKAGE / rule.block / f"{module_of(rule)}.py").is_file()


@every_rule
def test_name(rule: Rule) -> None:
    """A name that fits into a heading and an address."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", rule.name)
    assert len(rule.name) <= 40


@every_rule
def test_manual(rule: Rule) -> None:
    """The manual has a promise of one sentence, a reason, and an example of each side."""
    manual = rule.manual
    assert manual.promise.endswith(".")
    assert len(manual.promise) <= 200
    assert manual.reason.rstrip(")").endswith(".")
    assert manual.correct.strip()
    assert manual.wrong.strip()
    assert manual.correct != manual.wrong
    assert "Correct:" not in manual.promise + manual.reason + manual.wrong


@every_rule
def test_promise_is_its_own(rule: Rule) -> None:
    """No two rules promise the same."""
    assert [other.code for other in RULES.values() if other.manual.promise == rule.manual.promise] == [rule.code]


@every_rule
def test_exactly_one_check(rule: Rule) -> None:
    """A rule looks at one file, at the corpus, or at a change."""
    assert sum(check is not None for check in (rule.check, rule.check_corpus, rule.check_change)) == 1
    assert isinstance(rule.severity, Severity)


@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_each_kind_of_fault_has_one_rule(kind: FaultKind) -> None:
    """What the reader found is told, and told once."""
    assert len([rule.code for rule in RULES.values() if kind in rule.faults]) == 1


@every_rule
def test_faults_are_kinds_of_fault(rule: Rule) -> None:
    """A kind that does not exist would never be told."""
    assert set(rule.faults) <= set(get_args(FaultKind))
    assert max(Counter(rule.faults).values(), default=1) == 1


@every_rule
def test_test_module(rule: Rule) -> None:
    """Every rule has a test module at the place where one looks for it."""
    assert (TESTS / rule.block / f"test_{module_of(rule)}.py").is_file()


def test_every_block_has_a_title() -> None:
    """Each folder of rules is a block, and each block has a folder with a sentence on what it is for."""
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders == set(BLOCKS)
    assert all((PACKAGE / block / "__init__.py").read_text(encoding="utf-8").startswith('"""') for block in BLOCKS)


def test_read_manual() -> None:
    """A docstring falls into its four parts; lines of a paragraph are joined, and examples lose their indent."""
    manual = read_manual("One\nsentence.\n\nA reason,\nin two lines.\n\nMore.\n\nCorrect:\n\n    a: 1\n      b\n\nWrong:\n\n    c: 2\n")
    assert manual.promise == "One sentence."
    assert manual.reason == "A reason, in two lines.\n\nMore."
    assert (manual.correct, manual.wrong) == ("a: 1\n  b", "c: 2")


def test_finding_has_a_place() -> None:
    """Lines and columns count from one; the engine fills in path and code."""
    assert Finding(1, 1, "a sentence") == (1, 1, "a sentence", "", "", "")
