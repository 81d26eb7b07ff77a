"""The segments of an archive."""

import zipfile
from pathlib import Path

from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.pieces import FLUSH_MARK
from milpart_docs.bundle.segments import Segments, split_archive
from tests.bundle.sites import make_bundle, make_text


def test_segments_are_the_archive(tmp_path: Path) -> None:
    """One behind the other, from the first byte to the directory; each piece by itself, and each record in front of a file."""
    path = make_bundle(tmp_path, {"a.html": make_text(1, 800_000), "b.png": bytes(range(256)) * 9000, "index.html": b"x"}).path
    with path.open("rb") as stream:
        directory = Directory(stream)
        files = list(split_archive(stream, directory.entries))
        assert [name for name, _ in files] == [entry.name for entry in directory.entries]
        found = [segment for _, segments in files for segment in segments]
        assert [segment.offset for segment in found] == [0, *(segment.offset + segment.length for segment in found)][:-1]
        assert found[-1].offset + found[-1].length == directory.end
        segments = Segments(stream, directory.entries)
        assert [len(segment) for segment in segments.read(0, directory.end)] == [segment.length for segment in found]
        assert b"".join(segments.copy(0, directory.end)) == path.read_bytes()[: directory.end]
        within = segments.read(10, directory.end - 1)
        assert b"".join(within) == path.read_bytes()[10 : directory.end - 1]
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("a.html").header_offset + 36
        packed = path.read_bytes()[start : start + archive.getinfo("a.html").compress_size]
    assert packed.count(FLUSH_MARK) > 10
    assert sum(start <= segment.offset < start + len(packed) for segment in found) == packed.count(FLUSH_MARK) + 1
