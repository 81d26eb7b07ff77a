"""JSON files for editors that say in their head that they are computed.

They say so as the value of a key, as JSON Schema has it, and not in a comment: editors read comments in their own settings, but other
programs that look at every JSON file of a repository do not.
"""

import json
from collections.abc import Mapping
from typing import Any

from milpart_docs.authoring.configuration.registry import MARK

REMARK = f"{MARK}, which writes it anew when the model or the folders of the records change. Do not edit."


def render_json_file(value: Mapping[str, Any], what: str) -> str:
    """Render a file with the remark as its first value; ``what`` says in a few words what it holds."""
    return json.dumps({"$comment": f"{what}, {REMARK}", **value}, ensure_ascii=False, indent=1) + "\n"
