"""Columns: what can be asked for by name, what is read, how it is called and sorted, and where the name is looked up."""

from collections.abc import Iterator
from typing import Any

import pytest

from milpart_docs.catalogue.column import EVERYWHERE, Kind, Raw, Row, Scope
from milpart_docs.catalogue.columns import COMPUTED, Columns, column_exists, first_letter, month_label
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.catalogue.fields import field_place, list_exists, walk
from milpart_docs.model import RECORD_TYPES, Record
from milpart_docs.model.record import Part
from milpart_docs.model.structure import keys_of, part_at
from tests.corpora import Written, columns_of, corpus_of, record
from tests.model.examples import example_file

EXAMPLES = tuple(Written(*file) for kind in RECORD_TYPES for file in example_file(kind).items())


def paths_of(record_type: type[Record], part: type[Part], before: tuple[str, ...] = ()) -> Iterator[str]:
    """Give every path of fields in a record type."""
    for key in keys_of(part):
        yield ".".join((*before, key))
        inner = part_at(record_type, (*before, key))
        if inner is not None:
            yield from paths_of(record_type, inner, (*before, key))


FIELDS = sorted({path for record_type in RECORD_TYPES.values() for path in paths_of(record_type, record_type)})
LISTS = sorted({key for record_type in RECORD_TYPES.values() for key in keys_of(record_type) if list_exists(key)})
OTHERS = [*(f"linked.{kind}" for kind in RECORD_TYPES), "linked.course+syllabus", "count.implements", "labels.fr"]
EVERY = sorted({*FIELDS, *COMPUTED, *BY_KEY, *OTHERS})


def show(columns: Columns, key: str, row: Row, scope: Scope = EVERYWHERE) -> list[str]:
    """Give the values of a row as readers see them, and sort them."""
    column = columns.find(key, scope)
    values = column.values(row)
    assert len(sorted(values, key=column.order)) == len(values)
    return [column.label(value) for value in values]


def shown(key: str, *files: Written, scope: Scope = EVERYWHERE) -> list[str]:
    """Give what the first of some records shows in a column."""
    corpus = corpus_of(*files)
    entry = corpus.by_path[files[0].path]
    return show(columns_of(corpus), key, Row(entry), scope)


def test_computed_columns_are_those_that_are_declared() -> None:
    """Each name in the list can be found, is called by its own name, and is no field by chance; each that is declared is in the list."""
    columns = columns_of(corpus_of())
    assert {columns.find(key).key for key in COMPUTED} == COMPUTED
    declared = {column.key for column in columns._declare()}  # noqa: SLF001 - the list must not lag behind it
    assert declared == COMPUTED


@pytest.mark.parametrize("key", EVERY)
def test_column_can_be_read_everywhere(key: str) -> None:
    """Whatever has a name can be asked of every record and of every item, is text to readers, and can be sorted by."""
    corpus = corpus_of(*EXAMPLES)
    columns = columns_of(corpus)
    assert column_exists(key)
    for entry in corpus.by_id.values():
        assert all(show(columns, key, Row(entry), Scope("", (entry.type,)))), entry.id
        for each in LISTS:
            if isinstance(entry.fields.get(each), list):
                assert all(show(columns, key, Row(entry, (each, 0)), Scope(each))), (entry.id, each)


@pytest.mark.parametrize(
    "key",
    [
        "",
        ".",
        "titel",
        "dates.",
        ".dates",
        "dates.begin",
        "linked.",
        "linked.lessons",
        "linked.lesson+",
        "count.",
        "count.many",
        "count",
        "-title",
    ],
)
def test_unknown_name(key: str) -> None:
    """What does not exist is not there, and to ask for it nevertheless is a mistake of ours."""
    assert not column_exists(key)
    with pytest.raises(KeyError):
        columns_of(corpus_of()).find(key)


@pytest.mark.parametrize(
    ("key", "fields", "label"),
    [
        ("proposed_action_body", {"proposed_action_body": "ACR-EUMS"}, "The military staff"),
        ("proposed_action_body", {"proposed_action_body": "ACR-GONE"}, "ACR-GONE"),
        ("dotmlpfi", {"dotmlpfi": ["training", "facilities"]}, "Training, Facilities"),
        ("partners", {"partners": ["NER", "CIV"]}, "Niger, Côte d'Ivoire"),
        ("non_attribution", {"non_attribution": True}, "yes"),
        ("illustrative", {"illustrative": False}, "no"),
        (
            "actions.owner",
            {"actions": [{"owner": "ACR-EUMS", "due": "2026-12-01"}, {"owner": "ACR-EUMS", "due": "2027-01-01"}]},
            "The military staff",
        ),
        (
            "actions.due",
            {"actions": [{"owner": "ACR-EUMS", "due": "2026-12-01"}, {"owner": "ACR-EUMS", "due": "2027-01-01"}]},
            "2026-12-01, 2027-01-01",
        ),
        ("sources.title", {"sources": [{"title": "A"}, {"title": "B"}]}, "A, B"),
        ("priority", {}, ""),
    ],
)
def test_field_of_a_lesson(key: str, fields: dict[str, Any], label: str) -> None:
    """Records by title, terms by label, countries by name, truth in words, each value once, through lists."""
    lesson = record("LL-2026-0001", **fields)
    assert ", ".join(shown(key, lesson, record("ACR-EUMS", title="The military staff"))) == label


