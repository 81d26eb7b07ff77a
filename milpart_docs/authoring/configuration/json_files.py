"""JSON files for editors that say in their head that they are computed."""

import json
from collections.abc import Mapping
from typing import Any

from milpart_docs.authoring.configuration.registry import MARK

REMARK = f"{MARK}, which writes it anew when the model or the folders of the records change. Do not edit."


def render_commented(value: Mapping[str, Any], what: str) -> str:
    """Render a file of which the editor reads comments; ``what`` says in a few words what it holds."""
    return f"// {what}, {REMARK}\n{_render(value)}"


def render_plain(value: Mapping[str, Any], what: str) -> str:
    """Render a file that other programs read too, with the remark as the value of a key, as JSON Schema has it."""
    return _render({"$comment": f"{what}, {REMARK}", **value})


def _render(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
