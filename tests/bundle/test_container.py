"""The records of an archive, and the long forms of large ones."""

import io
import zipfile
import zlib
from pathlib import Path

from milpart_docs.bundle.container import STORED, Entry, write_directory, write_local
from milpart_docs.bundle.content import read_content
from milpart_docs.bundle.directory import Directory

CONTENT = b"far away"


def test_more_files_than_the_short_form_can_count() -> None:
    """70,000 files need the long end; Python's reader and ours find all."""
    stream, entries = io.BytesIO(), []
    for number in range(70_000):
        entries.append(Entry(f"f/{number}", STORED, 0, 0, 0, stream.tell()))
        stream.write(write_local(entries[-1]))
    stream.write(write_directory(entries, stream.tell()))
    assert len(zipfile.ZipFile(stream).namelist()) == 70_000
    directory = Directory(stream)
    assert (directory.entries, directory.problems) == (entries, [])


def test_file_behind_four_gigabytes(tmp_path: Path) -> None:
    """Its offset is written in the long form; the file before it is a hole on the disk that takes no room."""
    size = (1 << 32) - 100
    first = Entry("a", STORED, 0, size, size, 0)
    second = Entry("b", STORED, zlib.crc32(CONTENT), len(CONTENT), len(CONTENT), len(write_local(first)) + size)
    third = second._replace(name="c", offset=second.offset + len(write_local(second)) + len(CONTENT))
    entries = [first, second, third]
    with (tmp_path / "large.zip").open("w+b") as stream:
        for entry in entries:
            stream.seek(entry.offset)
            stream.write(write_local(entry))
            stream.write(CONTENT if entry.size < 100 else b"")
            stream.seek(entry.offset + len(write_local(entry)) + entry.size)
        stream.write(write_directory(entries, stream.tell()))
        assert zipfile.ZipFile(stream).read("c") == CONTENT
        directory = Directory(stream)
        assert (directory.entries, directory.problems) == (entries, [])
        assert b"".join(read_content(stream, directory.entries[2])) == CONTENT