def test_field_of_an_activity() -> None:
    """Numbers have their thousands set apart; parts are read by their path; a part as a whole says what is in it, truth in words."""
    activity = record(
        "ACT-2026-0001",
        trainees=12500,
        dates={"actual_start": "2025-06-15"},
        budget={"amount": 2500000, "currency": "EUR"},
        safeguards={"vetting": True, "risk": "Loss"},
    )
    assert shown("trainees", activity) == ["12,500"]
    assert shown("dates.actual_start", activity) == ["2025-06-15"]
    assert shown("budget", activity) == ["amount 2,500,000, currency EUR"]
    assert shown("safeguards", activity) == ["vetting yes, risk Loss"]


def test_whole_numbers_have_no_point() -> None:
    """Five days are 5 and not 5.0, although the model reads every number as one that may have a part."""
    course = next(file for file in EXAMPLES if "CRS-" in file.path)
    assert shown("duration.days", course) == ["5"]
    assert shown("duration", course) == ["days 5"]
    assert shown("length", course) == ["5 days"]


def test_labels_by_language() -> None:
    """The word in one language, under a title that says which; nothing where there is none."""
    term = record("TRM-TRAINING", labels={"fr": "formation", "de": "Ausbildung"})
    columns = columns_of(corpus_of())
    assert (shown("labels.fr", term), shown("labels.es", term)) == (["formation"], [])
    assert columns.find("labels.fr").title == "Labels (fr)"
    assert shown("labels", term) == ["fr formation, de Ausbildung"]


def test_linked_counts_records_by_type() -> None:
    """Each record that refers to this one counts once, however often it does; none gives an empty cell and not a zero."""
    lesson = record("LL-2026-0001", "See [[CAP-A]] and [[CAP-A]].", capabilities=["CAP-A"])
    course, syllabus = record("CRS-2026-0001", capabilities=["CAP-A"]), record("SYL-2026-0001", capabilities=["CAP-A"])
    files = (record("CAP-A"), lesson, course, syllabus)
    assert shown("linked.lesson", *files) == ["1"]
    assert shown("linked.course+syllabus", *files) == ["2"]
    assert shown("linked.activity", *files) == []
    assert columns_of(corpus_of()).find("linked.best-practice").title == "Best practices"


def test_count_of_values() -> None:
    """The number of values of a list, also of one inside a part; nothing for an empty one, or for what is no list."""
    doctrine = record("DOC-2026-0001", implements=["LL-2026-0001", "LL-2026-0002"])
    profile = record("PTR-NER", armed_forces={"services": ["army", "air force", "gendarmerie"]})
    assert shown("count.implements", doctrine) == ["2"]
    assert shown("count.armed_forces.services", profile) == ["3"]
    assert shown("count.sources", doctrine) == []
    assert shown("count.title", doctrine) == []


def test_fields_of_items_come_before_fields_of_the_record() -> None:
    """In rows that are actions the status is that of the action; what only the record has is that of its record."""
    lesson = record(
        "LL-2026-0001", status="tasked", actions=[{"owner": "ACR-EUMS", "due": "2026-12-01", "status": "open", "text": "Write it"}]
    )
    corpus = corpus_of(lesson)
    columns = columns_of(corpus)
    row, scope = Row(corpus.by_id["LL-2026-0001"], ("actions", 0)), Scope("actions", ("lesson",))
    assert columns.find("status", scope).values(row) == ("open",)
    assert columns.find("status").values(row) == ("tasked",)
    assert columns.find("text", scope).values(row) == ("Write it",)
    assert columns.find("record", scope).values(row) == ("LL-2026-0001",)
    assert columns.find("summary", scope).values(row) == ("Summary of LL-2026-0001.",)


@pytest.mark.parametrize(
    ("kind", "label"), [("doctrine", "Operational"), ("course", "operational"), ("ambition-level", "operational"), ("", "Operational")]
)
def test_name_is_looked_up_in_the_types_of_the_catalogue(kind: str, label: str) -> None:
    """The level of a doctrine publication is a term; that of a course is a word of its own, and not to be called by the other's label."""
    columns = columns_of(corpus_of())
    assert columns.find("level", Scope("", (kind,) if kind else ())).label("operational") == label


