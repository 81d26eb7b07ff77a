"""How large a bundle may be: far above any real site, and low enough that no archive can fill a disk or a memory."""

MOST_FILES = 500_000
"""Files in an archive; a site of 50,000 records has some 150,000."""
LARGEST_DIRECTORY = 256 << 20
"""Bytes of the directory of an archive, and of a manifest."""
LARGEST_FILE = (1 << 32) - 2
"""Bytes of a file: what FAT32 can hold, and what a zip file can say without its long form."""
LARGEST_WHOLE = 64 << 30
"""Bytes of all files together, unpacked, and of an archive."""
HIGHEST_RATIO = 200
"""So many times may a file grow when it is unpacked. Pages reach 20; what we would pack tighter than this, we store as it is."""
FREE_OF_RATIO = 1 << 20
"""Files up to this size may grow as they like: they harm nobody."""
BLOCK = 1 << 20
"""Bytes that are read at a time."""


def is_bomb(packed: int, size: int) -> bool:
    """Tell whether something would grow more when unpacked than any honest content."""
    return size > FREE_OF_RATIO and size > packed * HIGHEST_RATIO
