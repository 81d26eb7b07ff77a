"""Values of an answer in a line of text."""

from milpart_docs.views.answers.one_line import on_one_line


def test_no_value_begins_a_line() -> None:
    """Texts, keys and what stands in lists; what has no line end stays as it is, with all its spaces."""
    found = on_one_line({"a\nb": ["c\r\n d", 1, None, {"e": "f\u2028g\th"}], "i": "j  k"})
    assert found == {"a b": ["c d", 1, None, {"e": "f g h"}], "i": "j  k"}
