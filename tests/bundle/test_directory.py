"""Hostile archives, made by hand: each is refused, with what is wrong, and none is unpacked."""

import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle import verify
from milpart_docs.bundle.container import CENTRAL, CENTRAL_MARK, DEFLATED, LOCAL, LOCAL_MARK, STORED, Entry, write_directory, write_local
from milpart_docs.bundle.content import read_content
from milpart_docs.bundle.limits import BLOCK
from milpart_docs.bundle.problem import DamagedError
from tests.bundle.sites import PAGES, make_bundle, make_zip


def kinds(path: Path, data: bytes) -> set[tuple[str, str]]:
    """Verify an archive, and give kind and path of each problem but those of a missing manifest."""
    path.write_bytes(data)
    return {(problem.kind, problem.path) for problem in verify(path).problems if problem.kind != "no-manifest"}


def odd_file(name: str, **attributes: int) -> zipfile.ZipInfo:
    """Make the record of a file with attributes of its own."""
    item = zipfile.ZipInfo(name)
    for key, value in attributes.items():
        setattr(item, key, value)
    return item


def one_file(content: bytes, entry: Entry) -> bytes:
    """Make an archive of one file whose records say what we want."""
    head = write_local(entry) + content
    return head + write_directory([entry], len(head))


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../up.html", "a/../../up.html", "C:/a.html", "a\\..\\b.html", "\\\\server\\a", "a/./b", "a//b", "nul", "../", "a/../"],
)
def test_names_that_lead_elsewhere(tmp_path: Path, name: str) -> None:
    """Absolute, upwards, with a drive, with backslashes, devices; as files and as folders."""
    found = kinds(tmp_path / "b.zip", make_zip({odd_file(name): b""}))
    assert found == {("name", name.removesuffix("/") if name.endswith("../") else name)}


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK, stat.S_IFDIR])
def test_links_and_devices(tmp_path: Path, kind: int) -> None:
    """By the mode of Unix in the attributes."""
    data = make_zip({odd_file("a", external_attr=(kind | 0o777) << 16, create_system=3): b"/etc/passwd"})
    assert kinds(tmp_path / "b.zip", data) == {("link", "a")}


@pytest.mark.parametrize("attributes", [0x400, 0x10])
def test_links_and_folders_of_windows(tmp_path: Path, attributes: int) -> None:
    """By the attributes of Windows."""
    assert kinds(tmp_path / "b.zip", make_zip({odd_file("a", external_attr=attributes, create_system=0): b"x"})) == {("link", "a")}


def test_file_that_is_there_twice(tmp_path: Path) -> None:
    """Programs would not agree which one counts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", b"good")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a", b"bad")
    assert kinds(tmp_path / "b.zip", stream.getvalue()) == {("duplicate", "a")}


def test_names_that_differ_by_case_alone(tmp_path: Path) -> None:
    """On Windows one would replace the other."""
    assert kinds(tmp_path / "b.zip", make_zip({"a": b"good", "A": b"bad"})) == {("duplicate", "a")}


@pytest.mark.parametrize(("flag", "kind"), [(1, "encrypted"), (8, "structure"), (64, "structure")])
def test_flags(tmp_path: Path, flag: int, kind: str) -> None:
    """Encrypted files, and such as say their size behind their content."""
    data = bytearray(make_zip({"a": b"x"}))
    data[6] |= flag
    data[data.index(b"PK\1\2") + 8] |= flag
    assert kinds(tmp_path / "b.zip", bytes(data)) == {(kind, "a")}


def test_method(tmp_path: Path) -> None:
    """Only deflate and none."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a", b"x")
    assert kinds(tmp_path / "b.zip", stream.getvalue()) == {("method", "a")}


@pytest.mark.parametrize("place", [4, 6, 7, 8, 14, 18, 22, 30])
def test_records_that_do_not_agree(tmp_path: Path, place: int) -> None:
    """Flags, method, sum, sizes and name in front of a file are those of the directory; the version alone does not matter."""
    data = bytearray(make_zip({"abc": b"content"}))
    data[place] ^= 8
    assert kinds(tmp_path / "b.zip", bytes(data)) == (set() if place == 4 else {("structure", "abc")})


def test_files_that_overlap(tmp_path: Path) -> None:
    """Two records of the directory that lead to one content, the way of the best-known bomb."""
    entry = Entry("a", STORED, zlib.crc32(b"x"), 1, 1, 0)
    head = write_local(entry) + b"x"
    data = head + write_directory([entry, entry._replace(name="b")], len(head))
    assert kinds(tmp_path / "b.zip", data) == {("structure", "b")}


def test_file_within_a_file(tmp_path: Path) -> None:
    """One that overlaps another, with a gap as large behind it so that the whole comes out even."""
    inner = Entry("b", STORED, zlib.crc32(b"x"), 1, 1, 0)
    quoted = write_local(inner) + b"x"
    outer = Entry("a", STORED, zlib.crc32(quoted), len(quoted), len(quoted), 0)
    head = write_local(outer) + quoted
    data = head + bytes(len(quoted))
    data += write_directory([outer, inner._replace(offset=len(head) - len(quoted))], len(data))
    assert kinds(tmp_path / "b.zip", data) == {("structure", "b")}


