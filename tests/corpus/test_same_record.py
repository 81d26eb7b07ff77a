"""Whether two records are versions of one, by all that identifies a record."""

from typing import Any

import pytest

from milpart_docs.corpus.same_record import has_same_identifier, is_same_record, origin_keys
from tests.changes import change_of
from tests.corpora import Written, corpus_of, record

ID = "LL-2026-0001"
TEXT = """The recovery vehicle stayed behind in barracks, so that the convoy waited for a crane of the host nation. Nobody had planned for
breakdowns on the road, and the workshop knew neither axle loads nor spare parts."""
REWRITTEN = """A convoy waited on the road since its recovery vehicle had never left. Planning did without breakdowns; a crane of the host
nation arrived after hours, and mechanics lacked every figure that they needed."""
ANOTHER = """Ammunition arrived with different calibres, wherefore machine guns stood silent during the whole firing week. Orders named
weapons by national nicknames instead of stock numbers, which each depot understands otherwise."""
FRENCH = """Le véhicule de dépannage était resté au quartier, et le convoi attendait une grue. Personne n'avait prévu de panne, et
l'atelier ne connaissait ni charges ni pièces de rechange."""
OLD: dict[str, Any] = {
    "title": "Vehicles missing",
    "summary": "-",
    "originator": "ACR-EUMS",
    "date_observed": "2026-10",
    "context": "ACR-EUTM-MLI",
}


def is_same(text: str, path: str = f"docs/{ID}.md", *, identifier: str = ID, **fields: Any) -> bool:
    """Tell whether the record is the same one with another text, place, identifier and fields."""
    old, new = record(ID, TEXT, **OLD), record(identifier, text, **{**OLD, **fields})
    change = change_of([old], [Written(path, new.text)])
    before, after = ((corpus, corpus.entries[0]) for corpus in (change.before, change.after))
    assert is_same_record(before, after) is is_same_record(after, before)
    return is_same_record(before, after)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (TEXT, {"created": "2026-11-20"}),
        (TEXT, {"title": "Recovery", "date_observed": "2026-09", "originator": "ACR-MPCC"}),
        (REWRITTEN, {"title": "Recovery"}),
        (REWRITTEN, {"title": "Recovery", "date_observed": "2026-09"}),
        (ANOTHER, {"date_observed": "2026-09", "context": "ACR-EUTM-SOM"}),
        (FRENCH, {"title": "Véhicules absents", "language": "fr"}),
        ("", {"title": "Recovery"}),
    ],
)
def test_edited_rewritten_translated(text: str, fields: dict[str, Any]) -> None:
    """A record in its file stays the same one as long as what identifies it does not speak against that."""
    assert is_same(text, **fields)


@pytest.mark.parametrize(
    ("text", "path", "fields"),
    [
        (ANOTHER, f"docs/{ID}.md", {"title": "Wrong calibre"}),
        (ANOTHER, f"docs/{ID}-calibre.md", {"title": "Wrong calibre"}),
        (ANOTHER, f"docs/{ID}.md", {"title": "Wrong calibre", "created": "2026-11-20", "date_observed": "2026-11"}),
        (TEXT, f"docs/{ID}-crane.md", {"title": "Cranes missing", "created": "2026-11-20", "date_observed": "2026-11"}),
        (TEXT, f"docs/{ID}.md", {"title": "Cranes missing", "created": "2026-11-20", "date_observed": "2026-11", "context": "ACR-X"}),
        ("No.", f"docs/{ID}-b.md", {"title": "B"}),
    ],
)
def test_another_record_in_its_place(text: str, path: str, fields: dict[str, Any]) -> None:
    """In the file or beside it, also where an old record was the template and much of its text is still there."""
    assert not is_same(text, path, **fields)


@pytest.mark.parametrize("path", [f"docs/{ID}.md", f"docs/{ID}-radios.md"])
def test_another_record_of_few_words(path: str) -> None:
    """Written into a copy of the old one: the fields were left as they were, and neither title nor text has a word of it."""
    old = record(ID, "The convoy lacked fuel.", **{**OLD, "title": "Late fuel"})
    new = record(ID, "Units did not hear one another.", **{**OLD, "title": "Radios differ"})
    change = change_of([old], [Written(path, new.text)])
    assert not is_same_record((change.before, change.before.entries[0]), (change.after, change.after.entries[0]))


def test_another_type_is_another_record() -> None:
    """Whatever it says."""
    assert not is_same(TEXT, type="best-practice")


def test_under_another_identifier() -> None:
    """More must speak for it: a title or words, and not the origin alone."""
    assert is_same(TEXT, "docs/b.md", identifier="LL-2026-0002", title="Recovery")
    assert is_same(ANOTHER, identifier="LL-2026-0002")
    assert not is_same(REWRITTEN, "docs/b.md", identifier="LL-2026-0002", title="Recovery")


def test_identifiers_are_the_same_however_they_are_written() -> None:
    """Letter case and white space make no other one; no identifier is that of nothing."""
    corpus = corpus_of(*(Written(f"docs/{place}.md", record(ID, id=name).text) for place, name in enumerate([ID, " ll-2026-1", "", ""])))
    first, *others = corpus.entries
    assert [has_same_identifier(first, other) for other in others] == [True, False, False]
    assert not has_same_identifier(*others[1:])


def test_origin_is_what_the_model_asks_for() -> None:
    """From the first state on, beyond what every record has."""
    assert origin_keys("lesson") == ("originator", "date_observed", "context")
    assert {"partner", "assessed_on"} <= set(origin_keys("needs-assessment"))
    assert origin_keys("nothing") == ("originator",)
