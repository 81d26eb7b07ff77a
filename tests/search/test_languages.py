"""Stems and stop words, language by language."""

import pytest

from milpart_docs.search.compounds import find_parts
from milpart_docs.search.folding import split_words
from milpart_docs.search.languages import find_language, guess_language
from milpart_docs.vocabulary.languages import LANGUAGES, base_language, language_name


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("en", "evaluation", "evaluations"),
        ("fr", "évaluation", "évaluations"),
        ("de", "Ausbildungen", "Ausbildung"),
        ("it", "addestramento", "addestramenti"),
        ("es", "lección", "lecciones"),
        ("pl", "szkolenia", "szkolenie"),
        ("sv", "övning", "övningar"),
    ],
)
def test_forms_of_a_word_have_one_stem(code: str, one: str, other: str) -> None:
    """A reader who asks for one form finds the other."""
    language = find_language(code)
    assert language.stem(split_words(one)) == language.stem(split_words(other))


def test_what_has_digits_is_not_stemmed() -> None:
    """Numbers and identifiers stay what they are."""
    assert find_language("en").stem(["ll-2026-0042", "2026", "g5s"]) == ["ll-2026-0042", "2026", "g5s"]


def test_a_language_without_stemmer_takes_words_as_they_are() -> None:
    """Neither Maltese nor an unknown language fails."""
    assert find_language("mt").stem(["tahrig"]) == ["tahrig"]
    assert find_language("xx").stop_words == frozenset()


def test_stop_words_are_folded() -> None:
    """They are compared with folded words, and those with an apostrophe as their parts."""
    assert {"etaient", "le", "l"} <= find_language("fr").stop_words
    assert {"fur", "die"} <= find_language("de").stop_words


@pytest.mark.parametrize(
    ("query", "code"),
    [("die Ausbildung von Soldaten", "de"), ("les leçons de la mission", "fr"), ("of the force", "en"), ("medevac", "en")],
)
def test_the_language_of_a_query_is_guessed(query: str, code: str) -> None:
    """By its stop words; the first language where there are none."""
    assert guess_language(split_words(query), ["en", "fr", "de"]) == code


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("war crimes", "en"),
        ("die Ausbildung der Soldaten", "de"),
        ("règles du combat", "en"),
        ("conduite de la mission", "fr"),
        ("the war and the mission des Armées", "en"),
    ],
)
def test_a_language_of_names_alone_needs_two_stop_words(query: str, code: str) -> None:
    """One may be an ordinary word of the language in which texts are."""
    assert guess_language(split_words(query), ["en"], ["de", "fr"]) == code


def test_without_languages_there_is_none_to_guess() -> None:
    """A collection without documents has no language."""
    assert guess_language(["the"], []) == ""


def test_compounds_have_their_parts() -> None:
    """The longest word at the beginning, and the rest behind an ending that links them, where it is a word as well."""
    words = ["ausbildung", "zentrum", "ausbildungszentrum", "ausbildungshilfen", "mali", "sicherheit", "sicherheitssektorreform"]
    assert find_parts(words) == {
        "ausbildungszentrum": ["ausbildung", "zentrum"],
        "ausbildungshilfen": ["ausbildung"],
        "sicherheitssektorreform": ["sicherheit"],
    }


def test_all_official_languages_are_there() -> None:
    """The Union has twenty-four; a tag with a region is of its language."""
    assert len(LANGUAGES) == 24
    assert base_language("de-AT") == "de"
    assert (language_name("fr-BE"), language_name("sw"), language_name("bam")) == ("French", "Swahili", "bam")
