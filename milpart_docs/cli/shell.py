"""Answers to a shell that completes a command line: quick, and silent whatever goes wrong, because they appear where somebody types.

Nothing heavy is imported: what can be completed stands in a table (``data/completion.json``), and identifiers are taken from the names of
files. The scripts of ``milpart completion`` set ``_MILPART_COMPLETE`` to the shell's name, and say what is typed in ``COMP_LINE`` (bash) or
``COMP_WORDS`` (a word on each line, with its quotation marks).
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from milpart_docs.cli.offers import FILES, Offer, Place, find_offers
from milpart_docs.cli.typed_line import BREAKS, Word, read_word, split_line, write_for_bash

MOST = 1000
"""No shell shows more."""
OPEN = "="
"""What an offer ends with to which something is still to be added."""
MORE = "…"


def answer_shell(shell: str, environment: Mapping[str, str] = os.environ) -> None:
    """Print what may be completed in a shell, by its name; of anything that goes wrong it hears nothing."""
    with contextlib.suppress(Exception):
        words = _read_words(shell, environment)
        offers = list(complete([word.text for word in words[1:]], Path.cwd()))[:MOST]
        for line in _write(shell, words[-1], offers):
            sys.stdout.write(f"{line}\n")


def _read_words(shell: str, environment: Mapping[str, str]) -> list[Word]:
    """Read what is typed up to the cursor."""
    if shell == "bash":
        return split_line(environment["COMP_LINE"], environment.get("COMP_WORDBREAKS", BREAKS))
    return [read_word(word) for word in environment["COMP_WORDS"].split("\n")]


def complete(words: list[str], folder: Path) -> Iterator[Offer]:
    """Give what the last of some words may become; the words are those behind ``milpart``."""
    table = json.loads(Path(__file__).with_name("data").joinpath("completion.json").read_text(encoding="utf-8"))
    *before, typed = words or [""]
    command = next((word for word in before if not word.startswith("-")), "")
    if command in table["commands"]:
        offers = _of_command(table, table["commands"][command], before[before.index(command) + 1 :], typed, folder)
    else:
        named = table["options"] if typed.startswith("-") else table["commands"]
        offers = (Offer(name, said["help"]) for name, said in named.items())
    return (offer for offer in offers if offer.value == FILES or offer.value.casefold().startswith(typed.casefold()))


def _of_command(table: Any, command: Any, before: list[str], typed: str, folder: Path) -> Iterator[Offer]:
    """Complete a word of a command: the value of the option before it, an option, or an argument."""
    options = {name: option for long, option in command["options"].items() for name in (long, *option["also"])}
    option = options.get(before[-1]) if before else None
    at = Place(table, next((word for word in before if word in table["types"]), ""), typed, folder)
    if option and option["takes"] != "flag":
        yield from find_offers(option["takes"], at)
    elif typed.startswith("--") and "=" in typed and typed.partition("=")[0] in options:
        name, _, rest = typed.partition("=")
        found = find_offers(options[name]["takes"], at._replace(typed=rest))
        yield from (Offer(f"{name}={offer.value}", offer.meaning) for offer in found)
    elif typed.startswith("-"):
        yield from (Offer(long, option["help"]) for long, option in command["options"].items())
    else:
        yield from _of_argument(command, _arguments(before, options), at)


def _of_argument(command: Any, given: int, at: Place) -> Iterator[Offer]:
    takes = command["arguments"]
    argument = takes[given] if given < len(takes) else takes[-1] if takes and takes[-1]["many"] else None
    if argument:
        yield from find_offers(argument["takes"], at._replace(type_name=""))


def _arguments(before: list[str], options: Mapping[str, Any]) -> int:
    """Count the words that are neither options nor their values."""
    count, skip = 0, False
    for word in before:
        if skip or word.startswith("-"):
            skip = not skip and options.get(word, {"takes": "flag"})["takes"] != "flag"
        else:
            count += 1
    return count


def _write(shell: str, word: Word, offers: list[Offer]) -> Iterable[str]:
    """Write offers as the script of a shell reads them."""
    if shell == "bash":
        written = [FILES if offer.value == FILES else write_for_bash(offer.value, word) for offer in offers]
        return [*written, written[0] + MORE] if word.quote and len(written) == 1 and written[0].endswith(OPEN) else written
    return [(_write_for_zsh if shell == "zsh" else _write_for_fish)(offer) for offer in offers]


def _write_for_zsh(offer: Offer) -> str:
    meaning = " ".join(offer.meaning.split())
    value = offer.value.replace("\\", "\\\\").replace(":", "\\:")
    return f"{value}:{meaning}" if meaning else value


def _write_for_fish(offer: Offer) -> str:
    meaning = " ".join(offer.meaning.split())
    return f"{offer.value}\t{meaning}" if meaning else offer.value
