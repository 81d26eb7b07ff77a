"""Texts as entries of lists of groups."""

from milpart_docs.rules.content.group_entry import as_entry
from milpart_docs.rules.content.wrong import Wrong


def test_first_field_of_an_entry() -> None:
    """A text that cannot stand in the first field is not put there."""
    assert as_entry(Wrong("adopted_by", "France", ("member_state",), vocabulary="country")) == "- member_state: FRA"
    assert as_entry(Wrong("adopted_by", "soon", ("member_state",), vocabulary="country")) == "- member_state: …"


def test_in_brackets_and_with_all_that_is_needed() -> None:
    """Where the entry stands in brackets it is written in brackets; of several in one text the first is shown."""
    known = ("actor", "role")
    assert as_entry(Wrong("providers", "ACR-EUMS", known, is_entry=True, is_inline=True)) == "{actor: ACR-EUMS, role: …}"
    assert as_entry(Wrong("providers", "ACR-EUMS, ACR-EEAS", known)) == "- actor: ACR-EUMS and below it, two spaces further right, role: …"
