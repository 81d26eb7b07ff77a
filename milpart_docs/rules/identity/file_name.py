"""How the name of a file and the identifier of the record in it belong together; MP103 and MP104 ask here."""

import re

from milpart_docs.model.identifier import NUMBERED, is_identifier, leading_identifier
from milpart_docs.reading import SourceFile

_NUMBERED_ANY_CASE = re.compile(rf"(?:{'|'.join(sorted(NUMBERED))})-[0-9]{{4}}-[0-9]+(?![a-z0-9])", re.IGNORECASE)


def name_of(source: SourceFile) -> str:
    """Give the file's name without folders and ending."""
    return name_at(source.path)


def name_at(path: str) -> str:
    """Give the name of the file at a path, without folders and ending."""
    return path.rpartition("/")[2].removesuffix(".md")


def identifier_of(source: SourceFile) -> str | None:
    """Give the record's identifier where it is well-formed; what is not is told by another rule."""
    written = source.written.get("id") if source.kind == "record" else None
    return written.strip() if isinstance(written, str) and is_identifier(written.strip()) else None


def fits(name: str, identifier: str) -> bool:
    """Tell whether a name is an identifier, or begins with it and goes on behind a mark; letter case does not count.

    A name that begins with a longer key in capitals does not fit: ``ACR-EUTM-MLI`` is not the file of ``ACR-EUTM``.
    """
    rest = name[len(identifier) :]
    if name[: len(identifier)].casefold() != identifier.casefold() or rest[:1].isalnum():
        return False
    return not rest or len(leading_identifier(name) or "") <= len(identifier)


def other_identifier(name: str, identifier: str) -> str | None:
    """Give the identifier that a name begins with where it is another one."""
    numbered = _NUMBERED_ANY_CASE.match(name)
    found = numbered.group().upper() if numbered else leading_identifier(name)
    return found if found and found != identifier else None
