"""Runs the rules: those about one file where it is read (and so in parallel, and cached), those about the corpus at the end.

A rule that fails on something unforeseen becomes one finding that says so; the other rules and records are not touched by it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase

from milpart_docs.corpus import Corpus
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


def check(corpus: Corpus, today: date) -> list[Diagnostic]:
    """Run all rules over a corpus that was loaded with ``inspect_file``, and give what they say, in the order of the files."""
    found = [finding for entry in corpus.entries for finding in entry.findings]
    with quiet_collector():
        for rule in _CORPUS_RULES:
            found.extend(_run_on_corpus(rule, corpus, Context(today)))
    return sorted(apply_settings(found, corpus.settings.rules))


def _run_on_corpus(rule: Rule, corpus: Corpus, context: Context) -> Iterator[Finding]:
    if rule.check_corpus is None:
        return
    try:
        for finding in rule.check_corpus(corpus, context):
            yield finding._replace(code=rule.code)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rules go on
        yield _crash(rule, error, "mkdocs.yml")


def _crash(rule: Rule, error: Exception, path: str) -> Finding:
    message = f"the rule {rule.code} itself failed here ({type(error).__name__}: {error})"
    return Finding(1, 1, message, "this is a mistake of the platform, not yours: please report it with this line", path, CRASH_CODE)


def apply_settings(found: Iterable[Finding], settings: Mapping[str, RuleSetting]) -> Iterator[Diagnostic]:
    """Give each finding the severity that the project sets, and leave out what it switched off."""
    for finding in found:
        setting = settings.get(finding.code)
        if setting and any(fnmatchcase(finding.path, pattern) for off in setting.off for pattern in off.paths):
            continue
        severity = (setting and setting.severity) or (RULES[finding.code].severity if finding.code in RULES else Severity.ERROR)
        yield Diagnostic(Location(finding.path, finding.line, finding.column), finding.code, severity, finding.message, finding.hint)
