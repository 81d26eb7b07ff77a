"""Whether two records are versions of one, by what identifies a record; its words are one voice among several.

A record keeps its identifier, its file, the day on which it was created and what it says of its origin, while title and text may be
rewritten or translated. Who writes another record in its place takes the identifier, often the file and the layout, and changes the rest.
Each voice counts for or against, and the sum decides.
"""

from functools import cache

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.shared_words import find_words, have_nothing_in_common
from milpart_docs.model import Record, record_class
from milpart_docs.model.identifier import correct_form
from milpart_docs.model.structure import keys_of
from milpart_docs.reading.fingerprint import long_texts

Version = tuple[Corpus, Entry]
"""A record with the corpus that it stands in."""

TITLE, OTHER_TITLE, STRANGE_TITLE = 3.0, -0.5, -1.5
"""For the same title, against it for another one, and more so for one in the same language that has not a word of the first."""
PLACE = 1.0
"""For the same file, against it for another one."""
CREATED, OTHER_CREATED = 1.0, -3.0
"""Many records are created on one day, and none on two."""
ORIGIN = 1.5
"""For the same origin in all that is said of it, against it where nothing of it is the same."""
WORDS = 2.0
"""For all words in common, against it for none."""
STRANGERS = -4.0
"""Two texts of one language and some length that have as good as nothing in common speak of different things."""
NOTHING = 0.15
"""So little two texts share that have as good as nothing in common: unrelated lessons share an eighth of their words (median)."""
ENOUGH_WORDS = 12
"""A text with so many words has some length."""
WITH_IDENTIFIER, WITHOUT_IDENTIFIER = 0.125, 2.0
"""What the voices must come to, where both have one identifier, and where they have not."""


def is_same_record(first: Version, second: Version) -> bool:
    """Tell whether two records are versions of one; a record of another type is another one."""
    (_, one), (_, other) = first, second
    if one.type != other.type:
        return False
    needed = WITH_IDENTIFIER if has_same_identifier(one, other) else WITHOUT_IDENTIFIER
    known = _weigh_identity(one, other)
    if known >= needed - STRANGERS or known + WORDS < needed:  # whatever the words say; then the texts need not be read
        return known > needed
    return known + _weigh_words(first, second) >= needed


def has_same_identifier(one: Entry, other: Entry) -> bool:
    """Tell whether two entries have one identifier, however it is written."""
    return bool(one.id) and (one.id == other.id or correct_form(one.id) == correct_form(other.id))


def _weigh_identity(one: Entry, other: Entry) -> float:
    created = [entry.fields.get("created") for entry in (one, other)]
    return sum(
        (
            _weigh_title(one, other),
            PLACE if _fold(one.path) == _fold(other.path) else -PLACE,
            0 if None in created else CREATED if created[0] == created[1] else OTHER_CREATED,
            _weigh_origin(one, other),
        )
    )


def _weigh_title(one: Entry, other: Entry) -> float:
    if _fold(one.title) == _fold(other.title):
        return TITLE
    return STRANGE_TITLE if _is_one_language(one, other) and have_nothing_in_common(one.title, other.title) else OTHER_TITLE


def _is_one_language(one: Entry, other: Entry) -> bool:
    return bool(one.fields.get("language") == other.fields.get("language"))


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _weigh_origin(one: Entry, other: Entry) -> float:
    """Compare what both records say of where they come from."""
    keys = [key for key in origin_keys(one.type) if one.fields.get(key) and other.fields.get(key)]
    same = sum(one.fields[key] == other.fields[key] for key in keys)
    return ORIGIN * (2 * same - len(keys)) / len(keys) if keys else 0


@cache
def origin_keys(type_name: str) -> tuple[str, ...]:
    """Give the keys of what says where a record comes from: its originator, and what its type asks for from the first state on."""
    declared, common = record_class(type_name), keys_of(Record)
    own = keys_of(declared) if declared else {}
    return ("originator", *(key for key, field in own.items() if field.is_required() and key not in common))


def _weigh_words(first: Version, second: Version) -> float:
    """Compare the texts; those of two languages, or without words, say nothing."""
    if not _is_one_language(first[1], second[1]):
        return 0
    here, there = find_words(_text(first), _text(second))
    fewest = min(len(here), len(there))
    share = len(here & there) / fewest if fewest else 0.5
    return STRANGERS if share < NOTHING and fewest >= ENOUGH_WORDS else WORDS * (2 * share - 1)


def _text(version: Version) -> str:
    corpus, entry = version
    return "\n".join((str(entry.fields.get("summary", "")), *long_texts(entry.fields), read_body_text(corpus, entry)))
