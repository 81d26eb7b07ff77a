"""A record on its way: what is planned for it, its words, and choices of other records and of terms."""

from random import Random

from benchmarks.plan import Plan, Planned
from benchmarks.prose import Prose
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.states import reached
from milpart_docs.vocabulary import VOCABULARIES


class Draft:
    """Everything that the fields and the body of one record are made from."""

    def __init__(self, plan: Plan, item: Planned, title: str, random: Random) -> None:
        """Take the plan of the whole project and one record of it."""
        self.plan = plan
        self.item = item
        self.title = title
        self.random = random
        self.prose = Prose(random, item.topic)

    @property
    def gates(self) -> frozenset[str]:
        """The gates that the record has passed."""
        return reached(RECORD_TYPES[self.item.type].states, self.item.status)

    def chance(self, share: float) -> bool:
        """Say yes so often."""
        return self.random.random() < share

    def term(self, vocabulary: str) -> str:
        """Choose a term of a vocabulary."""
        return self.random.choice(tuple(VOCABULARIES[vocabulary].terms))

    def terms(self, vocabulary: str, most: int) -> list[str]:
        """Choose one term or a few, in the order of the vocabulary."""
        chosen = set(self.random.sample(tuple(VOCABULARIES[vocabulary].terms), self.random.randrange(1, most + 1)))
        return [term for term in VOCABULARIES[vocabulary].terms if term in chosen]

    def pick(self, *types: str, country: str = "", avoid: tuple[str, ...] = ()) -> Planned | None:
        """Choose another live record of one of the types, sooner one of the first of them, as citations crowd on a few in life."""
        for _ in range(20):
            type_name = self.random.choice(types)
            found = self.plan.live_by_country[type_name, country] if country else self.plan.live[type_name]
            chosen = found[int(len(found) * self.random.random() ** 2)] if found else None
            if chosen is not None and chosen.id != self.item.id and chosen.id not in avoid:
                return chosen
        return None

    def cite(self, *types: str, avoid: tuple[str, ...] = ()) -> str:
        """Choose another live record and give its identifier; every project has enough of the types that this is asked for."""
        chosen = self.pick(*types, avoid=avoid)
        if chosen is None:
            message = f"nothing to cite among {types} from {self.item.id}"
            raise LookupError(message)
        return chosen.id

    def some(self, *types: str, share: float) -> list[str]:
        """Choose another record with a probability; give one identifier or none."""
        chosen = self.pick(*types) if self.chance(share) else None
        return [chosen.id] if chosen else []
