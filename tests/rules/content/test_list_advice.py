"""Lists that are written in another way: what to write in their place."""

import pytest

from milpart_docs.rules.content.list_advice import advise_list
from milpart_docs.rules.content.wrong import Wrong


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        (Wrong("partners", "none", is_needed=False), "take the line out, where there is nothing to name"),
        (Wrong("contributors", "none", may_be_empty=True), "write contributors: [], where there is nothing to name"),
        (Wrong("topics", "TBD", meaning="one or more keywords"), "name at least one: one or more keywords"),
        (Wrong("pillars", "all", vocabulary="pillar"), "write pillars: [advise, train, equip, accompany, reform]"),
        (
            Wrong("pillars", "train, x", vocabulary="pillar"),
            "write pillars: [train]; x is not one of advise, train, equip, accompany, reform",
        ),
        (
            Wrong("partners", "Korea", vocabulary="country"),
            "write the codes of the countries in square brackets: KOR for South Korea, or PRK for North Korea",
        ),
        (Wrong("related", "docs/LL-2026-0001-x.md", names_records=True), "write related: [LL-2026-0001]"),
        (Wrong("topics", "a b c", lines=("a", "b", "c")), "write topics: [a, b, c]"),
        (Wrong("topics", "#a #b"), "write topics: [a, b]"),
        (Wrong("topics", "a/b"), "write topics: [a, b], or topics: [a/b] where the words belong together"),
        (Wrong("topics", "x, " * 200), "write the entries in square brackets, with a comma between them"),
    ],
)
def test_hint(wrong: Wrong, hint: str) -> None:
    """What can stand there is written out, what cannot is named."""
    assert advise_list(wrong) == hint
