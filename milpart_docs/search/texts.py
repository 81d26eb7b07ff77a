"""The texts of a document by field, read when the first of them is asked for: those that have not changed, nobody asks for."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b

from milpart_docs.search.fields import FIELD_KEYS

DIGEST_SIZE = 16


class LateTexts(Mapping[str, str]):
    """Texts that lie in a file until they are asked for.

    ``source`` digests all that they are made from. ``read`` gives them, and whether the file still is what was digested: somebody may have
    written it since. Then they are told by their own digest, so that nothing is ever kept of them under another's name.
    """

    def __init__(self, source: bytes, read: Callable[[], tuple[Mapping[str, str], bool]]) -> None:
        """Take what tells the texts before they are read, and what reads them."""
        self._source, self._read = source, read

    @cached_property
    def _found(self) -> tuple[Mapping[str, str], bool]:
        return self._read()

    def __getitem__(self, key: str) -> str:
        """Give the text of a field."""
        return self._found[0][key]

    def __iter__(self) -> Iterator[str]:
        """Give the keys of the fields."""
        return iter(self._found[0])

    def __len__(self) -> int:
        """Count the fields."""
        return len(self._found[0])

    @property
    def is_as_read(self) -> bool:
        """Whether nobody has read them, or the file still was what was digested."""
        return "_found" not in self.__dict__ or self._found[1]

    def digest(self) -> bytes:
        """Digest what the texts are made from, without reading them; if they were read and are made from something else, themselves."""
        return self._source if self.is_as_read else _digest(self)


def digest_texts(texts: Mapping[str, str]) -> bytes:
    """Digest texts: those with the same digest have the same words."""
    return texts.digest() if isinstance(texts, LateTexts) else _digest(texts)


def _digest(texts: Mapping[str, str]) -> bytes:
    return blake2b("\0".join(texts.get(key, "") for key in FIELD_KEYS).encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).digest()
