"""The questions of a new record: the least first, each answer checked at once, and nothing lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.authoring.alike_records import Alike
from milpart_docs.authoring.drafts.beginning import begin_record, first_inputs, settled_inputs
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.judgement import judge_text
from milpart_docs.authoring.interview.choices import list_choices
from milpart_docs.authoring.interview.interview import FindAlike, Interview
from milpart_docs.authoring.placing import find_folder
from milpart_docs.corpus import Corpus
from tests.authoring.interview.askers import Scripted, StoppedError
from tests.projects import TODAY, load, make_project

SIX = {
    "Title": ["Interpreters: too late"],
    "Summary": ["They came after the first week."],
    "Topics": ["planning, interpreters"],
    "Originator": ["acr-eums"],
    "Date observed": ["14 March 2026"],
    "Context": ["ACT-2026-0001"],
    "Observation": ["The course began.\n\nThey were not there."],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Give the base project."""
    return load(make_project(tmp_path))


def _none(draft: Draft) -> tuple[Alike, ...]:
    del draft
    return ()


def _interview(
    corpus: Corpus, asker: Scripted, type_name: str = "lesson", identifier: str = "LL-2026-0002", alike: FindAlike = _none
) -> Interview:
    values = begin_record(type_name, corpus.settings, TODAY, identifier)
    return Interview(asker, corpus, Draft(type_name, find_folder(corpus, type_name), values), TODAY, alike)


def test_first_questions(corpus: Corpus) -> None:
    """Six fields and the observation make a lesson that passes the check; then the record may be written."""
    asker = Scripted(SIX)
    draft = _interview(corpus, asker).run()
    assert asker.labels == [*SIX, "Anything else?"]
    assert judge_text(corpus, draft.path, draft.text, TODAY) == []
    assert draft.values["date_observed"] == "2026-03-14"
    assert draft.values["originator"] == "ACR-EUMS"
    assert asker.told == ["  taken as 2026-03-14"]


def test_wrong_answers(corpus: Corpus) -> None:
    """An answer that does not fit is told in the words of the check, and asked again with what was written."""
    asker = Scripted({**SIX, "Context": ["ACR-EUMS", "ACT-2026-0009", "ACT-2026-0001"], "Title": ["", "x" * 101, "Short"]})
    draft = _interview(corpus, asker).run()
    told = "\n".join(asker.told)
    assert "ACR-EUMS (European Union Military Staff) is not a mission" in told
    assert "no record has the identifier ACT-2026-0009" in told
    assert "hint: did you mean ACT-2026-0001" in told
    assert "Title is needed" in told
    assert [question.before for question in asker.asked if question.label == "Context"] == ["", "ACR-EUMS", "ACT-2026-0009"]
    assert draft.values["context"] == "ACT-2026-0001"


def test_later_state(corpus: Corpus) -> None:
    """A later state asks for what it needs: sections, groups and their lists."""
    answers = {
        **SIX,
        "Anything else?": ["status", "polarity", ""],
        "Status": ["Tasked"],
        "Polarity": ["Improve"],
        "Root cause": ["Nobody asked."],
        "DOTMLPF-I": ["training; leadership"],
        "Proposed action body": ["ACR-EUMS"],
        "Discussion": ["Why."],
        "Conclusion": ["So."],
        "Recommendation": ["Do."],
        "Endorsed, by": ["ACR-EUMS"],
        "Endorsed, on": ["2026-03"],
        "Actions 1, owner": ["", "ACR-EUMS"],
        "Actions 1, due": ["2027-01-31"],
        "Actions 2, owner": ["ACR-EUTM-EXAMPLE"],
        "Actions 2, due": ["2027-02-28"],
    }
    asker = Scripted(answers, more=1)
    draft = _interview(corpus, asker).run()
    assert draft.values["status"] == "tasked"
    assert draft.values["dotmlpfi"] == ["training", "leadership"]
    assert [action["owner"] for action in draft.values["actions"]] == ["ACR-EUMS", "ACR-EUTM-EXAMPLE"]
    assert list(draft.sections) == ["Observation", "Discussion", "Conclusion", "Recommendation"]
    assert judge_text(corpus, draft.path, draft.text, TODAY) == []


