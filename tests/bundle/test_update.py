"""An update with the old bundle makes exactly the new one; and nothing but whole bundles takes its place."""

import os
import resource
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from milpart_docs.bundle import BundleError, apply_update, verify, write_bundle, write_update
from milpart_docs.bundle.output import partial_of
from milpart_docs.bundle.recipe import Recipe, Step, Whole, read_recipe, render_recipe
from milpart_docs.bundle.update import LITERALS
from milpart_docs.bundle.verify import UPDATE
from tests.bundle.keys import list_signers, make_key
from tests.bundle.sites import SITES, make_bundle, make_site, make_text, make_zip, read_zip

PAGES = {f"records/{number}.html": make_text(number, 20_000) for number in range(12)} | {"index.html": make_text(0, 90_000)}
CHANGED = {
    **PAGES,
    "records/3.html": PAGES["records/3.html"].replace(b"entry 70", b"entry seventy"),
    "records/99.html": make_text(99, 9_000),
}
APPLY = "import sys; from pathlib import Path; from milpart_docs.bundle import apply_update; apply_update(*map(Path, sys.argv[1:]))"


@pytest.fixture
def bundles(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Give an old bundle, a new one, and the update between them."""
    old, new = make_bundle(tmp_path, PAGES, "old").path, make_bundle(tmp_path, CHANGED, "new").path
    return old, new, write_update(old, new, tmp_path / "update.zip").path


@settings(max_examples=60)
@given(SITES, SITES)
def test_any_two_bundles(tmp_path_factory: pytest.TempPathFactory, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """With much, little and nothing in common."""
    folder = tmp_path_factory.mktemp("update")
    old, new = make_bundle(folder, before, "old"), make_bundle(folder, {**before, **after}, "new")
    for first, second in ((old, new), (new, old), (old, old)):
        update = write_update(first.path, second.path, folder / "update.zip")
        made = apply_update(first.path, update.path, folder / "made.zip")
        assert made.path.read_bytes() == second.path.read_bytes()
        assert (made.sha256, made.files) == (second.sha256, second.files)


def test_small_change_makes_a_small_update(bundles: tuple[Path, Path, Path]) -> None:
    """What both bundles have is not in it; and it is the same each time."""
    old, new, update = bundles
    assert update.stat().st_size < new.stat().st_size / 10
    assert write_update(old, new, update.with_name("again.zip")).path.read_bytes() == update.read_bytes()


def test_nothing_in_common(tmp_path: Path) -> None:
    """What differs from the old in everything is held as it is packed, which is shorter."""
    old = make_bundle(tmp_path, {"index.html": make_text(0, 60_000)}, "old").path
    lines = (f"{Random(number + 5000).random()} is {number}\n" for number in range(2000))  # noqa: S311 - no secret
    new = make_bundle(tmp_path, {"index.html": "".join(lines).encode()}, "new").path
    assert write_update(old, new, tmp_path / "u.zip").path.stat().st_size < new.stat().st_size + 700


def test_update_is_no_bundle(bundles: tuple[Path, Path, Path]) -> None:
    """``verify`` says what it is, and what to do with it."""
    (problem,) = verify(bundles[2]).problems
    assert problem.kind == "update"
    assert "milpart apply OLD.zip UPDATE.zip" in problem.message


def test_new_bundle_in_the_place_of_the_old(bundles: tuple[Path, Path, Path]) -> None:
    """OLD may be NEW."""
    old, new, update = bundles
    apply_update(old, update, old)
    assert old.read_bytes() == new.read_bytes()


def test_bundle_packed_by_another_program(tmp_path: Path, bundles: tuple[Path, Path, Path]) -> None:
    """Its directory is not written as we do, and comes with the update."""
    foreign = tmp_path / "foreign.zip"
    foreign.write_bytes(make_zip(read_zip(bundles[1])))
    update = write_update(bundles[0], foreign, tmp_path / "u.zip")
    assert apply_update(bundles[0], update.path, tmp_path / "made.zip").path.read_bytes() == foreign.read_bytes()


def test_update_for_another_bundle(tmp_path: Path, bundles: tuple[Path, Path, Path]) -> None:
    """Told before anything is written."""
    _, new, update = bundles
    with pytest.raises(BundleError, match="this update is for another bundle than"):
        apply_update(new, update, tmp_path / "made.zip")
    assert not (tmp_path / "made.zip").exists()


def test_signed_bundles(tmp_path: Path) -> None:
    """With a list of signers, the new bundle must be signed by one of them."""
    key = make_key(tmp_path)
    signers = list_signers(tmp_path, signals=key)
    old = write_bundle(make_site(tmp_path / "a", PAGES), tmp_path / "old.zip", key=key).path
    signed = write_bundle(make_site(tmp_path / "b", CHANGED), tmp_path / "signed.zip", key=key).path
    unsigned = write_bundle(tmp_path / "b", tmp_path / "unsigned.zip").path
    made = apply_update(old, write_update(old, signed, tmp_path / "u.zip").path, tmp_path / "made.zip", signers)
    assert made.path.read_bytes() == signed.read_bytes()
    write_update(old, unsigned, tmp_path / "u.zip")
    with pytest.raises(BundleError, match="it is not signed"):
        apply_update(old, tmp_path / "u.zip", old, signers)
    assert verify(old, signers).is_ok


@pytest.mark.parametrize("place", range(0, 100, 7))
def test_damaged_updates(bundles: tuple[Path, Path, Path], place: int) -> None:
    """A bit that was turned anywhere is told, or makes no difference; the old bundle stands."""
    old, new, update = bundles
    data = bytearray(update.read_bytes())
    data[len(data) * place // 100] ^= 4
    update.write_bytes(data)
    before = old.read_bytes()
    try:
        apply_update(old, update, old)
    except BundleError:
        assert old.read_bytes() == before
    else:
        assert old.read_bytes() == new.read_bytes()
    assert not partial_of(old).exists()


def forge(update: Path, recipe: bytes, literals: bytes) -> Path:
    """Write an update by hand."""
    update.write_bytes(make_zip({LITERALS: literals, UPDATE: recipe}))
    return update


def test_hostile_updates(tmp_path: Path, bundles: tuple[Path, Path, Path]) -> None:
    """Ranges outside, sizes that are huge, an archive that is no bundle or a hostile one, more or fewer new bytes."""
    old, new, update = bundles
    with_recipe = read_recipe(read_zip(update)[UPDATE])
    literals = read_zip(update)[LITERALS]
    evil = make_zip({"../evil": b"", "index.html": b""})
    whole = Whole("0" * 64, len(evil))
    for recipe, held in (
        (b"{}", b""),
        (b"[" * 100_000, b""),
        (bytes(17 << 20), b""),
        (render_recipe(with_recipe), literals[1:]),
        (render_recipe(with_recipe), literals + b"?"),
        (render_recipe(with_recipe), bytes(len(literals))),
        (render_recipe(Recipe(with_recipe.old, whole, (Step(0, 0, len(evil), len(evil)),), is_directory_rebuilt=False)), evil),
        (render_recipe(Recipe(with_recipe.old, Whole("0" * 64, 1 << 35), (Step(1 << 34, 1 << 35),), is_directory_rebuilt=False)), b""),
        (render_recipe(Recipe(with_recipe.old, whole, (Step(0, 0, 100, 100),), is_directory_rebuilt=True)), b"PK\3\4" + bytes(96)),
    ):
        with pytest.raises(BundleError):
            apply_update(old, forge(tmp_path / "evil.zip", recipe, held), tmp_path / "made.zip")
    for archive in (evil, b"", b"PK", new.read_bytes(), make_zip({LITERALS: bytes(9 << 20), UPDATE: b"{}"})):
        (tmp_path / "evil.zip").write_bytes(archive)
        with pytest.raises(BundleError):
            apply_update(old, tmp_path / "evil.zip", tmp_path / "made.zip")
    assert not (tmp_path / "made.zip").exists()


def test_result_that_is_as_promised_and_still_no_bundle(tmp_path: Path, bundles: tuple[Path, Path, Path]) -> None:
    """The promise of the update itself is not enough."""
    evil = make_zip({"index.html": b"<script>"})
    old = read_recipe(read_zip(bundles[2])[UPDATE]).old
    recipe = Recipe(old, Whole(sha256(evil).hexdigest(), len(evil)), (Step(0, 0, len(evil), len(evil)),), is_directory_rebuilt=False)
    with pytest.raises(BundleError, match="does not verify; nothing was changed"):
        apply_update(bundles[0], forge(tmp_path / "evil.zip", render_recipe(recipe), evil), tmp_path / "made.zip")


def test_bundles_that_are_none(tmp_path: Path, bundles: tuple[Path, Path, Path]) -> None:
    """No update is made from or to them."""
    (tmp_path / "text.zip").write_bytes(b"no zip")
    (tmp_path / "twins.zip").write_bytes(make_zip({"a": b"", "A": b""}))
    for name in ("text.zip", "twins.zip"):
        for old, new in ((bundles[0], tmp_path / name), (tmp_path / name, bundles[0])):
            with pytest.raises(BundleError):
                write_update(old, new, tmp_path / "u.zip")
    assert not (tmp_path / "u.zip").exists()


def test_killed_at_any_moment(bundles: tuple[Path, Path, Path]) -> None:
    """The old bundle or the new one is there, whole, and the next run makes the new one."""
    old, new, update = bundles
    before, after, random = old.read_bytes(), new.read_bytes(), Random(5)  # noqa: S311 - no secret
    for _ in range(12):
        process = subprocess.Popen([sys.executable, "-c", APPLY, str(old), str(update), str(old)], stderr=subprocess.DEVNULL)
        while process.poll() is None and not partial_of(old).exists():
            time.sleep(0.001)
        time.sleep(random.random() / 50)
        process.kill()
        process.wait()
        assert old.read_bytes() in {before, after}
        old.write_bytes(before)
    apply_update(old, update, old)
    assert old.read_bytes() == after
    assert sorted(path.name for path in old.parent.glob("*.zip")) == ["new.zip", "old.zip", "update.zip"]
    assert not partial_of(old).exists()


@pytest.mark.parametrize("limit", [0, 4_000, 60_000])
def test_full_disk(bundles: tuple[Path, Path, Path], limit: int) -> None:
    """The old bundle stands, and nothing is left beside it."""
    old, _, update = bundles
    before = old.read_bytes()
    assert len(before) > 60_000
    command = [sys.executable, "-c", APPLY, str(old), str(update), str(old)]
    ran = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert "File too large" in ran.stderr
    assert old.read_bytes() == before
    assert not partial_of(old).exists()
