"""What to write in the place of a marking and communities that were not understood, for hints."""

from milpart_docs.vocabulary import MARKINGS, find_country, find_nearest
from milpart_docs.vocabulary.markings import read_protection

EXAMPLE = "LIMITE FRA EU"
ALWAYS = frozenset({"EU", "NATO"})
IN_FRENCH = {"OTAN": "NATO", "UE": "EU"}
JOINING = frozenset({"and", "et", "&"})


def advise_protection(words: str, form: str) -> str:
    """Say what was probably meant; ``form`` is how it is written, with ``{}`` where marking and communities belong."""
    marking, rest = _split(words)
    if not marking:
        return f"write {form.format(EXAMPLE)}, with one of {', '.join(MARKINGS)}"
    communities = [_community(word) for word in rest if word.casefold() not in JOINING]
    if marking == MARKINGS[0]:
        return f"PUBLIC is for everyone: write {form.format(MARKINGS[0])}, or the marking that it needs before the communities"
    meant = " ".join((marking, *filter(None, communities)))
    if None not in communities and read_protection(meant) is not None:
        return f"did you mean {form.format(meant)}?"
    return f"write {form.format(EXAMPLE)}: behind the marking stand alpha-3 codes, EU, NATO or identifiers of missions, and nothing else"


def _split(words: str) -> tuple[str, list[str]]:
    """Split words into the marking that is nearest to their beginning, and what stands behind it."""
    parts = words.replace(",", " ").split()
    for length in range(min(len(parts), _MOST_WORDS), 0, -1):
        if " ".join(parts[:length]).casefold() in _KNOWN:
            return _KNOWN[" ".join(parts[:length]).casefold()], parts[length:]
    for length in range(1, min(len(parts), _MOST_WORDS) + 1):
        nearest = find_nearest(" ".join(parts[:length])[:_LONGEST], MARKINGS)
        if nearest is not None:
            return nearest, parts[length:]
    part = parts[0].casefold() if parts else ""
    begun = [marking for known, marking in _KNOWN.items() if known.split()[0] == part or known.split()[-1] == part]
    return (begun[0], parts[1:]) if begun else ("", parts)


def _community(word: str) -> str | None:
    """Give the community that a word names, in capitals or as the name of a country."""
    capitals = word.upper()
    if capitals in IN_FRENCH or capitals in ALWAYS:
        return IN_FRENCH.get(capitals, capitals)
    country = find_country(word)
    if country is not None:
        return country.alpha3
    return word if word == capitals and read_protection(f"{MARKINGS[1]} {word}") is not None else None


_KNOWN = {marking.casefold(): marking for marking in MARKINGS}
_MOST_WORDS = max(len(marking.split()) for marking in MARKINGS)
_LONGEST = max(map(len, MARKINGS)) * 2
