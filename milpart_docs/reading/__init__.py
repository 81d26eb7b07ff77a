"""From the bytes of a file to a checked record and the places of everything in it; an author's mistake is a fault, never an exception."""

from milpart_docs.reading.fault import Fault
from milpart_docs.reading.source import SourceFile, read_source

__all__ = ["Fault", "SourceFile", "read_source"]