def test_alike_records(corpus: Corpus) -> None:
    """Records that may say the same are shown before the rest is asked; whoever finds the own there stops."""
    found = (Alike(corpus.by_id["LL-2026-0001"], ("course", "began")),)
    asker = Scripted(SIX, confirms={"Go on": False})
    with pytest.raises(EOFError):
        _interview(corpus, asker, alike=lambda _: found).run()
    assert asker.labels == ["Title", "Summary", "Topics"]
    assert "LL-2026-0001 A new task needs lead time" in asker.told[0]


def test_alike_records_without_common_words(corpus: Corpus) -> None:
    """Words that could be named there may be none; then nothing is said of them."""
    asker = Scripted(SIX, confirms={"Go on": False})
    with pytest.raises(EOFError):
        _interview(corpus, asker, alike=lambda _: (Alike(corpus.by_id["LL-2026-0001"], ()),)).run()
    assert asker.told[0].endswith("\n  LL-2026-0001 A new task needs lead time")


def test_stopping(corpus: Corpus) -> None:
    """Whoever stops leaves behind what was answered."""
    interview = _interview(corpus, Scripted({key: SIX[key] for key in ("Title", "Summary")}))
    with pytest.raises(StoppedError):
        interview.run()
    assert 'title: "Interpreters: too late"' in interview.draft.text


def test_findings_about_the_whole(corpus: Corpus) -> None:
    """What was set beforehand and does not fit is told before the record is written, and asked again."""
    asker = Scripted({**SIX, "Partners": ["Mali; Niger"]})
    interview = _interview(corpus, asker)
    interview.draft = interview.draft.having(partners=["Malia"])
    draft = interview.run()
    assert "Malia is not a country's code" in "\n".join(asker.told)
    assert draft.values["partners"] == ["MLI", "NER"]
    assert "  taken as MLI, NER" in asker.told
    assert judge_text(corpus, draft.path, draft.text, TODAY) == []


def test_unknown_names(corpus: Corpus) -> None:
    """A name that no field has is told with those that there are."""
    asker = Scripted({**SIX, "Anything else?": ["nonsense", ""]})
    _interview(corpus, asker).run()
    assert any(told.startswith("There is no field nonsense; there are ") for told in asker.told)
    asker = Scripted({**SIX, "Anything else?": ["polarty", ""]})
    _interview(corpus, asker).run()
    assert "There is no field polarty; did you mean polarity?" in asker.told


def test_records_by_their_titles(corpus: Corpus) -> None:
    """A record may be named by its title or key; of other words those that have some in common are proposed."""
    words = ["the staff of the Union", "european union military staff"]
    asker = Scripted({**SIX, "Originator": words, "Anything else?": ["custodian", ""], "Custodian": ["eums"]})
    draft = _interview(corpus, asker).run()
    assert (draft.values["originator"], draft.values["custodian"]) == ("ACR-EUMS", "ACR-EUMS")
    assert "  perhaps:\n    ACR-EUMS  European Union Military Staff" in asker.told
    assert asker.told.count("  taken as ACR-EUMS") == 2


def test_terms_in_other_languages(corpus: Corpus) -> None:
    """A group by language is asked language by language."""
    answers = {
        "Title": ["security sector reform"],
        "Summary": ["Change of forces and their oversight."],
        "Topics": ["reform"],
        "Originator": ["ACR-EUMS"],
        "Definition": ["Change."],
        "Anything else?": ["labels", ""],
        "Labels: language": ["fr", "no", ""],
        "Labels: fr": ["réforme"],
        "Labels: no": ["reform"],
    }
    draft = _interview(corpus, Scripted(answers), "term", "TRM-SSR").run()
    assert draft.values["labels"] == {"fr": "réforme", "no": "reform"}
    assert '"no": reform' in draft.text