def test_directory_that_lies_about_its_length(tmp_path: Path) -> None:
    """Programs that search for it would find another one."""
    data = bytearray(make_zip({"a": b"x"}))
    data[-10] -= 1
    assert {kind for kind, _ in kinds(tmp_path / "b.zip", bytes(data))} == {"damaged"}


@pytest.mark.parametrize("where", ["front", "between", "end", "behind"])
def test_hidden_bytes(tmp_path: Path, where: str) -> None:
    """Nothing may lie where the directory does not lead."""
    first = Entry("a", STORED, zlib.crc32(b"x"), 1, 1, 3 if where == "front" else 0)
    second = first._replace(name="b", offset=first.offset + 32 + (3 if where == "between" else 0))
    hidden = b"???"
    data = hidden * (where == "front") + write_local(first) + b"x" + hidden * (where == "between") + write_local(second) + b"x"
    data += b"???" if where == "end" else b""
    data += write_directory([first, second], len(data)) + (b"?" if where == "behind" else b"")
    ((kind, _),) = kinds(tmp_path / "b.zip", data)
    assert kind == ("damaged" if where == "behind" else "structure")


def test_bomb_that_says_so(tmp_path: Path) -> None:
    """Its declared size is refused before anything is unpacked."""
    assert kinds(tmp_path / "b.zip", make_zip({"a": bytes(50 << 20)})) == {("too-large", "a"), ("too-large", "")}


def test_bomb_that_lies(tmp_path: Path) -> None:
    """Unpacking stops where the declared size is reached."""
    packed = zlib.compress(bytes(50 << 20), 9, -15)
    entry = Entry("a", DEFLATED, 0, len(packed), 1000, 0)
    data = one_file(packed, entry)
    assert kinds(tmp_path / "b.zip", data) == {("damaged", "a")}
    with pytest.raises(DamagedError, match="larger than it says"):
        next(read_content(io.BytesIO(data), entry))


def test_many_small_files_that_grow(tmp_path: Path) -> None:
    """Together they would be a bomb."""
    data = make_zip({f"{number}": bytes(1 << 20) for number in range(20)})
    assert kinds(tmp_path / "b.zip", data) == {("too-large", "")}


@pytest.mark.parametrize("change", [("packed", 1), ("packed", -1), ("size", 1), ("size", -1), ("crc", 1)])
def test_content_that_is_not_as_declared(tmp_path: Path, change: tuple[str, int]) -> None:
    """Longer, shorter, hidden bytes behind its end, another sum."""
    packed = zlib.compress(b"content", 9, -15)
    entry = Entry("a", DEFLATED, zlib.crc32(b"content"), len(packed), 7, 0)
    assert kinds(tmp_path / "b.zip", one_file(packed, entry)) == set()
    wrong = entry._replace(**{change[0]: getattr(entry, change[0]) + change[1]})
    assert kinds(tmp_path / "b.zip", one_file((packed + b"?")[: wrong.packed], wrong)) == {("damaged", "a")}


def test_second_name(tmp_path: Path) -> None:
    """The extra field with another name, which some programs would unpack to."""
    item = zipfile.ZipInfo("a")
    item.extra = struct.pack("<2HBL", 0x7075, 9, 1, 0) + b"evil"
    assert {kind for kind, _ in kinds(tmp_path / "b.zip", make_zip({item: b"x"}))} == {"structure"}


def other_record(data: bytes, struct_: struct.Struct, mark: bytes, extra: bytes = b"", **changed: int) -> bytes:
    """Change what the first record of a kind says, by the place of each value in it, and give it extra fields of its own."""
    start = data.index(mark)
    values = list(struct_.unpack_from(data, start))
    for place, value in changed.items():
        values[int(place.removeprefix("at"))] = value
    lengths = 10 if struct_ is CENTRAL else 9
    values[lengths + 1] = len(extra)
    behind = start + struct_.size + values[lengths]
    return data[:start] + struct_.pack(*values) + data[start + struct_.size : behind] + extra + data[behind:]


def with_directory(data: bytes, **changed: int | bytes) -> bytes:
    """Change the first record of the directory, and let the end of the archive agree."""
    made = bytearray(other_record(data, CENTRAL, CENTRAL_MARK, **changed))  # type: ignore[arg-type]
    made[-10:-6] = (int.from_bytes(data[-10:-6], "little") + len(made) - len(data)).to_bytes(4, "little")
    return bytes(made)


