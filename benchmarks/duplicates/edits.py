"""Edits of known kinds, by which a text becomes a near copy of itself: what people do who write a thing down a second time."""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import NamedTuple

_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Text(NamedTuple):
    """A title and the paragraphs under it."""

    title: str
    paragraphs: tuple[str, ...]


class Stock(NamedTuple):
    """What edits take from elsewhere: words, paragraphs of other records, and titles."""

    words: Sequence[str]
    paragraphs: Sequence[str]
    titles: Sequence[str]


Edit = Callable[[Text, Stock, Random], Text]


def swap_words(share: float) -> Edit:
    """Give an edit that puts another word in the place of a share of all words."""

    def edit(text: Text, stock: Stock, random: Random) -> Text:
        def swapped(paragraph: str) -> str:
            return " ".join(random.choice(stock.words) if random.random() < share else word for word in paragraph.split())

        return text._replace(paragraphs=tuple(map(swapped, text.paragraphs)))

    return edit


def reorder_sentences(text: Text, _: Stock, random: Random) -> Text:
    """Put all sentences into another order, in paragraphs as many as before."""
    sentences = split_sentences(text)
    random.shuffle(sentences)
    size = -(-len(sentences) // max(1, len(text.paragraphs)))
    return text._replace(paragraphs=tuple(" ".join(sentences[start : start + size]) for start in range(0, len(sentences), size)))


def cut_to(share: float) -> Edit:
    """Give an edit that leaves so much of the words, from the beginning, the middle or the end."""

    def edit(text: Text, _: Stock, random: Random) -> Text:
        words = " ".join(text.paragraphs).split()
        length = max(1, round(len(words) * share))
        start = random.choice((0, (len(words) - length) // 2, len(words) - length))
        return text._replace(paragraphs=(" ".join(words[start : start + length]),))

    return edit


def add_paragraph(text: Text, stock: Stock, random: Random) -> Text:
    """Put a paragraph of another record somewhere between the others."""
    place = random.randrange(len(text.paragraphs) + 1)
    added = random.choice(stock.paragraphs)
    return text._replace(paragraphs=(*text.paragraphs[:place], added, *text.paragraphs[place:]))


def change_title(text: Text, stock: Stock, random: Random) -> Text:
    """Give the text the title of another record."""
    return text._replace(title=random.choice(stock.titles))


def one_after_another(*edits: Edit) -> Edit:
    """Give an edit that does several."""

    def edit(text: Text, stock: Stock, random: Random) -> Text:
        for each in edits:
            text = each(text, stock, random)
        return text

    return edit


def copy(text: Text, _: Stock, __: Random) -> Text:
    """Change nothing."""
    return text


def split_sentences(text: Text) -> list[str]:
    """Give the sentences of all paragraphs."""
    return [sentence for paragraph in text.paragraphs for sentence in _SENTENCE.split(paragraph) if sentence]


EDITS: Mapping[str, Edit] = {
    "copy": copy,
    "another title": change_title,
    "5 % of words swapped": swap_words(0.05),
    "15 % of words swapped": swap_words(0.15),
    "30 % of words swapped": swap_words(0.30),
    "sentences reordered": reorder_sentences,
    "cut to 70 %": cut_to(0.70),
    "cut to 40 %": cut_to(0.40),
    "a paragraph added": add_paragraph,
    "title, 15 % swapped, reordered": one_after_another(change_title, swap_words(0.15), reorder_sentences),
    "title, cut to 60 %, 10 % swapped": one_after_another(change_title, cut_to(0.60), swap_words(0.10)),
    "reordered, cut to 50 %, a paragraph added": one_after_another(reorder_sentences, cut_to(0.50), add_paragraph),
    "title, 20 % swapped, a paragraph added": one_after_another(change_title, swap_words(0.20), add_paragraph),
    "all of them": one_after_another(change_title, swap_words(0.10), reorder_sentences, cut_to(0.60), add_paragraph),
}
"""The edits by name, from none to several at once."""
ADDING = frozenset(name for name in EDITS if "added" in name or name == "all of them")
"""The edits that add a paragraph; no two texts may be given the same, or they would have it in common."""