def test_words_or_fields(corpus: Corpus) -> None:
    """A duration may be answered in words, or field by field after an empty answer."""
    course = {
        "Title": ["A course"],
        "Summary": ["Short."],
        "Topics": ["training"],
        "Originator": ["ACR-EUMS"],
        "Code": ["1.10"],
        "Aim": ["Teach."],
        "Provider": ["ACR-EUMS"],
        "Audience": ["Officers, of any rank"],
        "Level": ["tactical"],
        "Mode": ["resident"],
        "Language profile": ["English"],
        "Outcomes 1, identifier": ["O1"],
        "Outcomes 1, text": ["Plans."],
    }
    fields = {**course, "Duration": [""], "Duration, days": ["5"], "Duration, hours": [""]}
    asked = _interview(corpus, Scripted(fields), "course", "CRS-2026-0001").run()
    assert asked.values["duration"] == {"days": 5, "hours": None}
    assert asked.values["audience"] == "Officers, of any rank"
    words = _interview(corpus, Scripted({**course, "Duration": ["two weeks"]}), "course", "CRS-2026-0001").run()
    assert words.values["duration"] == "two weeks"
    assert 'code: "1.10"' in words.text


def test_lists_that_may_be_empty(corpus: Corpus) -> None:
    """A list that may be empty is asked for once, and an answer of nothing says that there is nothing to name."""
    answers = {
        **{label: SIX[label] for label in ("Title", "Summary", "Topics", "Originator")},
        "Member State": ["Belgium"],
        "Name": ["Strategy"],
        "Since": ["2024"],
        "Lead": ["Ministry"],
        "Pillars": ["train and equip"],
    }
    asker = Scripted(answers)
    draft = _interview(corpus, asker, "national-strategy", "STR-2026-0009").run()
    assert draft.values["pillars"] == ["train", "equip"]
    assert "priority_regions: []\npriority_partners: []\n" in draft.text
    assert [question.is_needed for question in asker.asked if question.label.startswith("Priority")] == [False, False]
    assert judge_text(corpus, draft.path, draft.text, TODAY) == []


def test_choices(corpus: Corpus) -> None:
    """What may be chosen comes with its meaning; an actor that is no mission is not offered as a context."""
    asker = Scripted(SIX)
    _interview(corpus, asker).run()
    offered = {question.label: {choice.value: choice.meaning for choice in question.choices} for question in asker.asked}
    assert offered["Originator"]["ACR-EUMS"] == "European Union Military Staff"
    assert "ACR-EUMS" not in offered["Context"]
    assert "ACR-EUTM-EXAMPLE" in offered["Context"]
    assert offered["Topics"]["planning"] == "in 3 records"
    assert len(first_inputs("lesson")) == 6


def test_own_originators(corpus: Corpus) -> None:
    """The project's own originators are offered first."""
    settings = replace(corpus.settings, originators=("ACR-EUTM-EXAMPLE", "ACR-NONE"))
    given = next(given for given in first_inputs("lesson") if given.key == "originator")
    assert [choice.value for choice in list_choices(corpus, given)] == ["ACR-EUMS", "ACR-EUTM-EXAMPLE"]
    assert [choice.value for choice in list_choices(Corpus(settings, corpus.entries), given)] == ["ACR-EUTM-EXAMPLE", "ACR-EUMS"]


def test_markings_above_the_ceiling(corpus: Corpus) -> None:
    """A marking that the project may not hold is not offered."""
    given = next(given for given in settled_inputs("lesson") if given.key == "marking")
    settings = replace(corpus.settings, ceiling="LIMITE")
    assert [choice.value for choice in list_choices(Corpus(settings, ()), given)] == ["PUBLIC", "LIMITE"]


def test_leaving_a_group_out(corpus: Corpus) -> None:
    """A group that was filled in can be left out again; one inside of another is asked for with its meaning first."""
    answers = {**SIX, "Anything else?": ["endorsed", "endorsed", ""], "Endorsed, by": ["ACR-EUMS"], "Endorsed, on": ["2026"]}
    asker = Scripted(answers, confirms={"Leave Endorsed out?": True})
    assert "endorsed" not in _interview(corpus, asker).run().text
    assert "Leave Endorsed out?" in asker.told
