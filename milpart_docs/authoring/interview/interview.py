"""The questions of ``milpart new``: what a record must have, then whatever else its author wants to say, each answer checked at once.

An answer that does not fit is told in the words of the check and asked again. Records that may say the same are shown as soon as there are
a title and a summary, before anybody has spent more time.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from milpart_docs.authoring.alike_records import Alike
from milpart_docs.authoring.drafts.beginning import GIST, first_inputs, first_sections, further_inputs, further_sections, settled_inputs
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.judgement import BODY, has_value, is_refused, judge_answer, judge_text, key_at
from milpart_docs.authoring.interview.answers import divide
from milpart_docs.authoring.interview.choices import Choice, find_choices, list_choices
from milpart_docs.authoring.interview.groups import ask_fields, has_fields
from milpart_docs.authoring.interview.questions import Asker, Question, ask_about, read_reply, words_of
from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.model.inputs import Input, inputs_of
from milpart_docs.model.record import Section
from milpart_docs.reading import read_source
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.written_terms import read_word

FIXED = ("id",)
"""What was settled before anything is asked."""
FindAlike = Callable[[Draft], tuple[Alike, ...]]


class Interview:
    """One run of questions; ``draft`` is what has been answered so far, also where the person stops."""

    def __init__(self, asker: Asker, corpus: Corpus, draft: Draft, today: date, find_alike: FindAlike) -> None:
        """Take who asks, what is known, and what has been said already."""
        self.draft = draft
        self._asker = asker
        self._corpus = corpus
        self._today = today
        self._find_alike = find_alike
        self._has_shown_alike = False

    def run(self) -> Draft:
        """Ask until there is a record in which the rules find no error and to which nothing is to be added."""
        while True:
            self._ask_needed()
            name = self._ask_what_else()
            if name:
                self._ask_named(name)
            elif not self._ask_again():
                return self.draft

    def _ask_needed(self) -> None:
        """Ask for what the record must have in its state and does not have yet."""
        for given in first_inputs(self.draft.type_name, self.draft.status):
            if not has_value(self.draft, given.key):
                self._ask_field(given, is_needed=True)
            if given.key == GIST[-1]:
                self._show_alike()
        for section in first_sections(self.draft.type_name, self.draft.status):
            if not self.draft.body and not self.draft.sections.get(section.title, "").strip():
                self._ask_section(section)

    def _show_alike(self) -> None:
        """Show records that may say the same, once."""
        alike = () if self._has_shown_alike else self._find_alike(self.draft)
        self._has_shown_alike = True
        if alike:
            shared = [f"\n    both speak of: {', '.join(one.words)}" if one.words else "" for one in alike]
            lines = [f"  {one.entry.id} {one.entry.title}{words}" for one, words in zip(alike, shared, strict=True)]
            self._asker.tell("\n".join(["These may say the same. If one does, add your case to it instead (milpart show ID):", *lines]))
            if not self._asker.confirm("Go on with a new record?", default=True):
                raise EOFError

    def _ask_field(self, given: Input, *, is_needed: bool) -> None:
        """Ask for a field until the answer fits; an answer of nothing leaves an optional field out, and a list that may be empty empty."""
        value = self.draft.values.get(given.key)
        while True:
            value = self._answer(given, value, is_needed=is_needed and not given.may_be_empty)
            draft = self.draft.having(**{given.key: [] if value is None and given.may_be_empty else value})
            if not has_value(draft, given.key):
                if not is_needed:
                    self.draft = draft
                    return
                self._asker.tell(f"{given.label} is needed: {given.meaning}")
                continue
            problems = judge_answer(self._corpus, draft, given.key, self._today)
            if not problems:
                self.draft = draft
                return
            self._tell(problems)
            self._propose(given, value)

    def _propose(self, given: Input, value: Any) -> None:
        """Name what may have been meant by words that are no choice."""
        choices = list_choices(self._corpus, given)
        wrong = [item for item in (value if isinstance(value, list) else [value]) if item not in {choice.value for choice in choices}]
        found = [choice for item in wrong if isinstance(item, str) for choice in find_choices(choices, item)]
        if found:
            self._asker.tell("\n".join(["  perhaps:", *(f"    {choice.value}  {choice.meaning}" for choice in dict.fromkeys(found))]))

    def _answer(self, given: Input, value: Any, *, is_needed: bool) -> Any:
        """Get an answer in words, or field by field where the value has fields and no words were given."""
        if not has_fields(given):
            question = ask_about(self._corpus, given, is_needed=is_needed, value=value)
            return self._read(question, given, self._asker.ask(question))
        if not is_needed and has_value(self.draft, given.key) and self._asker.confirm(f"Leave {given.label} out?", default=False):
            return None
        return ask_fields(self._asker, self._corpus, given, value, is_needed=is_needed)

    def _read(self, question: Question, given: Input, words: str) -> Any:
        """Read an answer, and say how it was read where that is not what was written."""
        value = read_reply(question, given, words)
        said = words_of(divide(words)) if isinstance(value, list) else words.strip()
        if value is not None and words_of(value).casefold() != said.casefold():
            self._asker.tell(f"  taken as {words_of(value)}")
        return value

    def _ask_section(self, section: Section) -> None:
        """Ask for the text of a section until it fits."""
        text = self.draft.sections.get(section.title, "")
        while True:
            text = self._asker.ask_text(Question(section.title, section.meaning, before=text))
            draft = self.draft.telling(section.title, text.strip())
            if not text.strip():
                self._asker.tell(f"{section.title} is needed: {section.meaning}")
                continue
            problems = judge_answer(self._corpus, draft, BODY, self._today)
            if not problems:
                self.draft = draft
                return
            self._tell(problems)

    def _ask_what_else(self) -> str:
        """Ask which other field or section is to be filled in or changed; nothing, where the record is to be written."""
        names = self._names()
        question = Question(
            "Anything else?",
            "The name of a field or section to fill in or change; an empty answer writes the record.",
            is_needed=False,
            choices=tuple(Choice(name, meaning) for name, meaning in names.items()),
        )
        while True:
            words = self._asker.ask(question).strip()
            name = words and read_word(words, names)
            if name or not words:
                return name or ""
            nearest = find_nearest(words, names)
            hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join(names)}."
            self._asker.tell(f"There is no field {words}; {hint}")

    def _names(self) -> dict[str, str]:
        """Give every field and section that can be filled in, with what it means: what is still open first."""
        kind, status = self.draft.type_name, self.draft.status
        order = (*further_inputs(kind, status), *first_inputs(kind, status), *settled_inputs(kind))
        fields = {given.key: given.meaning for given in order if given.key not in FIXED}
        sections = (*further_sections(kind, status), *first_sections(kind, status))
        return {**fields, **({} if self.draft.body else {section.title: section.meaning for section in sections})}

    def _ask_named(self, name: str) -> None:
        kind, status = self.draft.type_name, self.draft.status
        needed = {given.key for given in (*first_inputs(kind, status), *settled_inputs(kind))}
        for given in inputs_of(kind):
            if given.key == name:
                self._ask_field(given, is_needed=name in needed)
                return
        section = next(section for section in (*first_sections(kind, status), *further_sections(kind, status)) if section.title == name)
        self._ask_section(section)

    def _ask_again(self) -> bool:
        """Check the whole record, and ask again for what is wrong; tell whether anything was."""
        found = judge_text(self._corpus, self.draft.path, self.draft.text, self._today)
        if not is_refused(found):
            return False
        self._tell(found)
        source = read_source(self.draft.path, self.draft.text.encode())
        keys = dict.fromkeys(key_at(source, one.location.line) for one in found if one.location.path == self.draft.path)
        self._ask_keys(key for key in keys if key)
        return True

    def _ask_keys(self, keys: Iterable[str]) -> None:
        for key in keys:
            if key != BODY:
                self._ask_named(key)
                continue
            for section in first_sections(self.draft.type_name, self.draft.status):
                self._ask_section(section)

    def _tell(self, problems: Iterable[Diagnostic]) -> None:
        for one in problems:
            self._asker.tell(f"  {one.message}" + (f"\n  hint: {one.hint}" if one.hint else ""))
