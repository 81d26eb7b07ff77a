"""Identifiers of new records: which types are numbered, what a key makes, and that none is used twice."""

import re
import unicodedata
from collections.abc import Iterable

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.numbers import taken_identifiers
from milpart_docs.model.identifier import NUMBERED, PREFIXES, describe_form, is_identifier


class IdentifierError(Exception):
    """No identifier can be made of what was given; the sentence says why, and ``hint`` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take the sentence and the hint."""
        super().__init__(message)
        self.hint = hint


def is_numbered(type_name: str) -> bool:
    """Tell whether records of a type are numbered by year; the others have a key."""
    return PREFIXES[type_name] in NUMBERED


def make_identifier(type_name: str, key: str) -> str:
    """Make the identifier of a keyed type of what somebody wrote: in capitals, with hyphens for spaces, and without the prefix twice."""
    prefix = PREFIXES[type_name]
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", key) if not unicodedata.category(sign).startswith("M"))
    words = re.sub(r"[\s_./-]+", "-", plain.strip()).strip("-").upper()
    identifier = f"{prefix}-{words.removeprefix(f'{prefix}-')}"
    if not is_identifier(identifier):
        raise IdentifierError(f"{key!r} makes no identifier", f"it has the form {describe_form(type_name)}")
    return identifier


def check_free(corpus: Corpus, identifier: str, past: Iterable[str] = ()) -> None:
    """Raise IdentifierError where an identifier is in use, or was."""
    is_key = identifier.partition("-")[0] not in NUMBERED
    another = "take another key" if is_key else "leave the identifier out, and the next free number is taken"
    if identifier in corpus.by_id:
        raise IdentifierError(
            f"there is a record {identifier} already: {corpus.by_id[identifier].path}", f"{another}; or correct that record"
        )
    if identifier in taken_identifiers(corpus, past):
        raise IdentifierError(f"the identifier {identifier} was in use before, and none is ever used twice", another)
