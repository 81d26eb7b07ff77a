"""A process that has imported what our programs import, and then is a new one for each order: so a test waits for its program alone.

Run as a program by ``tests.programs``, which writes an order a line as JSON, and reads the number of the new process and its status.
"""

import gc
import json
import os
import runpy
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

PLACES = ("milpart_docs/cli/*_command.py", "plugins/mkdocs_milpart/*/plugin.py")
"""Where the modules lie that import all that a command or a build needs of ours."""
OTHERS = ("mkdocs.commands.build", "mkdocs.config.config_options", "material.plugins.search.plugin", "pymdownx.superfences")


def load_all(root: Path) -> None:
    """Import what programs import, but for the way in, which each runs as its own."""
    for place in PLACES:
        base = root / place.partition("/")[0] if place.startswith("plugins/") else root
        for path in sorted(root.glob(place)):
            import_module(".".join(path.relative_to(base).with_suffix("").parts))
    for name in OTHERS:
        import_module(name)
    sys.modules.pop("milpart_docs.cli.main", None)
    gc.freeze()


def become(order: dict[str, Any]) -> None:
    """Be the program of an order, in its folder, with its environment, writing into its files."""
    for number, path in enumerate((os.devnull, order["out"], order["err"])):
        opened = os.open(path, os.O_WRONLY if number else os.O_RDONLY)
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    sys.path[0], sys.argv = order["folder"], ["", *order["arguments"]]
    runpy.run_module(order["module"], run_name="__main__", alter_sys=True)


def tell(number: int) -> None:
    """Write a number to whoever gave the order."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def main() -> None:
    """Take orders until there are no more; whoever became a program ends as that program does."""
    load_all(Path(__file__).parents[1])
    for line in sys.stdin.buffer:
        child = os.fork()
        if not child:
            become(json.loads(line))
            return
        tell(child)
        tell(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    main()
