"""Which record is meant, and which identifier it gets."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from milpart_docs.authoring.numbering import is_numbered
from milpart_docs.authoring.renumbering.error import RenumberError
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.numbers import next_identifier, taken_identifiers
from milpart_docs.corpus.sides import Sides
from milpart_docs.model.identifier import correct_form, describe_form, is_identifier, leading_identifier, type_of
from milpart_docs.rules.identity.file_name import fits, name_at, other_identifier
from milpart_docs.vocabulary import find_nearest


def find_subject(corpus: Corpus, name: str, change: Change | None = None) -> Entry:
    """Find the record that a path or an identifier means; of several with one identifier, the only one that a change has brought."""
    if name in corpus.by_path:
        return _checked(corpus.by_path[name])
    wanted = name if name in corpus.by_id else correct_form(name)
    found = [entry for entry in corpus.records if entry.id.strip().upper() == wanted.upper()]
    if not found:
        raise _unknown(corpus, name, wanted)
    if len(found) == 1:
        return _checked(found[0])
    fresh = [*filter(Sides(change).is_new, found)] if change is not None else []
    if len(fresh) == 1:
        return _checked(fresh[0])
    paths = " and ".join(entry.path for entry in found)
    raise RenumberError(f"{wanted} is the identifier of {paths}; say the path of the one that is to get another", 2)


def _unknown(corpus: Corpus, name: str, wanted: str) -> RenumberError:
    broken = corpus.broken.get(wanted)
    if broken is not None:
        return RenumberError(f"{broken.path} cannot be read as it stands; see milpart check {broken.path}, and renumber it then")
    nearest = find_nearest(name, corpus.by_id)
    hint = f"did you mean {nearest}?" if nearest else "milpart list names all records"
    return RenumberError(f"no record has the identifier {name}; {hint}", 2)


def _checked(entry: Entry) -> Entry:
    """Refuse what is no record with a type and an identifier that can be read."""
    if entry.kind != "record" or not entry.id or entry.known_as:
        raise RenumberError(f"{entry.path} is no record whose identifier can be read; see milpart check {entry.path}")
    if not is_identifier(entry.id):
        raise RenumberError(f"the identifier {entry.id} of {entry.path} is malformed; correct it there, see milpart check {entry.path}")
    return entry


def choose_identifier(corpus: Corpus, entry: Entry, wanted: str, past: Iterable[str]) -> str:
    """Give the identifier that a record is to get: the one that is wanted, that of its file's name, or the next free number of its year."""
    named = number_of_name(corpus, entry)
    if named and wanted in {"", named}:
        return named
    if not wanted:
        if type_of(entry.id) is None or not is_numbered(str(type_of(entry.id))):
            raise RenumberError(f"{entry.id} has a key and no number; say the new key: milpart renumber {entry.id} NEW", 2)
        return next_identifier(corpus, str(type_of(entry.id)), int(entry.id.split("-")[1]), past)
    if not is_identifier(wanted):
        form = describe_form(str(type_of(entry.id)))
        raise RenumberError(f"{wanted} is not a well-formed identifier; it is {form}", 2)
    if type_of(wanted) != type_of(entry.id):
        form = describe_form(str(type_of(entry.id)))
        raise RenumberError(f"{wanted} is an identifier of the type {type_of(wanted)}, and {entry.id} is a {type_of(entry.id)}: {form}", 2)
    if wanted == entry.id:
        raise RenumberError(f"{entry.id} has this identifier already", 2)
    _check_free(corpus, wanted, past)
    return wanted


def number_of_name(corpus: Corpus, entry: Entry) -> str:
    """Give the identifier that the name of a record's file begins with, where it is another one of its type, and no other record's.

    It counts as used, by this very file; so it is free for the record in it, and the file keeps its name and all links to it.
    """
    named = other_identifier(name_at(entry.path), entry.id) or ""
    others = (other for other in corpus.entries if other.path != entry.path)
    is_taken = any(named in {other.id, leading_identifier(name_at(other.path)), *other.known_as} for other in others)
    return named if is_identifier(named) and type_of(named) == type_of(entry.id) and not is_taken else ""


def _check_free(corpus: Corpus, wanted: str, past: Iterable[str]) -> None:
    other = next((entry for entry in corpus.records if entry.id.strip().upper() == wanted), None)
    if other is not None:
        raise RenumberError(f"{wanted} is the identifier of {other.path}; take another", 2)
    if wanted in {identifier.upper() for identifier in taken_identifiers(corpus, past)}:
        raise RenumberError(f"{wanted} was in use before, and an identifier is never used twice; take another", 2)


def rename(path: str, old: str, new: str) -> str:
    """Give the path of a file whose name begins with an identifier, when it begins with another one; other names stay."""
    name = PurePosixPath(path).name
    return f"{path[: len(path) - len(name)]}{new}{name[len(old) :]}" if fits(name.removesuffix(".md"), old) else path
