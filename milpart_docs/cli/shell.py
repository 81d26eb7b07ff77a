"""Answers to a shell that completes a command line: quick, and silent whatever goes wrong, because they appear where somebody types.

Nothing heavy is imported: what can be completed stands in a table (``data/completion.json``), and identifiers are taken from the names of
files. The scripts of ``milpart completion`` set ``_MILPART_COMPLETE`` to the shell's name, and say what is typed in ``COMP_LINE`` (bash) or
``COMP_WORDS`` (a word on each line).
"""

import contextlib
import json
import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from milpart_docs.cli.main import COMPLETION

MOST = 1000
"""No shell shows more."""
CONFIGS = ("mkdocs.yml", "mkdocs.yaml")
NO_RECORDS = frozenset({"site", "node_modules"})
"""Folders that hold no records in any project, and many files."""
FILES = "file"
"""Stands for whatever files there are."""
_BREAKS = re.compile(r"""[=:"'<>;|&(]""")
"""Where bash begins a new word in what is one for everybody else."""
_COMMON = ("internal", "public")


class Offer(NamedTuple):
    """What may stand there, and what it means."""

    value: str
    meaning: str = ""


def answer_shell(environment: Mapping[str, str] = os.environ) -> None:
    """Print what may be completed; of anything that goes wrong the shell hears nothing."""
    with contextlib.suppress(Exception):
        shell = environment[COMPLETION]
        words = _split(environment["COMP_LINE"]) if shell == "bash" else environment["COMP_WORDS"].split("\n")
        for offer in list(complete(words[1:], Path.cwd()))[:MOST]:
            sys.stdout.write(f"{_write(shell, words[-1], offer)}\n")


def complete(words: list[str], folder: Path) -> Iterator[Offer]:
    """Give what the last of some words may become; the words are those behind ``milpart``."""
    table = json.loads(Path(__file__).with_name("data").joinpath("completion.json").read_text(encoding="utf-8"))
    *before, typed = words or [""]
    command = next((word for word in before if not word.startswith("-")), "")
    if command not in table["commands"]:
        offers: Iterator[Offer] = (Offer(name, said["help"]) for name, said in table["commands"].items())
    else:
        offers = _of_command(table, table["commands"][command], before[before.index(command) + 1 :], typed, folder)
    return (offer for offer in offers if offer.value == FILES or offer.value.casefold().startswith(typed.casefold()))


def _of_command(table: Any, command: Any, before: list[str], typed: str, folder: Path) -> Iterator[Offer]:
    """Complete a word of a command: the value of the option before it, an option, or an argument."""
    options = {name: option for long, option in command["options"].items() for name in (long, *option["also"])}
    option = options.get(before[-1]) if before else None
    if option and option["takes"] != "flag":
        yield from _values(table, option["takes"], _type_of(table, before), typed, folder)
    elif typed.startswith("--") and "=" in typed and typed.partition("=")[0] in options:
        name, _, rest = typed.partition("=")
        found = _values(table, options[name]["takes"], _type_of(table, before), rest, folder)
        yield from (Offer(f"{name}={offer.value}", offer.meaning) for offer in found)
    elif typed.startswith("-"):
        yield from (Offer(long, option["help"]) for long, option in command["options"].items())
    else:
        yield from _of_argument(table, command, _arguments(before, options), typed, folder)


def _of_argument(table: Any, command: Any, given: int, typed: str, folder: Path) -> Iterator[Offer]:
    takes = command["arguments"]
    argument = takes[given] if given < len(takes) else takes[-1] if takes and takes[-1]["many"] else None
    if argument:
        yield from _values(table, argument["takes"], "", typed, folder)


def _arguments(before: list[str], options: Mapping[str, Any]) -> int:
    """Count the words that are neither options nor their values."""
    count, skip = 0, False
    for word in before:
        if skip or word.startswith("-"):
            skip = not skip and options.get(word, {"takes": "flag"})["takes"] != "flag"
        else:
            count += 1
    return count


