"""MP809: identifiers that the other branch has meanwhile given away."""

from milpart_docs.rules.comparison import mp809_number_taken as rule
from tests.changes import change_of, found_by, hints_by
from tests.corpora import Written, record

HERE = Written(
    "docs/LL-2026-0002-vehicles.md", record("LL-2026-0002", "The recovery vehicle stayed behind.", title="Vehicles missing").text
)
THERE = Written("docs/LL-2026-0002-calibre.md", record("LL-2026-0002", "Ammunition of different calibres.", title="Wrong calibre").text)
OLD = record("LL-2026-0001")


def test_points_at_the_identifier_and_names_the_other() -> None:
    """With its title and its file, and the command that mends it."""
    change = change_of([OLD], [OLD, HERE], [THERE])
    says = "main has meanwhile given LL-2026-0002 to another record, Wrong calibre (docs/LL-2026-0002-calibre.md)"
    assert found_by(rule, change) == [f"docs/LL-2026-0002-vehicles.md:2:5 {says}"]
    assert hints_by(rule, change) == [
        f"milpart renumber {HERE.path} LL-2026-0003 --since main gives this one the next free number, with all that refers to it"
    ]


def test_each_gets_a_number_of_its_own() -> None:
    """Two records that must go on take two numbers, beyond those of both sides."""
    second = [Written(file.path.replace("0002", "0005"), file.text.replace("LL-2026-0002", "LL-2026-0005")) for file in (HERE, THERE)]
    hints = hints_by(rule, change_of([OLD], [OLD, HERE, second[0]], [THERE, second[1]]))
    assert [hint.split()[3] for hint in hints] == ["LL-2026-0006", "LL-2026-0007"]


def test_a_key_is_for_people_to_choose() -> None:
    """There is no next one."""
    files = [Written(f"docs/{name}/TRM-A.md", record("TRM-A", title=name).text) for name in ("here", "there")]
    (hint,) = hints_by(rule, change_of([OLD], [OLD, files[0]], [files[1]]))
    assert hint == "milpart renumber docs/here/TRM-A.md NEW --since main gives this one another key, with all that refers to it"


def test_what_is_no_collision() -> None:
    """A free number, a record that was there before, one that is merged in part, and one beside which the other stands (MP105)."""
    merged = Written(HERE.path, HERE.text.replace("stayed behind", "stayed far behind"))
    for before, after, theirs in (
        ([OLD], [OLD, HERE], []),
        ([OLD, HERE], [OLD, merged], [THERE]),
        ([OLD], [OLD, merged], [HERE]),
        ([OLD], [OLD, HERE, THERE], [THERE]),
    ):
        assert found_by(rule, change_of(before, after, theirs)) == []
