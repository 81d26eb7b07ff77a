"""Numbered paragraphs of publications."""

from milpart_docs.reading.paragraphs import read_paragraphs, read_unnumbered

BODY = """A preface.

## 2 Planning

2.1 The plan names
one office.

1. first item
2. second item

**2.2** The office publishes it.

```
2.3 code
```

### 2.4. A heading

Text below it.
"""


def test_paragraphs_with_their_texts() -> None:
    """Items of a list belong to the paragraph around them, code is text, and a heading can be a paragraph."""
    assert {number: (paragraph.line, paragraph.text) for number, paragraph in read_paragraphs(BODY).items()} == {
        "2": (3, "## 2 Planning"),
        "2.1": (5, "2.1 The plan names one office. 1. first item 2. second item"),
        "2.2": (11, "**2.2** The office publishes it. ``` 2.3 code ```"),
        "2.4": (17, "### 2.4. A heading Text below it."),
    }


def test_a_number_that_stands_twice_is_one_paragraph() -> None:
    """Whatever is changed in either, the paragraph of that number is changed."""
    assert read_paragraphs("2.1 One.\n\n2.1 Two.")["2.1"] == (1, "2.1 One. 2.1 Two.")


def test_no_paragraphs() -> None:
    """A text without numbers has none."""
    assert read_paragraphs("") == read_paragraphs("Text.\n\n1. item") == {}


NOTED = """A preface.

2.1 One.[^a]

2.2 Two. `[^b]`

[^a]: A note
    of two lines.
[^b]: Nobody cites it.

## Annex

A map.[^a]
"""


def test_what_has_no_number_stands_apart() -> None:
    """Under its heading, or in front; a footnote belongs to whatever cites it, and to no paragraph that only stands above it."""
    numbered = {number: paragraph.text for number, paragraph in read_paragraphs(NOTED).items()}
    assert numbered == {"2.1": "2.1 One.[^a] [^a]: A note of two lines.", "2.2": "2.2 Two. `[^b]` [^b]: Nobody cites it."}
    apart = {title: (paragraph.line, paragraph.text) for title, paragraph in read_unnumbered(NOTED).items()}
    assert apart == {"": (1, "A preface."), "Annex": (11, "## Annex A map.[^a] [^a]: A note of two lines.")}
