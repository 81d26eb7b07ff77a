"""Lines ``::: milpart NAME …``: what a page can ask for, and what is told of words that are not understood."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.blocks import BLOCKS, read_block_line
from milpart_docs.catalogue.columns import COMPUTED
from milpart_docs.catalogue.definition import Definition, Layout, Shown
from milpart_docs.catalogue.definitions import Definitions, load_definitions
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.catalogue.selection import select
from milpart_docs.corpus import Settings
from tests.corpora import columns_of, corpus_of, record

DEFINITIONS = load_definitions(Settings(Path("/nowhere")))
COURSES = DEFINITIONS.catalogues["courses"]


def told(words: str, definitions: Definitions = DEFINITIONS) -> list[str]:
    """Give ``message; hint`` of everything that is told of some words, which are then no block."""
    found: list[str] = []
    read = read_block_line(words, definitions, lambda _, message, hint: found.append(f"{message}; {hint}"))
    assert bool(found) == (read == ("", None))
    return found


def catalogue(words: str) -> Definition:
    """Give the catalogue of a block that is understood."""
    name, definition = read_block_line(words, DEFINITIONS, lambda _, message, hint: pytest.fail(f"{message}; {hint}"))
    assert name == "catalogue"
    assert definition is not None
    return definition


@pytest.mark.parametrize("name", sorted(set(BLOCKS) - {"catalogue"}))
def test_block_by_name(name: str) -> None:
    """Its name is enough, and it takes no options."""
    assert read_block_line(name, DEFINITIONS, lambda *_: pytest.fail("it is a block")) == (name, None)
    assert told(f"{name} limit=3") == [f"the block {name} takes no options; write ::: milpart {name}"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("figurs", "there is no block figurs; did you mean figures?"),
        ("", "there is no block without a name; the blocks are catalogue, figures, newest, map, fields, rules, terms"),
        ("catalogue cuorses", "there is no catalogue cuorses; did you mean courses?"),
        ("catalogue nothing-like-it", "there is no catalogue nothing-like-it; the catalogues are lessons-board, actions, "),
        ("catalogue courses actions", "courses and actions are more than one catalogue; place each with a line of its own"),
        ("catalogue courses capabilty=CAP-A", "there is no column capabilty; did you mean capability?"),
        ("catalogue courses columns=title,leval", "there is no column leval; did you mean level?"),
        ("catalogue courses order=-titel", "there is no column -titel; did you mean title?"),
        ("catalogue courses group=", "there is no column ; "),
        ("catalogue courses limit=all", "limit is not a number above zero; write limit: 10"),
        ("catalogue courses limit=0", "limit is not a number above zero; write limit: 10"),
        ("catalogue courses limit=²", "limit is not a number above zero; write limit: 10"),
        ("catalogue courses layout=cards", "there is no layout cards; the layouts are table, board, tree"),
        ("catalogue courses level=", "level is compared with nothing that a record can have; "),
        ("catalogue courses level=basic,", "level is compared with nothing that a record can have; "),
        ('catalogue courses title="Ours', 'a quotation mark is not closed; write for instance title="All of them"'),
        ("catalogue each=deeds", "no record type has a list of parts named deeds; "),
        ("catalogue actions each=needs", "the rows of actions are its actions; write ::: milpart catalogue each=needs without a name"),
        ("catalogue =x", "there is no column ; "),
    ],
)
def test_words_that_are_not_understood(words: str, sentence: str) -> None:
    """One sentence, with what to do; nothing is guessed."""
    (line,) = told(words)
    assert line.startswith(sentence)


def test_hint_names_what_there_is_in_the_same_order_each_time() -> None:
    """A hint is part of what golden cases expect, and must not depend on the order of a set."""
    (line,) = told("catalogue group=xyz")
    assert line.endswith(f"columns are facets ({', '.join(BY_KEY)}), fields, and {', '.join(sorted(COMPUTED))}")


def test_catalogue_as_it_is() -> None:
    """A name alone gives the catalogue of that name, whatever blanks stand around it."""
    assert catalogue("catalogue courses") == catalogue("catalogue \t courses ") == COURSES


def test_catalogue_is_changed_by_options() -> None:
    """What the line says replaces; conditions come to those that the catalogue has."""
    found = catalogue(
        "catalogue courses capability=CAP-A,CAP-B limit=5 order=-next_start,title columns=title,provider group=level layout=board"
    )
    assert found.records == {"type": ("course", "syllabus"), "capability": ("CAP-A", "CAP-B")}
    assert (found.limit, found.order, found.group, found.layout) == (5, ("-next_start", "title"), "level", Layout.BOARD)
    assert found.columns == (Shown("title"), Shown("provider"))
    assert (found.without, found.name) == (COURSES.without, "courses")


def test_conditions_on_items_reach_the_items() -> None:
    """In a catalogue of actions, ``owner`` and ``due_when`` are the action's, ``partner`` is the lesson's."""
    found = catalogue("catalogue actions owner=ACR-EUMS due_when=overdue partner=MLI")
    assert found.items == {"owner": ("ACR-EUMS",), "due_when": ("overdue",)}
    assert found.records == {"type": ("lesson",), "partner": ("MLI",)}


def test_condition_replaces_one_on_the_same_column() -> None:
    """``type=`` narrows the course catalogue to one of its types."""
    assert catalogue("catalogue courses type=syllabus").records == {"type": ("syllabus",)}


def test_catalogue_of_its_own() -> None:
    """Without a name the line itself describes one, of records or of the items of a list; no catalogue can have no name."""
    found = catalogue("catalogue type=lesson pillar=train")
    assert (found.name, found.records) == ("", {"type": ("lesson",), "pillar": ("train",)})
    items = catalogue("catalogue each=actions columns=due,owner order=due")
    assert (items.each, items.columns, items.order) == ("actions", (Shown("due"), Shown("owner")), ("due",))


def test_rows_of_items_can_be_shown_by_their_fields() -> None:
    """A named catalogue of items takes columns that only its items have."""
    found = catalogue("catalogue actions columns=due,evidence order=owner")
    assert (found.each, found.columns, found.order) == ("actions", (Shown("due"), Shown("evidence")), ("owner",))


@pytest.mark.parametrize(
    "words", ['catalogue topic="force generation"', "catalogue 'topic=force generation'", r"catalogue topic=force\ generation"]
)
def test_quotation_marks_hold_words_together(words: str) -> None:
    """Either kind, around the value or around the whole; so a value may have blanks and equals signs in it."""
    assert catalogue(words).records == {"topic": ("force generation",)}
    assert catalogue('catalogue title="a = b"').title == "a = b"


WORDS = st.lists(
    st.sampled_from(
        ["catalogue", "courses", "actions", "type=lesson", "limit=3", "limit=", "order=-due", "columns=due,owner", "group=owner"]
    )
    | st.sampled_from(
        ["each=needs", "each=actions", "layout=tree", "title='", "pillar=train", "owner=X", "=", "figures", "limit=\uff19", "level=1"]
    )
    | st.text(max_size=6),
    max_size=6,
).map(" ".join)


@given(WORDS | WORDS.map(lambda words: f"catalogue {words}") | st.text(max_size=60))
def test_any_words_are_understood_or_told(words: str) -> None:
    """Nothing that somebody writes stops a build: it is told, or there are rows to show in columns that exist."""
    found: list[str] = []
    name, definition = read_block_line(words, DEFINITIONS, lambda _, message, __: found.append(message))
    assert bool(found) == (not name)
    if definition is not None:
        columns = columns_of(
            corpus_of(record("LL-2026-0001", actions=[{"owner": "ACR-EUMS", "due": "2026-12-01"}]), record("CRS-2026-0001"))
        )
        for shown in (*definition.columns, *([Shown(definition.group)] if definition.group else [])):
            assert all(columns.find(shown.key, definition.scope).values(row) is not None for row in select(definition, columns))
