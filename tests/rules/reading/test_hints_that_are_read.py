"""What MP003 says to write can be read, whatever stood in the line before."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from milpart_docs.reading import read_source
from milpart_docs.rules.reading.mp003_yaml_syntax import check
from tests.projects import LESSON, base_lesson

TITLE = "title: A new task needs lead time"
LINE = 4
SIGNS = st.text(alphabet="ab :#-*>|[]{}'\"!&%@,`=?~.\u201c\u2013", min_size=1, max_size=12)
FORMS = st.sampled_from(
    ["title: {}", "title:{}", "title {}", "**title:** {}", "- title: {}", "title = {}", "title -> {}", "| title | {} |", "{}"]
)


@settings(max_examples=300)
@given(form=FORMS, signs=SIGNS)
@example(form="title: {}", signs="> 5")
@example(form="title: {}", signs="- [a] b")
@example(form="title -> {}", signs="- a")
@example(form="title {}", signs="- a")
def test_the_line_is_read(form: str, signs: str) -> None:
    """A hint that gives the whole line gives one without the mistake; the next one, if there is another, stands further down."""
    text = base_lesson((TITLE, form.format(signs)))
    for found in (
        found for found in check(read_source(LESSON, text.encode())) if found.line == LINE and found.hint.startswith("write title")
    ):
        rows = text.split("\n")
        rows[LINE - 1] = found.hint.removeprefix("write ").removesuffix(", and the other fields in the same way")
        after = read_source(LESSON, "\n".join(rows).encode())
        assert [fault for fault in after.faults if fault.kind in {"syntax", "alias", "unknown-tag"}] == []
