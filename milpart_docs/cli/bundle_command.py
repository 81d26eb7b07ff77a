"""``milpart bundle``: the site of an audience as one file, or what has changed since an older one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from milpart_docs.bundle.about import check_audience
from milpart_docs.bundle.bundle import Bundle, write_bundle
from milpart_docs.bundle.outside import Call, find_calls
from milpart_docs.bundle.problem import SHOWN, BundleError
from milpart_docs.bundle.signing import check_key
from milpart_docs.bundle.ssh_keygen import SigningError
from milpart_docs.bundle.update import write_update
from milpart_docs.bundle.verify import check_bundle
from milpart_docs.cli.console import CommandError, format_option, open_project, print_json, project_options
from milpart_docs.cli.main import STOPPED
from milpart_docs.cli.output_file import check_archive_output
from milpart_docs.cli.site import check_git, check_readable, drop_unsound_epoch, open_stage, publish_site
from milpart_docs.corpus import Settings
from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.interruption import end_tidily
from milpart_docs.publishing.lock import hold_lock
from milpart_docs.publishing.place import Place
from milpart_docs.publishing.temporary import make_temporary_folder


@click.command(name="bundle", epilog="Example: milpart bundle --audience public --output milpart-public.zip")
@click.option("--audience", metavar="NAME", required=True, help="Whom it is for: internal, public, or an audience of mkdocs.yml.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@click.option("--sign", "key", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The SSH key to sign it with.")
@click.option("--from", "old", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Write only what is new since this one.")
@click.option("--strict", is_flag=True, help="Fail where a file, as it goes out, has an error or a page a broken link.")
@click.option("--no-fat32", is_flag=True, help="Allow what FAT32 sticks cannot hold, such as folders of very many files.")
@format_option("text", "json")
@project_options
def command(
    audience: str,
    output: Path,
    key: Path | None,
    old: Path | None,
    strict: bool,
    no_fat32: bool,
    format_: str,
    root: Path | None,
    quiet: bool,
) -> None:
    """Write the whole site of an audience into one file that opens without a network.

    Unpack it and open index.html. With --from, an update is written that milpart apply makes the new bundle of, together with the old one.
    """
    settings = open_project(root)
    check_readable(settings)
    drop_unsound_epoch(quiet=quiet)
    check_git(settings)
    check_archive_output(output, [settings], [path for path in (old, key) if path])
    _check_given(key, old, audience)

    def pack(site: Path, file: Path) -> Bundle:
        return write_bundle(site, file, audience, key=key, fits_fat32=not no_fat32)

    with _at_work(output), make_temporary_folder() as folder:
        site = _build(settings, audience, folder, strict=strict, quiet=quiet)
        written = _write(site, output, old, pack)
    if format_ == "json":
        print_json({"path": str(written.path), "sha256": written.sha256, "files": written.files})
    else:
        click.echo(f"{written.path}: {written.files} files, SHA-256 {written.sha256}")


def _check_given(key: Path | None, old: Path | None, audience: str) -> None:
    """See that the key is one, and that the old bundle is one for the same audience, before a long build is done for nothing."""
    try:
        if key is not None:
            check_key(key)
        if old is not None:
            check_bundle(old)
            check_audience(old, audience)
    except (SigningError, BundleError) as error:
        raise CommandError(str(error), status=1) from None


@contextmanager
def _at_work(output: Path) -> Iterator[None]:
    """Hold the place of the bundle from the beginning, so that a second run ends at once; whatever ends this one, it tidies up."""
    try:
        with end_tidily(), hold_lock(Place(output.resolve())):
            yield
    except PublishingError as error:
        raise CommandError(str(error), error.status) from None
    except KeyboardInterrupt:
        raise CommandError("stopped", STOPPED) from None


def _build(settings: Settings, audience: str, folder: Path, *, strict: bool, quiet: bool) -> Path:
    """Build the site of an audience for reading from a folder, and see that it calls nobody."""
    site = folder / "site"
    with open_stage(settings, audience, strict=strict, is_bundle=True) as config:
        publish_site(settings, config, site, strict=strict, quiet=quiet, failure="nothing was written")
    calls = find_calls(site)
    if calls:
        raise _refused("the site would call other hosts, which a bundle must not", _tell(calls))
    return site


def _tell(calls: Iterable[Call]) -> list[str]:
    """Say each call once, with the first file that makes it and how many do."""
    files: dict[tuple[str, str], list[str]] = defaultdict(list)
    for call in calls:
        files[call.what, call.message].append(call.page)
    return [
        f"{pages[0]}{f' and {len(pages) - 1} more' if pages[1:] else ''}: {what}: {message}" for (what, message), pages in files.items()
    ]


def _write(site: Path, output: Path, old: Path | None, pack: Callable[[Path, Path], Bundle]) -> Bundle:
    try:
        if old is None:
            return pack(site, output)
        new = site.with_name("new.zip")
        pack(site, new)
        return write_update(old, new, output)
    except BundleError as error:
        raise CommandError(str(error), error.status) from None
    except SigningError as error:
        raise CommandError(str(error), status=1) from None


def _refused(sentence: str, problems: list[str]) -> CommandError:
    """Say why no bundle was written, with the first of the problems."""
    more = [f"and {len(problems) - SHOWN} more"] if len(problems) > SHOWN else []
    return CommandError("\n  ".join([sentence, *problems[:SHOWN], *more]), status=1)
