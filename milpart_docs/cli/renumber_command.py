"""``milpart renumber``: a new identifier for a record, with all references to it."""

from pathlib import Path

import click

from milpart_docs.authoring.configuration.registry import Standing, build_all, compare_files
from milpart_docs.authoring.fixes.differences import render_difference
from milpart_docs.authoring.renumbering.error import RenumberError
from milpart_docs.authoring.renumbering.plan import Plan, after_plan, plan_renumbering
from milpart_docs.authoring.renumbering.subject import choose_identifier, find_subject
from milpart_docs.authoring.rewriting import RewriteError, rewrite_files
from milpart_docs.cli.console import CommandError, format_option, open_corpus, print_json, print_text, project_options
from milpart_docs.cli.paths import find_path
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.change import Change, load_change
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.past import past_identifiers
from milpart_docs.corpus.revision import RevisionError
from milpart_docs.corpus.sides import Sides
from milpart_docs.model.identifier import NUMBERED
from milpart_docs.rules.identity.file_name import name_at, other_identifier


@click.command(name="renumber", epilog="Example: milpart renumber lessons/LL-2026-0042-convoy.md")
@click.argument("record", metavar="ID|PATH")
@click.argument("new", metavar="[NEW]", default="")
@click.option(
    "--since", metavar="REF", help="Where two records have the identifier: the one that is not at this revision gets the new one."
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@format_option("text", "json")
@project_options
def command(record: str, new: str, since: str | None, dry_run: bool, format_: str, root: Path | None, quiet: bool) -> None:
    """Give a record another identifier: the next free number of its year, or NEW.

    The name of its file and everything that names it change, too: fields, references, links and plain words in records, pages and
    mkdocs.yml. Where two records have the identifier, say the PATH of one; names in other files then stay with the other record,
    unless --since shows that they came with this one. What stays as it is for another reason is told.
    """
    corpus = open_corpus(root)
    name = record if record in corpus.by_id else _path_of(record, root, corpus)
    try:
        change = load_change(corpus, since) if since else None
        entry = find_subject(corpus, name, change)
        past = past_identifiers(corpus.settings.root, corpus.settings.content_dirs)
        plan = plan_renumbering(corpus, entry, choose_identifier(corpus, entry, new, past), change)
        stale = _find_outdated(after_plan(corpus, plan)) - _find_outdated(corpus)
        if not dry_run:
            rewrite_files(corpus.settings.root, plan.rewrites)
    except RewriteError as error:
        raise CommandError(str(error), status=1) from None
    except (RenumberError, RevisionError) as error:
        raise CommandError(str(error), error.status) from None
    _print(plan, format_, dry_run=dry_run)
    if not quiet:
        _warn(corpus, plan, change)
        _tell_name_and_year(plan, corpus.by_path[plan.path])
        if stale:
            click.echo(
                f"milpart: {', '.join(sorted(stale))} {'names' if len(stale) == 1 else 'name'} it as it was: run milpart configure",
                err=True,
            )


def _path_of(record: str, root: Path | None, corpus: Corpus) -> str:
    """Give a path as the corpus knows it, where there is such a file; otherwise what was written, which is then an identifier."""
    path = Path(record)
    is_path = path.suffix == ".md" or path.exists()
    return find_path(path, root, corpus.settings.root) if is_path else record


def _print(plan: Plan, format_: str, *, dry_run: bool) -> None:
    if format_ == "json":
        print_json(describe_plan(plan))
        return
    if dry_run:
        for rewrite in plan.rewrites:
            print_text("\n".join(render_difference(rewrite.path, rewrite.before, rewrite.after, new_path=rewrite.new_path)))
    print_text("\n".join(render_plan(plan, verb="would be" if dry_run else "is now")))


def describe_plan(plan: Plan) -> dict[str, object]:
    """Describe what changed: the new identifier and path, the files with their new paths, and the places that stay."""
    return {
        "id": plan.new,
        "old": plan.old,
        "path": plan.new_path,
        "changed": [rewrite.new_path or rewrite.path for rewrite in plan.rewrites],
        "left": [left._asdict() for left in plan.left],
    }


def render_plan(plan: Plan, *, verb: str) -> list[str]:
    """Say what became of the identifier, how often each file named it, and where it still stands."""
    lines = [f"{plan.old} {verb} {plan.new}: {plan.new_path}"]
    others = [path for path in plan.counts if path != plan.path]
    lines += [f"  {path}: {plan.counts[path]} {'place' if plan.counts[path] == 1 else 'places'}" for path in others]
    if plan.left:
        lines.append(f"{plan.old} still stands here, look at each:")
        lines += [f"  {left.path}:{left.line}:{left.column}: {left.reason}" for left in plan.left]
    return lines


def _find_outdated(corpus: Corpus) -> set[str]:
    """Give the computed files that are not as they should be for a corpus."""
    return {file.path for file in compare_files(corpus, build_all(corpus)) if file.standing is Standing.OUTDATED}


def _tell_name_and_year(plan: Plan, entry: Entry) -> None:
    """Say where the new identifier comes from, or does not agree with the name of the file or the year of the record."""
    named = other_identifier(name_at(plan.path), plan.old)
    if named == plan.new:
        click.echo(f"milpart: {plan.new} is what the name of the file begins with, so that keeps its name", err=True)
    elif other_identifier(name_at(plan.new_path), plan.new):
        click.echo(f"milpart: the name of the file begins with {named}; rename it, and correct links to it", err=True)
    prefix, year = plan.new.split("-")[:2]
    created = str(entry.fields.get("created"))[:4]
    if prefix in NUMBERED and year not in {created, plan.old.split("-")[1]}:
        click.echo(f"milpart: {plan.new} is of {year}, and the record was created in {created}; was another year meant?", err=True)


def _warn(corpus: Corpus, plan: Plan, change: Change | None) -> None:
    """Say so where the old identifier is published: others may have cited it."""
    if _is_published(corpus, plan.path, change):
        others = f"whoever cites {plan.old} outside of this project will not find it, and no other record may get it"
        where = change.reference if change else f"the branch {corpus.settings.branch}"
        click.echo(f"milpart: {plan.path} was on {where} already: {others}", err=True)


def _is_published(corpus: Corpus, path: str, change: Change | None) -> bool:
    """Tell whether a record is at the revision that was named, or else on the main branch: that of the forge, where git knows it."""
    if change is not None:
        return not Sides(change).is_new(corpus.by_path[path])
    root, branch = corpus.settings.root, corpus.settings.branch
    remote = f"refs/remotes/origin/{branch}"
    known = remote if _knows(root, remote) else f"refs/heads/{branch}"
    return _knows(root, f"{known}:./{path}")


def _knows(root: Path, name: str) -> bool:
    return bool(ask_git(root, "rev-parse", "--verify", "--quiet", name))
