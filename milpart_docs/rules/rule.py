"""What a rule is: a code, a name, a severity, a manual, and a check of one file, of the whole corpus, or of a change."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import FixCorpus, FixFile

CheckFile = Callable[[SourceFile], Iterator[Finding]]
CheckCorpus = Callable[[Corpus, "Context"], Iterator[Finding]]
CheckChange = Callable[[Change, "Context"], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Context:
    """What a check of the corpus, or of a change, may depend on beside these themselves.

    ``change`` is what the corpus is compared with, where it is: a rule about the corpus then knows who wrote what.
    """

    today: date
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual of a rule: what it promises, why, and an example of each side."""

    promise: str
    reason: str
    correct: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Exactly one of the three checks is there; ``faults`` are the kinds of fault that the rule puts into words.

    ``fix`` or ``fix_corpus`` gives the one safe answer to what it complains of, where there is one.
    """

    code: str
    name: str
    block: str
    severity: Severity
    manual: Manual
    check: CheckFile | None
    check_corpus: CheckCorpus | None
    faults: tuple[FaultKind, ...] = ()
    fix: FixFile | None = None
    fix_corpus: FixCorpus | None = None
    check_change: CheckChange | None = None

    @property
    def is_fixed(self) -> bool:
        """Whether ``milpart fix`` mends what the rule complains of, where only one answer is possible."""
        return self.fix is not None or self.fix_corpus is not None


def faults_of(source: SourceFile, *kinds: FaultKind) -> Iterator[Fault]:
    """Give the faults of some kinds that the reader found in a file."""
    return (fault for fault in source.faults if fault.kind in kinds)


def has_fault(source: SourceFile, path: Path) -> bool:
    """Tell whether something is wrong with the value at a place itself, so that nothing is to be made of it."""
    return any(fault.path == path for fault in source.faults)


def word_faults(source: SourceFile, words: Mapping[FaultKind, tuple[str, str]]) -> Iterator[Finding]:
    """Yield a finding for each fault of the given kinds: sentence and hint by kind, with the fault's details put into both."""
    for fault in faults_of(source, *words):
        sentence, hint = words[fault.kind]
        yield Finding(fault.line, fault.column, sentence.format_map(fault.details), hint.format_map(fault.details))
