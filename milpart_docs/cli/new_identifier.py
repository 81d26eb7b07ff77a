"""The identifier of a new record: the one that was set, that of a key, or the next number."""

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.interview.questions import Asker, Question
from milpart_docs.authoring.numbering import IdentifierError, check_free, is_numbered, make_identifier
from milpart_docs.cli.console import CommandError
from milpart_docs.cli.new_order import Order
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.numbers import next_identifier
from milpart_docs.model.identifier import describe_form, is_identifier, type_of


def identify(corpus: Corpus, past: frozenset[str], order: Order, draft: Draft, asker: Asker | None) -> Draft:
    """Give the draft its identifier: the one that was set, the key's, or the next number."""
    try:
        identifier = _find_identifier(corpus, past, order, draft, asker)
        check_free(corpus, identifier, past)
    except IdentifierError as error:
        raise CommandError(f"{error}; {error.hint}") from None
    return draft.having(id=identifier)


def _find_identifier(corpus: Corpus, past: frozenset[str], order: Order, draft: Draft, asker: Asker | None) -> str:
    if draft.id:
        if not is_identifier(draft.id) or type_of(draft.id) != order.type_name:
            raise IdentifierError(f"{draft.id} is no identifier of this type", f"it has the form {describe_form(order.type_name)}")
        return draft.id
    if is_numbered(order.type_name):
        if order.key is not None:
            raise IdentifierError("records of this type are numbered and have no key", "leave out --key; the next free number is taken")
        return next_identifier(corpus, order.type_name, order.today.year, past)
    if order.key is None and asker is None:
        raise IdentifierError("the key is missing", f"write --key; the identifier has the form {describe_form(order.type_name)}")
    return make_identifier(order.type_name, order.key) if order.key is not None else _ask_key(corpus, past, order.type_name, asker)


def _ask_key(corpus: Corpus, past: frozenset[str], type_name: str, asker: Asker | None) -> str:
    """Ask for a key until it makes an identifier that is free."""
    while asker is not None:
        words = asker.ask(Question("Key", f"What the record is called for ever: {describe_form(type_name)}."))
        try:
            identifier = make_identifier(type_name, words)
            check_free(corpus, identifier, past)
        except IdentifierError as error:
            asker.tell(f"  {error}\n  hint: {error.hint}")
        else:
            return identifier
    return ""
