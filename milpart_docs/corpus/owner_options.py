"""The option ``owners``: which account or team of the forge is asked when a record of an actor changes.

A record names its custodian, an actor; a forge knows accounts and teams. This option is the only place at which the two meet, so that no
record names an account. A handle is ``@`` and a path of names, as GitLab (``@group/subgroup``) and GitHub (``@organisation/team``) write
it. Addresses of e-mail, which both would take too, are refused: they are persons'.
"""

import re
from collections.abc import Iterator

from milpart_docs.corpus.option_reader import OptionReader
from milpart_docs.model.identifier import is_identifier, type_of

EVERYTHING = "*"
"""The key of who is asked about whatever no other line names."""
_HANDLE = re.compile(r"@[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:/[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)*")


def read_owners(reader: OptionReader, value: object) -> dict[str, tuple[str, ...]]:
    """Read the handles of each actor; what is neither an actor nor a handle leaves a finding and has no effect."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        reader.complain(("owners",), "owners is not a mapping from actors to accounts", 'write owners: {ACR-EUMS: "@group/team"}')
        return {}
    found = {str(actor): tuple(_read_handles(reader, str(actor), handles)) for actor, handles in value.items() if _is_actor(reader, actor)}
    return {actor: handles for actor, handles in found.items() if handles}


def _is_actor(reader: OptionReader, actor: object) -> bool:
    """Tell whether a key is the identifier of an actor, or the one for everything; complain where it is not."""
    if actor == EVERYTHING or (isinstance(actor, str) and is_identifier(actor) and type_of(actor) == "actor"):
        return True
    hint = 'write the identifier of an actor, as in ACR-EUMS, or "*" for whatever no actor keeps'
    reader.complain(("owners", str(actor)), f"{actor or 'an empty text'} is not the identifier of an actor", hint)
    return False


def _read_handles(reader: OptionReader, actor: str, value: object) -> Iterator[str]:
    """Read one handle, or a list of them."""
    for handle in value if isinstance(value, list) else [value]:
        if isinstance(handle, str) and _HANDLE.fullmatch(handle):
            yield handle
        else:
            hint = 'write "@group/team" or "@account", in quotes; no e-mail addresses'
            reader.complain(("owners", actor), f"{handle or 'an empty text'} is not an account or a team", hint)
