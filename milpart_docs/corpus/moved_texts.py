"""Files that were moved and edited at once, known again by their texts, as git knows renamed files.

Every two words that follow one another make a number. Of each text the smallest are kept, and texts that share some of them are compared
(Broder, *On the resemblance and containment of documents*, 1997). So the work grows with the number of files that came or went, and not
with its square.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.same_record import Version, is_same_record
from milpart_docs.reading.fingerprint import long_texts

KEPT = 64
"""So many numbers are kept of a text."""
ALIKE = 0.5
"""Two texts that share so many of the numbers of both are one text, as git has it."""
COMMON = 40
"""Of the texts that have a number, so many are looked at: what all of a kind have, says nothing."""
NEAREST = 4
"""With so many texts, those that share most numbers, each text is compared."""
_WHOLE, _TITLE = 2**32, 2**33
"""Beyond the numbers of pairs of words begin those of whole texts, and those of titles."""
_WORD = re.compile(r"\w+")


def find_moved(old: Sequence[Version], new: Sequence[Version]) -> Iterator[tuple[Entry, Entry]]:
    """Find which of the new files is which of the old ones, each at most once, the surest first."""
    if not old or not new:
        return
    sketches = [[sketch(*version) for version in versions] for versions in (old, new)]
    places = _index(new, sketches[1])
    found = [
        (-resemblance(sketches[0][one], sketches[1][other]), one, other)
        for one, version in enumerate(old)
        for other in _find_nearest(_keys(version, sketches[0][one]), places)
    ]
    gone, come = set(range(len(old))), set(range(len(new)))
    for likeness, one, other in sorted(found):
        if one in gone and other in come and (-likeness >= ALIKE or _is_same(old[one], new[other])):
            gone.remove(one)
            come.remove(other)
            yield old[one][1], new[other][1]


def sketch(corpus: Corpus, entry: Entry) -> frozenset[int]:
    """Give the numbers that are kept of the text of a file."""
    texts = (_title(entry), str(entry.fields.get("summary", "")), *long_texts(entry.fields), read_body_text(corpus, entry))
    words = [word.encode("utf-8", "surrogatepass") for word in _WORD.findall("\n".join(texts).casefold())]
    numbers = {crc32(second, crc32(first)) for first, second in pairwise([b"", *words])}
    return frozenset(sorted(numbers)[:KEPT])


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Estimate which share of what two texts have together they have in common."""
    together = sorted(one | other)[:KEPT]
    return len(one.intersection(together) & other) / len(together) if together else 0


def _index(versions: Sequence[Version], sketches: Sequence[frozenset[int]]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for place, version in enumerate(versions):
        for key in _keys(version, sketches[place]):
            found[key].append(place)
    return found


def _keys(version: Version, numbers: frozenset[int]) -> list[int]:
    """Give what a file is looked up by: the numbers of its text, its text as a whole, and its title."""
    whole, title = repr(sorted(numbers)).encode(), _title(version[1]).casefold().encode("utf-8", "surrogatepass")
    return [_WHOLE + crc32(whole), *([_TITLE + crc32(title)] if title else []), *sorted(numbers)]


def _title(entry: Entry) -> str:
    return str(entry.fields.get("title") or "")


def _find_nearest(keys: Sequence[int], places: Mapping[int, Sequence[int]]) -> list[int]:
    """Find the files that share most with one; what few files have counts for more."""
    weights: dict[int, float] = defaultdict(float)
    for found in (places[key] for key in keys if key in places):
        for place in found[:COMMON]:
            weights[place] += 1 / len(found)
    return sorted(weights, key=lambda place: (-weights[place], place))[:NEAREST]


def _is_same(first: Version, second: Version) -> bool:
    return first[1].kind == second[1].kind == "record" and is_same_record(first, second)