def _type_of(table: Any, before: list[str]) -> str:
    return next((word for word in before if word in table["types"]), "")


def _values(table: Any, takes: Any, type_name: str, typed: str, folder: Path) -> Iterator[Offer]:
    """Give the values of a kind."""
    if isinstance(takes, list):
        yield from map(Offer, takes)
    elif isinstance(takes, dict):
        known = table["terms"][takes["terms"]] if "terms" in takes else {}
        yield from (Offer(key, meaning) for key, meaning in known.items())
        yield from _identifiers(table, folder, takes.get("records") or None) if "records" in takes else ()
    elif takes == "assignment":
        yield from _assignments(table, type_name, typed, folder)
    elif takes in {"type", "country", "code"}:
        named = table[{"type": "types", "country": "countries", "code": "codes"}[takes]]
        yield from (Offer(key, meaning) for key, meaning in named.items())
    elif takes == "audience":
        yield from map(Offer, _COMMON)
    elif takes == FILES:
        yield Offer(FILES)
    elif takes:
        yield from _identifiers(table, folder, None if takes == "identifier" else [table["prefixes"][takes]])


def _assignments(table: Any, type_name: str, typed: str, folder: Path) -> Iterator[Offer]:
    """Give the places that can be set, and behind the equals sign what may stand there; in a list behind the last comma."""
    place, sign, words = typed.partition("=")
    fields = table["fields"].get(type_name, {})
    field = fields.get(re.sub(r"\.\d+", ".0", place))
    if not sign:
        yield from (Offer(f"{name}=", field["help"]) for name, field in fields.items() if "." not in name or "." in typed)
    elif field:
        start = max(words.rfind(","), words.rfind(";")) + 1 if field["many"] else 0
        for offer in _values(table, field["takes"], "", words[start:], folder):
            yield Offer(f"{place}={words[:start]}{offer.value}", offer.meaning)


def _identifiers(table: Any, folder: Path, prefixes: list[str] | None) -> Iterator[Offer]:
    """Give the identifiers with which names of files begin, in the project around a folder."""
    wanted = prefixes or list(table["prefixes"].values())
    numbered = [prefix for prefix in wanted if prefix in table["numbered"]] or ["-"]
    keyed = [prefix for prefix in wanted if prefix not in table["numbered"]] or ["-"]
    form = re.compile(rf"(?:(?:{'|'.join(numbered)})-\d{{4}}-\d+|(?:{'|'.join(keyed)})-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![A-Za-z0-9])")
    return map(Offer, sorted({found.group() for found in map(form.match, _file_names(folder)) if found}))


def _file_names(folder: Path) -> Iterator[str]:
    """Give the names of the Markdown files of the project that a folder lies in."""
    root = next((above for above in (folder, *folder.parents) if any((above / name).is_file() for name in CONFIGS)), None)
    for _, folders, files in os.walk(root) if root else ():
        folders[:] = [name for name in folders if not name.startswith(".") and name not in NO_RECORDS]
        yield from (name for name in files if name.endswith(".md"))


def _split(line: str) -> list[str]:
    """Split a line as a shell does; a quotation mark that is not closed yet ends with the line."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:
        words.append(lexer.token)
    return words if words and not line[-1:].isspace() else [*words, ""]


def _write(shell: str, typed: str, offer: Offer) -> str:
    """Write an offer as the script of a shell reads it."""
    if shell == "bash":
        broken = max((found.end() for found in _BREAKS.finditer(typed)), default=0)
        return offer.value[broken:].replace(" ", "\\ ")
    meaning = " ".join(offer.meaning.split())
    if shell == "zsh":
        value = offer.value.replace("\\", "\\\\").replace(":", "\\:")
        return f"{value}:{meaning}" if meaning else value
    return f"{offer.value}\t{meaning}" if meaning else offer.value
