"""Confidentiality labels: what ADatP-4774 (Edition A Version 1, Appendix 1) asks of them, and what they say of EU markings.

The schema of the standard may not be passed on, so its constraints that concern us are written here, in words of our own.
"""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.corpus import Corpus
from milpart_docs.views.labels import LABEL, label_address, render_label
from milpart_docs.vocabulary import MARKINGS
from tests.corpora import corpus_of, record

Q = f"{{{LABEL}}}"
TOP = ("ConfidentialityInformation", "OriginatorID", "CreationDateTime", "SuccessionHandling")
INFORMATION = ("PolicyIdentifier", "Classification", "PrivacyMark", "Category")
ID_TYPES = {"rfc822Name", "dNSName", "directoryName", "uniformResourceIdentifier", "iPAddress", "x400Address", "userPrincipalName", "jID"}
CATEGORY_TYPES = {"RESTRICTIVE", "PERMISSIVE", "INFORMATIVE"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
EUMS = record("ACR-EUMS", originator="ACR-EUMS", kind="eu-body", name="EUMS", topics=["planning"])


def label_of(corpus: Corpus, identifier: str = "LL-2026-0001") -> ET.Element:
    """Render a label, and parse it."""
    return ET.fromstring(render_label(corpus, corpus.by_id[identifier], "EU Military Partnership"))  # noqa: S314 - our own


def names(element: ET.Element) -> list[str]:
    """Give the names of the elements in an element, all of which must be of the label's namespace."""
    assert all(child.tag.startswith(Q) for child in element)
    return [child.tag.removeprefix(Q) for child in element]


def text(element: ET.Element, path: str) -> str:
    """Give the text of an element that must be there."""
    found = element.find("/".join(Q + name for name in path.split("/")))
    assert found is not None, path
    return found.text or ""


def is_in_order(found: list[str], order: tuple[str, ...]) -> bool:
    """Tell whether elements follow one another as the schema has them."""
    places = [order.index(name) for name in found]
    return all(one <= other for one, other in pairwise(places))


def find_mistakes(label: ET.Element) -> list[str]:
    """Give what is wrong with a label by the standard."""
    wrong = []
    information = label[0]
    ids = label.findall(f"{Q}OriginatorID")
    categories = information.findall(f"{Q}Category")
    checks = {
        "root": label.tag == f"{Q}originatorConfidentialityLabel" and set(label.attrib) <= {"Id", "ReviewDateTime"},
        "order": is_in_order(names(label), TOP) and is_in_order(names(information), INFORMATION),
        "one information, one creation": names(label).count("ConfidentialityInformation") == names(label).count("CreationDateTime") == 1,
        "one policy, one classification": names(information)[:2] == ["PolicyIdentifier", "Classification"],
        "tokens": all(text(information, name) == " ".join(text(information, name).split()) != "" for name in names(information)[:2]),
        "no address of the classification": not information[1].attrib,
        "moments": all(MOMENT.fullmatch(moment) for moment in (text(label, "CreationDateTime"), label.get("ReviewDateTime", ""))),
        "originator": len(ids) <= 1 and all(set(one.attrib) == {"IDType"} and one.get("IDType") in ID_TYPES for one in ids),
        "categories": all(set(one.attrib) == {"Type", "TagName"} and one.get("Type") in CATEGORY_TYPES for one in categories),
        "values": all(set(names(one)) <= {"GenericValue"} for one in categories),
        "one category for a tag": len({one.get("TagName") for one in categories}) == len(categories),
    }
    wrong += [name for name, is_right in checks.items() if not is_right]
    return wrong


def categories_of(label: ET.Element) -> dict[str, tuple[str, list[str]]]:
    """Give type and values of each category by its name."""
    found = label[0].findall(f"{Q}Category")
    return {str(one.get("TagName")): (str(one.get("Type")), [value.text or "" for value in one]) for one in found}


@given(
    st.sampled_from(MARKINGS),
    st.lists(st.sampled_from(["FRA", "EU", "NATO", "ACR-EUTM-MLI"]), max_size=4, unique=True),
    st.dates().filter(lambda day: 1990 < day.year < 2100),
    st.booleans(),
)
def test_every_label_follows_the_standard(marking: str, communities: list[str], day: object, is_known: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever its record's marking, communities, day and originator."""
    lesson = record("LL-2026-0001", marking=marking, releasable_to=communities, modified=str(day), originator="ACR-EUMS")
    label = label_of(corpus_of(lesson, *([EUMS] if is_known else [])))
    assert find_mistakes(label) == []
    assert (label.find(f"{Q}OriginatorID") is not None) == is_known


@pytest.mark.parametrize(
    ("marking", "policy", "classification"),
    [
        ("PUBLIC", "PUBLIC", "UNMARKED"),
        ("LIMITE", "EU", "UNCLASSIFIED"),
        *((marking, "EU", marking) for marking in MARKINGS[2:]),
    ],
)
def test_marking_gives_policy_and_classification(marking: str, policy: str, classification: str) -> None:
    """The levels as they stand on paper; what is no level has none."""
    label = label_of(corpus_of(record("LL-2026-0001", marking=marking)))
    assert text(label[0], "PolicyIdentifier") == policy
    assert text(label[0], "Classification") == classification


def test_limite_restricts() -> None:
    """It is no classification, and still must not pass a guard as if it were open."""
    assert categories_of(label_of(corpus_of(record("LL-2026-0001", marking="LIMITE")))) == {"Distribution": ("RESTRICTIVE", ["LIMITE"])}


def test_communities_permit() -> None:
    """As codes, in the order of the record; without any, nothing is said of them."""
    lesson = record("LL-2026-0001", marking="SECRET UE/EU SECRET", releasable_to=["NATO", "FRA"])
    assert categories_of(label_of(corpus_of(lesson))) == {"Releasable To": ("PERMISSIVE", ["NATO", "FRA"])}
    assert categories_of(label_of(corpus_of(record("LL-2026-0001")))) == {}


def test_higher_part_raises_the_label() -> None:
    """The label says what the page says: as high as the highest part, for those who may see all parts, which can be nobody."""
    body = "Open.\n\n::: marking SECRET UE/EU SECRET {}\n\nClosed.\n\n:::\n"
    raised = label_of(corpus_of(record("LL-2026-0001", body.format("FRA"), marking="LIMITE", releasable_to=["FRA", "BEL"])))
    assert text(raised[0], "Classification") == "SECRET UE/EU SECRET"
    assert categories_of(raised) == {"Releasable To": ("PERMISSIVE", ["FRA"])}
    divided = label_of(corpus_of(record("LL-2026-0001", body.format("FRA"), marking="LIMITE", releasable_to=["BEL"])))
    assert categories_of(divided) == {"Releasable To": ("PERMISSIVE", [])}
    assert find_mistakes(divided) == []


def test_label_is_as_old_as_the_text_and_is_reviewed() -> None:
    """On the record's own day, or after five years; a leap day has its like a day earlier."""
    own = label_of(corpus_of(record("LL-2026-0001", modified="2026-11-20", review_by="2027-03-01")))
    assert (text(own, "CreationDateTime"), own.get("ReviewDateTime")) == ("2026-11-20T00:00:00Z", "2027-03-01T00:00:00Z")
    assert label_of(corpus_of(record("LL-2026-0001", modified="2026-11-20"))).get("ReviewDateTime") == "2031-11-20T00:00:00Z"
    assert label_of(corpus_of(record("LL-2026-0001", modified="2024-02-29"))).get("ReviewDateTime") == "2029-02-28T00:00:00Z"


def test_originator_is_named_by_its_record() -> None:
    """As a URN of the repository and the record; one that the site does not have is not named."""
    lesson = record("LL-2026-0001", originator="ACR-EUMS")
    label = label_of(corpus_of(EUMS, lesson))
    assert text(label, "OriginatorID") == "urn:milpart:eu-military-partnership:ACR-EUMS"
    assert b"ACR-EUMS" not in render_label(corpus_of(lesson), corpus_of(lesson).by_id["LL-2026-0001"], "T")


def test_label_as_a_whole() -> None:
    """The bytes, once."""
    lesson = record("LL-2026-0001", marking="LIMITE", releasable_to=["FRA"], modified="2026-11-20", review_by="2027-03-01")
    corpus = corpus_of(lesson)
    assert label_address("LL-2026-0001") == "labels/LL-2026-0001.xml"
    assert (
        render_label(corpus, corpus.by_id["LL-2026-0001"], "T").decode()
        == """\
<?xml version='1.0' encoding='utf-8'?>
<originatorConfidentialityLabel xmlns="urn:nato:stanag:4774:confidentialitymetadatalabel:1:0" ReviewDateTime="2027-03-01T00:00:00Z">
  <ConfidentialityInformation>
    <PolicyIdentifier>EU</PolicyIdentifier>
    <Classification>UNCLASSIFIED</Classification>
    <Category Type="RESTRICTIVE" TagName="Distribution">
      <GenericValue>LIMITE</GenericValue>
    </Category>
    <Category Type="PERMISSIVE" TagName="Releasable To">
      <GenericValue>FRA</GenericValue>
    </Category>
  </ConfidentialityInformation>
  <CreationDateTime>2026-11-20T00:00:00Z</CreationDateTime>
</originatorConfidentialityLabel>
"""
    )
