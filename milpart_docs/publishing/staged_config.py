"""The configuration of a staged project: that of the project, and those that it inherits from, without names of what is not released."""

import json
from pathlib import Path

from yaml.nodes import MappingNode

from milpart_docs.corpus.config_nodes import compose_config, find_scalars
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.config_files import find_configs

INHERITED = ".milpart-inherited-"
"""How the names of files begin that the configuration of a staged project inherits from."""


def write_configs(settings: Settings, names: Names, folder: Path) -> None:
    """Write the configuration, and those that it inherits from beside it; none names records that are not released."""
    configs = find_configs(settings)
    staged_as = [settings.config, *(f"{INHERITED}{number}.yml" for number in range(1, len(configs)))]
    for config, name, base in zip(configs, staged_as, [*staged_as[1:], ""], strict=True):
        text = (settings.root / config).read_text(encoding="utf-8-sig")
        (folder / name).write_text(_config_text(text, base, names), encoding="utf-8")


def _config_text(text: str, base: str, names: Names) -> str:
    """Give the text of a configuration that inherits from another file than it says, and names no records that are not released.

    What stands behind the escapes of a text in quotes counts as well.
    """
    root, _ = compose_config(text)
    pairs = root.value if base and isinstance(root, MappingNode) else ()
    inherited = next((value for key, value in pairs if key.value == "INHERIT"), None)
    pieces, last = [], 0
    for node in sorted(find_scalars(root), key=lambda node: node.start_mark.index):
        start, value = node.start_mark.index, base if node is inherited else names.leave_out(node.value)
        if node is inherited or (node.style == '"' and value != node.value):
            start = start if node is inherited else text.index('"', start)  # behind an anchor
            pieces += [names.leave_out(text[last:start]), json.dumps(value)]
            last = node.end_mark.index
    return "".join([*pieces, names.leave_out(text[last:])])
