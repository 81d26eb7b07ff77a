"""Every topic is spelled in one way throughout the corpus.

A reader who opens the topic force-generation does not see what stands under Force generation or force_generation. Topics are free words,
so that a new subject needs nobody's leave, and just for that reason each should have one spelling: that of most records.

Correct:

    topics: [force-generation]

Wrong:

    topics: [Force generation]
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.rule import Context

CODE = "MP504"
SEVERITY = Severity.WARNING

_GAP = re.compile(r"[\s_-]+")
_CONVENTION = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ENDS_ES = ("sses", "ches", "shes", "xes")
SHORTEST_PLURAL = 5
"""Least length of a word whose last s is taken for a plural: not news, not arms."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each topic that most records spell otherwise, with their spelling."""
    counts = Counter(topic for entry in corpus.records for _, topic in _topics(entry))
    usual = _usual_spellings(counts)
    if not usual:
        return
    for entry in corpus.records:
        for place, topic in _topics(entry):
            if topic in usual:
                at = entry.position("topics", place)
                how = "usually" if counts[usual[topic]] > counts[topic] else "also"
                message = f"the topic {topic} is {how} spelled {usual[topic]}"
                yield Finding(
                    at.value_line, at.value_column, message, f"write {usual[topic]}, as {_records(counts[usual[topic]])}", entry.path
                )


def fix_corpus(corpus: Corpus) -> Iterator[Fix]:
    """Yield the spelling that more records have than the one that was written; where as many have each, people decide."""
    counts = Counter(topic for entry in corpus.records for _, topic in _topics(entry))
    usual = _usual_spellings(counts)
    for entry in corpus.records if usual else ():
        for place, topic in _topics(entry):
            if topic in usual and counts[usual[topic]] > counts[topic]:
                at = entry.position("topics", place)
                change = NewWords(at.value_line, at.value_column, topic, usual[topic])
                yield Fix(at.value_line, at.value_column, in_place_of(usual[topic], topic), (change,), path=entry.path)


def _topics(entry: Entry) -> Iterator[tuple[int, str]]:
    topics = entry.fields.get("topics")
    for place, topic in enumerate(topics if isinstance(topics, list) else ()):
        if isinstance(topic, str):
            yield place, topic


def _usual_spellings(counts: Mapping[str, int]) -> dict[str, str]:
    """Map each spelling that is not the usual one of its topic to the one that is."""
    spellings = defaultdict(list)
    for spelling in counts:
        spellings[fold(spelling)].append(spelling)
    usual = {}
    for several in spellings.values():
        first, *others = sorted(several, key=lambda spelling: (-counts[spelling], not _CONVENTION.fullmatch(spelling), spelling))
        usual.update(dict.fromkeys(others, first))
    return usual


def fold(topic: str) -> str:
    """Reduce a topic to what its spellings share: without case, without gaps, each word in the singular."""
    words = _GAP.split(unicodedata.normalize("NFKC", topic).casefold())
    return "".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    if len(word) < SHORTEST_PLURAL or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_ENDS_ES) else word[:-1]


def _records(number: int) -> str:
    return "one other record does" if number == 1 else f"{number} records do"
