"""Runs the rules: those about one file where it is read (and so in parallel, and cached), those about the corpus and a change at the end.

A rule that fails on something unforeseen becomes one finding that says so; the other rules and records are not touched by it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.corpus.settings import RuleSetting
from milpart_docs.diagnostics import Diagnostic, Finding, Location, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.rule import Context, Rule

CRASH_CODE = "MP099"
"""Code of the finding that a rule itself failed; its manual is the rule of that code."""

_FILE_RULES = tuple(rule for rule in RULES.values() if rule.check)
_RULES_BEYOND_FAULTS = tuple(rule for rule in _FILE_RULES if not rule.faults)
"""Rules that may say something about a file in which the reader found nothing wrong, and in which nothing is withheld."""
_CORPUS_RULES = tuple(rule for rule in RULES.values() if rule.check_corpus)
_CHANGE_RULES = tuple(rule for rule in RULES.values() if rule.check_change)


def inspect_file(source: SourceFile) -> list[Finding]:
    """Run every rule about one file; pages are looked at by the same rules, which know what does not concern them."""
    rules = _FILE_RULES if source.faults or source.withheld else _RULES_BEYOND_FAULTS
    return [finding for rule in rules for finding in _run_on_file(rule, source)]


def _run_on_file(rule: Rule, source: SourceFile) -> Iterator[Finding]:
    if rule.check is None:
        return
    try:
        for finding in rule.check(source):
            yield finding._replace(path=source.path, code=rule.code)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
        yield _crash(rule, error, source.path)


def check(corpus: Corpus, today: date, change: Change | None = None) -> list[Diagnostic]:
    """Run all rules over a corpus that was loaded with ``inspect_file``, and give what they say, in the order of the files.

    The rules about a change run where one is given; its ``after`` is the corpus. How grave their findings are is set by the branch that the
    change is meant for, because a change that could switch them off would be compared with nothing.
    """
    with quiet_collector():
        found = [finding for entry in corpus.entries for finding in entry.findings]
        for rule in _CORPUS_RULES:
            found.extend(_run(rule, rule.check_corpus, corpus, Context(today, change)))
        told = [*apply_settings(found, corpus.settings.rules)]
        if change is not None:
            told += apply_settings(_compare(change, today), change.theirs.settings.rules)
    return sorted(told)


def _compare(change: Change, today: date) -> Iterator[Finding]:
    for rule in _CHANGE_RULES:
        yield from _run(rule, rule.check_change, change, Context(today, change))


def _run(rule: Rule, run: Callable[..., Iterator[Finding]] | None, *about: Corpus | Change | Context | None) -> Iterator[Finding]:
    if run is None:
        return
    try:
        for finding in run(*about):
            yield finding._replace(code=rule.code)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
        yield _crash(rule, error, "mkdocs.yml")


def _crash(rule: Rule, error: Exception, path: str) -> Finding:
    message = f"the rule {rule.code} itself failed here ({type(error).__name__}: {error})"
    return Finding(1, 1, message, "this is a mistake of the platform, not yours: please report it with this line", path, CRASH_CODE)


def is_switched_off(code: str, path: str, settings: Mapping[str, RuleSetting]) -> bool:
    """Tell whether the project wants to hear nothing of a rule for a file."""
    setting = settings.get(code)
    return setting is not None and any(fnmatchcase(path, pattern) for off in setting.off for pattern in off.paths)


def apply_settings(found: Iterable[Finding], settings: Mapping[str, RuleSetting]) -> Iterator[Diagnostic]:
    """Give each finding the severity that the project sets, and leave out what it switched off."""
    for finding in found:
        if is_switched_off(finding.code, finding.path, settings):
            continue
        setting = settings.get(finding.code)
        severity = (setting and setting.severity) or (RULES[finding.code].severity if finding.code in RULES else Severity.ERROR)
        yield Diagnostic(Location(finding.path, finding.line, finding.column), finding.code, severity, finding.message, finding.hint)