def test_item_is_looked_up_in_the_types_of_the_catalogue() -> None:
    """The level of a need is a term, that of an assessed capability of a partner a number."""
    need = field_place("level", Scope("needs", ("needs-assessment",)))
    assessed = field_place("level", Scope("levels", ("partner-profile",)))
    assert need is not None
    assert assessed is not None
    assert (need.vocabulary, assessed.vocabulary) == ("need-level", "")
    assert field_place("level", Scope("actions")) is None


def test_terms_are_sorted_as_in_their_vocabulary() -> None:
    """What is urgent first, as the vocabulary has it, and not by letters; what is no term comes last."""
    column = columns_of(corpus_of()).find("priority")
    terms: list[Raw] = ["aaa", "information", "caution", "urgent"]
    assert sorted(terms, key=column.order) == ["urgent", "caution", "information", "aaa"]


def test_numbers_are_sorted_by_size_and_texts_by_letters() -> None:
    """Nine before ten and before words; small letters and capitals together."""
    column = columns_of(corpus_of()).find("code")
    values: list[Raw] = ["b", 10, "A", 9.5, "a1"]
    assert sorted(values, key=column.order) == [9.5, 10, "A", "a1", "b"]


def test_relation_knows_whether_its_target_exists() -> None:
    """Also behind the name of a part; so a table makes no link that leads nowhere."""
    column = columns_of(corpus_of(record("ASM-2026-0001"))).find("needs", Scope("", ("proposal",)))
    assert column.kind is Kind.RECORD
    assert [column.is_known(value) for value in ("ASM-2026-0001#N1", "ASM-2026-0404#N1")] == [True, False]
    assert column.label("ASM-2026-0001#N1") == "Title of ASM-2026-0001"


@pytest.mark.parametrize(
    ("key", "kind"), [("sources.url", Kind.ADDRESS), ("exact_match", Kind.ADDRESS), ("status", Kind.STATUS), ("pillar", Kind.FACET)]
)
def test_kind(key: str, kind: Kind) -> None:
    """What views make links and badges of."""
    assert columns_of(corpus_of()).find(key).kind is kind


@pytest.mark.parametrize(
    ("title", "letter"),
    [("access", "A"), ("(un)armed", "U"), ("3D model", "#"), ("élan", "É"), ("«»", "#"), ("ßtrange", "SS"), ("² squared", "#")],
)
def test_first_letter(title: str, letter: str) -> None:
    """The first letter, whatever stands before it; what begins with a digit or has none stands under ``#``."""
    assert first_letter(title) == letter


def test_month() -> None:
    """A month in words; what is none stays as it is; a record that does not say when it changed has none."""
    assert (month_label("2026-11"), month_label("2026-13"), month_label("x")) == ("November 2026", "2026-13", "x")
    assert shown("month", record("LL-2026-0001")) == ["November 2026"]
    assert shown("month", record("LL-2026-0001", modified="soon")) == []


@pytest.mark.parametrize(
    ("action", "when"),
    [
        ({"due": "2026-11-21"}, ["Overdue"]),
        ({"due": "2026-11-22"}, ["Due within 90 days"]),
        ({"due": "2027-02-20"}, ["Due within 90 days"]),
        ({"due": "2027-02-21"}, ["Later"]),
        ({"due": "2020-01-01", "status": "done"}, ["Finished"]),
        ({"due": "2020-01-01", "status": "dropped"}, ["Finished"]),
        ({"due": "2020-01-01", "status": "open"}, ["Overdue"]),
    ],
)
def test_when_an_action_is_due(action: dict[str, str], when: list[str]) -> None:
    """What is done or dropped is finished, however long ago it was due; the last day is not yet over."""
    corpus = corpus_of(record("LL-2026-0001", actions=[{"owner": "ACR-EUMS", **action}]))
    columns = columns_of(corpus)
    assert show(columns, "due_when", Row(corpus.by_id["LL-2026-0001"], ("actions", 0)), Scope("actions", ("lesson",))) == when


@pytest.mark.parametrize("value", [None, {}, [], [None, {}, []], {"a": {"b": []}}, [[["x"]]], {"a": [{"b": 1}, "x", None]}])
def test_walk_takes_whatever_is_there(value: Any) -> None:
    """What has not the form that the path asks for gives no value, or what can be found; never a mistake."""
    for path in ((), ("a",), ("a", "b"), ("a", "b", "c")):
        assert all(isinstance(found, str | int | float) for found in walk(value, path))
