"""What somebody may write about a catalogue: values of any kind, and definitions that are nearly sound."""

from hypothesis import strategies as st

from milpart_docs.catalogue.columns import COMPUTED
from milpart_docs.catalogue.definition import Definition
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.catalogue.fields import list_exists
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of

COLUMNS = st.sampled_from(sorted({*BY_KEY, *COMPUTED, *(key for kind in RECORD_TYPES.values() for key in keys_of(kind))}))
ITEM_COLUMNS = st.sampled_from(["owner", "due", "text", "status", "capability", "level", "record", "-due", "labels.fr", "linked.lesson"])
LISTS = st.sampled_from([key for key in sorted({key for kind in RECORD_TYPES.values() for key in keys_of(kind)}) if list_exists(key)])
SINGLE = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8) | COLUMNS | ITEM_COLUMNS
ANYTHING = st.recursive(
    SINGLE, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | COLUMNS, inner, max_size=3), max_leaves=6
)
OPTIONS = [*Definition.__dataclass_fields__, "off", "nonsense"]
NEARLY_SOUND = st.fixed_dictionaries(
    {"name": st.sampled_from(["own", "courses"])},
    optional={
        "records": st.dictionaries(COLUMNS, st.sampled_from(["*", "lesson", "NER", ["lesson", "course"], True]), max_size=2),
        "without": st.dictionaries(COLUMNS, st.sampled_from(["draft", "*"]), max_size=2),
        "each": LISTS,
        "items": st.dictionaries(COLUMNS | ITEM_COLUMNS, st.sampled_from(["*", "open", 1]), max_size=2),
        "group": COLUMNS | ITEM_COLUMNS,
        "pages": st.booleans(),
        "columns": st.lists(COLUMNS | ITEM_COLUMNS | st.dictionaries(COLUMNS, st.text(max_size=3), min_size=1, max_size=1), max_size=3),
        "order": st.lists(COLUMNS | ITEM_COLUMNS, max_size=2),
        "limit": st.integers(1, 5),
        "layout": st.sampled_from(["table", "board", "tree"]),
    },
)
