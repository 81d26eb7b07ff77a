"""The texts of a record with their protections."""

from milpart_docs.rules.comparison.said import read_said
from tests.changes import change_of
from tests.corpora import record

BODY = "Open words.\n\n::: marking LIMITE FRA\nClosed words.\n:::\n"


def test_front_matter_and_body() -> None:
    """A withheld value and a marked block count as parts; where both hold, both are given."""
    impact = {"value": "Six trucks burnt.", "withhold": "LIMITE"}
    after = change_of([], [record("LL-2026-0001", BODY, impact=impact, topics=["planning"])]).after
    found = [
        (said.words, [" ".join((one.marking, *one.communities)).strip() for one in said.around], said.is_part)
        for said in read_said((after, after.entries[0]), has_identity=False)
    ]
    assert found == [
        ("summary of ll 2026 0001", ["PUBLIC"], False),
        ("six trucks burnt", ["PUBLIC", "LIMITE"], True),
        ("open words", ["PUBLIC"], False),
        ("closed words", ["PUBLIC", "LIMITE FRA"], True),
    ]


def test_the_place_of_a_value_is_that_of_its_text() -> None:
    """A finding points there."""
    after = change_of([], [record("LL-2026-0001", "Text.", title="A title of it")]).after
    assert next((said.words, said.column) for said in read_said((after, after.entries[0]))) == ("a title of it", 8)
