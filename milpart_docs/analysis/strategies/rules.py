"""The sentences by which strategies are compared: the same on the page, in texts and in JSON."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.analysis.strategies.comparison import HOLDING, HORIZON
from milpart_docs.analysis.strategies.convergence import NEARNESS, RULE

RULES: Mapping[str, str] = MappingProxyType({"strategies": HOLDING, "convergence": RULE, "pairs": NEARNESS, "horizon": HORIZON})
