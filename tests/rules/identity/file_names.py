"""Which of the two rules on file names speaks about a record at a path."""

from milpart_docs.reading import read_source
from milpart_docs.rules.identity import mp103_file_of_other_id, mp104_file_without_id
from tests.projects import base_lesson


def speaks(path: str, identifier: str) -> list[str]:
    """Give the codes of the rules that speak about a record with an id at a path; they must point at the id."""
    source = read_source(path, base_lesson(("id: LL-2026-0001", f"id: {identifier}")).encode())
    rules = (mp103_file_of_other_id, mp104_file_without_id)
    places = [(rule.CODE, finding.line, finding.column) for rule in rules for finding in rule.check(source)]
    assert all((line, column) == (2, 5) for _, line, column in places)
    return [code for code, _, _ in places]
