"""Where the matches of packed pieces stand: foretold from the content, so that an update need not hold it.

What zlib makes of a text cannot be made again by another version of zlib; but what it did can be told, and be done again exactly. Lengths
of matches change little where a text changes little; distances change wherever something is inserted between. So they are foretold: as in
the old piece, if the bytes there are the same; else as zlib finds them, which of all places takes the nearest. An update tells the others.
"""

from collections.abc import Iterable, Sequence

from milpart_docs.bundle.deflate_codes import END, LITERAL, LONG, LONG_FROM, WINDOW, NotDeflateError
from milpart_docs.bundle.difference import Range


def carry_distances(old: Sequence[int], ranges: Iterable[Range]) -> list[int]:
    """Give for each new token the distance that it had in the old pieces, 0 for one that is new."""
    carried = list[int]()
    for fresh, start, end in ranges:
        carried += [0] * len(fresh)
        carried += old[start:end]
    return carried


def foretell_distances(tokens: bytes, content: bytes, carried: Sequence[int]) -> list[int]:
    """Foretell the distance of each token, 0 for one that is no match; raise NotDeflateError where the last is cut off."""
    foretold, place = [0] * len(tokens), 0
    following = enumerate(tokens)
    for number, token in following:
        if token == LITERAL:
            place += 1
            continue
        if token == END:
            continue
        length = token if token != LONG else LONG_FROM + next(following, (0, -LONG_FROM))[1]
        end, distance = place + length, carried[number]
        source, match = place - distance, content[place:end]
        if not distance or source < 0 or content[source : source + length] != match:
            distance = place - content.rfind(match, max(0, place - WINDOW), end - 1)
        foretold[number] = distance
        place = end
    if place != len(content):
        raise NotDeflateError
    return foretold
