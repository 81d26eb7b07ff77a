"""Running text from the word stock: phrases, sentences, paragraphs, lists and tables about one topic."""

from random import Random

from benchmarks.stock import STOCK, Topic, patterns

SENTENCES = patterns("sentences")
CITING = patterns("citing")
TITLES = patterns("titles")
HALF_A_BLOCK = 28
"""Half the words of a block: whoever stops so far before the goal hits it on average."""


class Slots(dict[str, str]):
    """Answers for each slot of a pattern with a word for it; nothing is kept, so that a slot asked twice differs."""

    def __init__(self, random: Random, topic: Topic) -> None:
        """Take the source of chance and the topic; the invented places of a record stay the same throughout it."""
        super().__init__()
        self.random = random
        self.topic = topic
        self.places = [self._invent_place() for _ in range(3)]

    def __missing__(self, name: str) -> str:
        """Choose a word for a slot."""
        if name == "thing":
            return self.random.choice(self.topic.things)
        if name == "task":
            return self.random.choice(self.topic.tasks)
        if name == "place":
            return self.random.choice(self.places)
        if name == "number":
            return str(self.random.randrange(4, 400))
        return self.topic.name if name == "name" else self.random.choice(STOCK[name])

    def _invent_place(self) -> str:
        return "".join(self.random.choice(STOCK["syllable"]) for _ in range(self.random.randrange(2, 5))).capitalize()


class Prose:
    """Writes about one topic."""

    def __init__(self, random: Random, topic: Topic) -> None:
        """Take the source of chance and the topic."""
        self.random = random
        self.slots = Slots(random, topic)

    def phrase(self, slot: str) -> str:
        """Give a word or phrase of a list, such as ``measure``."""
        return self.slots[slot]

    def several(self, slot: str, count: int) -> list[str]:
        """Give different phrases of a list."""
        return self.random.sample(STOCK[slot], count)

    def title(self, longest: int) -> str:
        """Make a title that is not longer than allowed."""
        while True:
            title = _capital(self.random.choice(TITLES).format_map(self.slots))
            if len(title) <= longest:
                return title

    def sentence(self) -> str:
        """Make a sentence."""
        return _capital(self.random.choice(SENTENCES).format_map(self.slots))

    def citing(self, reference: str) -> str:
        """Make a sentence that cites."""
        return _capital(self.random.choice(CITING).replace("{ref}", reference).format_map(self.slots))

    def paragraph(self, sentences: int) -> str:
        """Make a paragraph on one line, as many editors leave it."""
        return " ".join(self.sentence() for _ in range(sentences))

    def blocks(self, words: int) -> list[str]:
        """Make blocks with about so many words in all; the first is a paragraph."""
        blocks = [self.paragraph(self.random.randrange(2, 4))]
        count = len(blocks[0].split())
        while count < words - HALF_A_BLOCK:
            block = self._block()
            blocks.append(block)
            count += len(block.split())
        return blocks

    def _block(self) -> str:
        chance = self.random.random()
        if chance < 0.12:  # noqa: PLR2004 - the share of lists among blocks
            return "\n".join(f"- {self.sentence()}" for _ in range(self.random.randrange(2, 5)))
        if chance < 0.18:  # noqa: PLR2004 - the share of numbered lists
            return "\n".join(f"{number}. {self.sentence()}" for number in range(1, self.random.randrange(3, 5)))
        return self._table() if chance < 0.22 else self.paragraph(self.random.randrange(2, 4))  # noqa: PLR2004 - the share of tables

    def _table(self) -> str:
        rows = [
            f"| {self.phrase('thing')} | {self.phrase('number')} | {self.phrase('quality')} |" for _ in range(self.random.randrange(2, 6))
        ]
        return "\n".join(["| Item | Number | State |", "| --- | ---: | --- |", *rows])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
