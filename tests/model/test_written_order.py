"""The order in which fields are written."""

import pytest

from milpart_docs.model.inputs import inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.model.written_order import written_keys


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_order(name: str) -> None:
    """First what says which record this is, then the type's own, then sources and what is related; each field once."""
    keys = written_keys(name)
    assert sorted(keys) == sorted(given.key for given in inputs_of(name))
    assert keys[:4] == ("id", "type", "title", "status")
    assert keys.index("topics") < min(keys.index(key) for key in ("review_by", "sources", "related"))
    assert keys[-4:] == ("sources", "discussion", "translations", "illustrative")


def test_own_fields_of_a_type() -> None:
    """What only the type has stands in the middle; what a document's state asks for behind that."""
    keys = written_keys("doctrine")
    assert keys.index("regions") < keys.index("version") < keys.index("endorsed") < keys.index("related")
    assert written_keys("lesson").index("endorsed") < written_keys("lesson").index("actions")
