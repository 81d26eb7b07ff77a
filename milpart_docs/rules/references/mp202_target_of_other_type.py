"""A field leads to a record of the type that it asks for.

The field manual says for each field what may stand there: an originator is an actor, a context is an activity or a mission. A lesson
where an actor belongs makes wrong catalogues, and pages that make no sense. (Relations and the types they lead to follow the
platform's record model.)

Correct:

    originator: ACR-EUMS

Wrong:

    originator: LL-2026-0007
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.graph import Link
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.rules.references.relation_types import allowed_types
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import VOCABULARIES

CODE = "MP202"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each reference of a front matter to a record of another type than its field allows."""
    for links in corpus.graph.links.values():
        by_relation = allowed_types(links[0].source.type)
        for link in links:
            allowed = by_relation.get(link.reference.relation)
            if allowed and link.target.type in RECORD_TYPES and link.target.type not in allowed:
                yield _finding(link, allowed)


def _finding(link: Link, allowed: tuple[str, ...]) -> Finding:
    asked = " or ".join(_with_article(name) for name in allowed)
    sentence = f"{link.target.id} is {_with_article(link.target.type)}, but {link.relation} asks for {asked}"
    prefixes = " or ".join(f"{PREFIXES[name]}-" for name in allowed)
    hint = f"write an identifier that begins with {prefixes}"
    return Finding(link.reference.line, link.reference.column, sentence, hint, link.source.path)


def _with_article(type_name: str) -> str:
    label = VOCABULARIES["record-type"].terms[type_name].label.lower()
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label}"
