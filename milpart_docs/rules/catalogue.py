"""All rules, found by looking into the block packages; a new rule is a new module and nothing else."""

import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType, ModuleType

from milpart_docs.rules.rule import Manual, Rule

BLOCKS: Mapping[str, str] = MappingProxyType(
    {
        "reading": "Reading",
        "identity": "Identity",
        "references": "References",
        "lifecycle": "Life cycle",
        "content": "Content and sections",
        "vocabulary": "Vocabulary",
        "marking": "Marking and release",
        "domain": "Domain sense",
        "comparison": "Comparison with an earlier version",
    }
)
"""The packages of rules in the order of their codes (MP0xx, MP1xx, …), with their titles."""


def load_rules() -> Mapping[str, Rule]:
    """Load every rule by its code, in the order of the codes."""
    rules = sorted((_rule(module, block) for block in BLOCKS for module in _modules(block)), key=lambda rule: rule.code)
    return MappingProxyType({rule.code: rule for rule in rules})


def _modules(block: str) -> Iterator[ModuleType]:
    package = import_module(f"milpart_docs.rules.{block}")
    for found in pkgutil.iter_modules(package.__path__):
        if found.name.startswith("mp"):
            yield import_module(f"{package.__name__}.{found.name}")


def _rule(module: ModuleType, block: str) -> Rule:
    return Rule(
        code=module.CODE,
        name=module.__name__.rpartition(".")[2].partition("_")[2].replace("_", "-"),
        block=block,
        severity=module.SEVERITY,
        manual=read_manual(inspect.getdoc(module) or ""),
        check=getattr(module, "check", None),
        check_corpus=getattr(module, "check_corpus", None),
        faults=getattr(module, "FAULTS", ()),
        fix=getattr(module, "fix", None),
        fix_corpus=getattr(module, "fix_corpus", None),
        check_change=getattr(module, "check_change", None),
    )


def read_manual(text: str) -> Manual:
    """Split a rule's docstring into its promise (the first paragraph), its reason, and the examples of both sides."""
    before, _, examples = text.partition("\nCorrect:\n")
    correct, _, wrong = examples.partition("\nWrong:\n")
    promise, _, reason = before.strip().partition("\n\n")
    return Manual(
        _unwrap(promise),
        "\n\n".join(_unwrap(part) for part in reason.strip().split("\n\n")),
        inspect.cleandoc(correct),
        inspect.cleandoc(wrong),
    )


def _unwrap(text: str) -> str:
    return " ".join(text.split())


RULES = load_rules()
