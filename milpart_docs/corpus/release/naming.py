"""What a released text may name: identifiers, paragraphs and pages that are released themselves, and nothing else.

Whether something else was cut or never existed makes no difference here, and so none in what comes out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.release.handed_out import PAGE_SUFFIXES
from milpart_docs.corpus.release.places import is_page_missing
from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.reading.body import Reference
from milpart_docs.reading.mentions import NAME, all_mentioned, search_mentions

_WEB = re.compile(r"(?i:https?|ftp)://[^\s<>\"'()]+")
_INNER_NUMBER = re.compile(r"[0-9]{4}-[0-9]{4,6}(?![0-9])")


@dataclass(frozen=True)
class Names:
    """What is released: the records by identifier, and all files."""

    released: Corpus

    def is_known(self, reference: Reference) -> bool:
        """Tell whether a reference leads to something that is released."""
        target = self.released.by_id.get(reference.target)
        return target is not None and (not reference.anchor or reference.anchor in target.anchors)

    def is_target_missing(self, path: str, target: str) -> bool:
        """Tell whether a target, as it is written in the file at a path, means or names what is not released."""
        return is_page_missing(self.released, path, target) or self.is_mention_missing(unquote(unescape(target)))

    def is_mention_missing(self, text: str) -> bool:
        """Tell whether a text mentions an identifier, or the whole address of a page, that is not released."""
        addresses = self.elsewhere.finditer(text) if self.elsewhere is not None else ()
        return any(map(self.is_elsewhere_missing, addresses)) or next(self._missing(text), None) is not None

    def is_mentionable(self, found: re.Match[str]) -> bool:
        """Tell whether what a mention names is released; in small letters, the name of a file may follow a key directly."""
        identifier, *inner = all_mentioned(found)
        if identifier in self.released.by_id or found["numbered"] or not found["keyed"].islower():
            return all(name in self.released.by_id for name in (identifier, *inner))
        steps = identifier.split("-")
        return any("-".join(steps[:count]) in self.released.by_id for count in range(2, len(steps)))

    def is_path_missing(self, path: str) -> bool:
        """Tell whether the path of a file names a record that is not released, so that its address would."""
        return any(not self.is_mentionable(found) for found in search_mentions(path))

    def leave_out(self, text: str) -> str:
        """Replace every mention of an identifier that is not released, with what makes it the name of a file."""
        pieces, last = [], 0
        for found in self._missing(text):
            if found.start() >= last:
                name = NAME.match(text, found.end())
                pieces += [text[last : found.start()], NOT_RELEASED]
                last = name.end() if name else found.end()
        return "".join([*pieces, text[last:]])

    def _missing(self, text: str) -> Iterator[re.Match[str]]:
        """Find what names something that is not released; in addresses elsewhere, what looks like a key most likely is none."""
        found = [match for match in search_mentions(text) if not self.is_mentionable(match)]
        abroad = [match.span() for match in _WEB.finditer(text) if not self._is_ours(match.group())] if found else []
        for match in found:
            while abroad and abroad[0][1] <= match.start():
                del abroad[0]
            if match["numbered"] or not abroad or match.start() < abroad[0][0] or _INNER_NUMBER.search(match.group()):
                yield match

    def _is_ours(self, address: str) -> bool:
        """Tell whether an address leads to the site or the repository of the project."""
        ours = (self.released.settings.repository, self.released.settings.site_url)
        return any(_host_on(one).lower() in address.lower() for one in ours if one)

    @cached_property
    def elsewhere(self) -> re.Pattern[str] | None:
        """Finds whole addresses of pages in the repository and on the site."""
        repository, site = self.released.settings.repository, _host_on(self.released.settings.site_url)
        suffixes = "|".join(re.escape(suffix) for suffix in sorted(PAGE_SUFFIXES, reverse=True))
        patterns = [rf"{re.escape(repository)}/[^\s()<>\"']*(?:{suffixes})\b(?:[?#][^\s()<>\"']*[\w/=%-])?"] if repository else []
        patterns += [rf"(?:https?:)?{re.escape(site)}/(?P<place>[^\s()<>\[\]\"'`]*[\w/#=%-])"] if site else []
        return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

    def is_elsewhere_missing(self, found: re.Match[str]) -> bool:
        """Tell whether the whole address of a page in the repository or on the site is that of one that is not released."""
        place = found.groupdict().get("place")
        if place is not None:
            return is_page_missing(self.released, self.released.settings.docs_dir, "/" + unescape(place))
        steps = unquote(re.split(r"[?#]", found.group(), maxsplit=1)[0]).split("/")
        return not any("/".join(steps[start:]) in self.released.by_path for start in range(len(steps)))


def _host_on(address: str) -> str:
    """Give an address from its host on, with the slashes in front of it."""
    return "//" + address.partition("://")[2] if "://" in address else ""