LONG_OFFSET = struct.pack("<2HQ", 1, 8, 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"at2": 255},
        {"at2": 46},
        {"at16": 0xFFFFFFFF},
        {"at16": 0xFFFFFFFF, "extra": struct.pack("<2HI", 1, 4, 0)},
        {"at16": 0xFFFFFFFF, "extra": struct.pack("<2H3Q", 1, 24, 0, 0, 0)},
        {"at16": 0xFFFFFFFF, "extra": LONG_OFFSET + LONG_OFFSET},
        {"extra": LONG_OFFSET},
        {"extra": b"\1\0\xff\xffab"},
        {"extra": b"\x75"},
        {"extra": struct.pack("<2HIHI", 0x756E, 10, 0, 0o120777, 4)},
    ],
)
def test_records_that_programs_read_differently(tmp_path: Path, changed: dict[str, int | bytes]) -> None:
    """A newer version, a long offset that is missing, cut off or not needed, extra fields that are cut off or make a link."""
    data = one_file(b"x", Entry("a", STORED, zlib.crc32(b"x"), 1, 1, 0))
    assert kinds(tmp_path / "b.zip", with_directory(data)) == set()
    assert kinds(tmp_path / "b.zip", with_directory(data, at16=0xFFFFFFFF, extra=LONG_OFFSET)) == set()
    assert kinds(tmp_path / "b.zip", with_directory(data, **changed)) == {("structure", "a")}


@pytest.mark.parametrize(("needed", "extra"), [(255, b""), (20, LONG_OFFSET), (20, b"\x75"), (20, b"\1\0\xff\xffab")])
def test_records_in_front_of_a_file(tmp_path: Path, needed: int, extra: bytes) -> None:
    """They are read with the same suspicion."""
    entry = Entry("a", STORED, zlib.crc32(b"x"), 1, 1, 0)
    local = other_record(write_local(entry), LOCAL, LOCAL_MARK, extra, at1=needed) + b"x"
    assert kinds(tmp_path / "b.zip", local + write_directory([entry], len(local))) == {("structure", "a")}


@pytest.mark.parametrize("size", [100, BLOCK])
def test_bytes_behind_packed_content(tmp_path: Path, size: int) -> None:
    """Wherever the packed content ends, be it where the bytes end that are read at once."""
    blocks = -(-size // 65_540)
    content = b"x" * (size - 5 * blocks)
    parts = [content[place : place + 65_535] for place in range(0, len(content), 65_535)]
    ends = [False] * (len(parts) - 1) + [True]
    packed = b"".join(struct.pack("<B2H", end, len(part), len(part) ^ 0xFFFF) + part for part, end in zip(parts, ends, strict=True))
    assert len(packed) == size
    expected: set[tuple[str, str]]
    for hidden, expected in ((b"", set()), (b"hidden", {("damaged", "a")})):
        entry = Entry("a", DEFLATED, zlib.crc32(content), len(packed) + len(hidden), len(content), 0)
        assert kinds(tmp_path / "b.zip", one_file(packed + hidden, entry)) == expected


@pytest.mark.parametrize("count", [0, 1, 21, 22, 40])
def test_short_files(tmp_path: Path, count: int) -> None:
    """Not a zip at all."""
    assert kinds(tmp_path / "b.zip", b"P" * count) == {("damaged", str(tmp_path / "b.zip"))}


def test_directory_larger_than_any(tmp_path: Path) -> None:
    """A number of files that nobody has is not believed."""
    end = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 10**9, 10**9, 0, 0) + struct.pack("<4sIQI", b"PK\6\7", 0, 0, 1)
    data = end + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 65535, 65535, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert {kind for kind, _ in kinds(tmp_path / "b.zip", data)} == {"damaged"}


def test_archives_of_other_programs(tmp_path: Path) -> None:
    """A bundle that was unpacked and packed anew by an ordinary program is as good."""
    bundle = make_bundle(tmp_path)
    with zipfile.ZipFile(bundle.path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    path = tmp_path / "again.zip"
    path.write_bytes(make_zip({zipfile.ZipInfo("records/"): b"", **files}))
    assert verify(path).problems == ()


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_every_bit_counts(tmp_path_factory: pytest.TempPathFactory, place: int, bit: int) -> None:
    """A bundle in which any bit was turned is told, or says the same as before; never is anything raised."""
    folder = tmp_path_factory.mktemp("flip")
    bundle = make_bundle(folder)
    data = bytearray(bundle.path.read_bytes())
    data[place % len(data)] ^= 1 << bit
    bundle.path.write_bytes(data)
    if not verify(bundle.path).problems:
        with zipfile.ZipFile(bundle.path) as archive:
            assert {name: archive.read(name) for name in PAGES} == PAGES


@given(st.integers(0, 10_000))
def test_every_cut_is_told(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    """A bundle that was cut off anywhere."""
    bundle = make_bundle(tmp_path_factory.mktemp("cut"))
    data = bundle.path.read_bytes()
    bundle.path.write_bytes(data[: length % len(data)])
    assert [problem.kind for problem in verify(bundle.path).problems] == ["damaged"]
