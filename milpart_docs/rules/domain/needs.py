"""The needs that proposals and activities name, looked up in the assessments that found them."""

from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.decisions import is_live
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import ASSESSMENT
from milpart_docs.model.states import BEGUN
from milpart_docs.reading.body import Reference
from milpart_docs.rules.domain.wholeness import is_whole
from milpart_docs.rules.references.told_by_domain import NEEDS


class NamedNeed(NamedTuple):
    """A need as a record names it, with the assessment that it leads to; without a name where the assessment stands alone."""

    citing: Entry
    assessment: Entry
    name: str
    reference: Reference


def names_of(assessment: Entry) -> tuple[str, ...]:
    """Give the names of an assessment's needs in their order."""
    needs = assessment.fields.get("needs")
    found = [need.get("id") for need in needs if isinstance(need, dict)] if isinstance(needs, list) else []
    return tuple(dict.fromkeys(str(name).strip() for name in found if name is not None))


def list_names(assessment: Entry) -> str:
    """Give the same names for a sentence, a dozen at most."""
    names = names_of(assessment)
    return ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")


SHOWN = 12


def named_needs(corpus: Corpus) -> Iterator[NamedNeed]:
    """Give every need that leads to an assessment, whether it exists there or not."""
    for entry in corpus.records:
        if (entry.type, "needs") not in NEEDS:
            continue
        for link in corpus.graph.links.get(entry.path, ()):
            if link.relation == "needs" and link.target.type == ASSESSMENT:
                yield NamedNeed(entry, link.target, _name(link.target, link.reference), link.reference)


def _name(assessment: Entry, reference: Reference) -> str:
    """Give the name of the need: behind the # of the assessment, or by itself where only one assessment has it."""
    if reference.target == assessment.id:
        return reference.anchor.strip()
    return f"{reference.target}#{reference.anchor}" if reference.anchor else reference.target


def is_known(need: NamedNeed) -> bool:
    """Tell whether the assessment has the need; of one with mistakes of its own, or with no needs, nobody can tell that it has not."""
    names = names_of(need.assessment)
    return not names or need.name in names or (not is_whole(need.assessment) and need.name in need.assessment.anchors)


def pending_needs(corpus: Corpus) -> Iterator[NamedNeed]:
    """Give the needs that exist and that somebody is still going to answer: proposals that are open, activities that have not begun."""
    return (need for need in named_needs(corpus) if is_known(need) and _is_pending(corpus, need.citing))


def _is_pending(corpus: Corpus, citing: Entry) -> bool:
    if citing.type == "activity":
        return citing.fields.get("status") == "pipeline"
    return is_live(citing) and not _is_carried_out(corpus, citing)


def _is_carried_out(corpus: Corpus, proposal: Entry) -> bool:
    """Tell whether an activity that has begun carries a proposal out: it answers the needs as they were known then."""
    return any(
        link.relation == "proposal" and link.source.type == "activity" and link.source.fields.get("status") in BEGUN
        for link in corpus.graph.backlinks.get(proposal.id, ())
    )
