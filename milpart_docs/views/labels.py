"""Confidentiality labels of records in XML, so that the guard of a network can read a record's marking without its page.

Source: NATO STANAG 4774, ADatP-4774 Edition A Version 1 (20 December 2017), *Confidentiality Metadata Label Syntax*, Appendix 1. What is
written here follows its schema (version 1.3) and the sentences around it: the order of elements is fixed; attributes have no namespace;
categories hold ``GenericValue`` only; ``ReviewDateTime`` stands wherever no succession is laid down. A label is computed from the record's
own marking and can be set nowhere else, so that the two cannot disagree.

The policies and classifications stand with the markings in the vocabulary:

* **PUBLIC** is the policy PUBLIC with the classification UNMARKED, which the standard has for what is open to everyone.
* The four levels of **Council Decision 2013/488/EU** are the policy EU, with the level as it is written on paper.
* **LIMITE** is a distribution marking and no classification. The syntax demands a classification, so it is UNCLASSIFIED, with a category
  *Distribution* of the type RESTRICTIVE: a guard lets it pass only to readers who are cleared for LIMITE. Were it INFORMATIVE, guards would
  leave it out of account.

*Releasable To* is PERMISSIVE: readers need one of its values, and where it has none, because the parts of a record are for different
communities, no reader has what is needed. No identifier of a policy (``URI``) is given, because the EU has published
none.
"""

from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.protection import protection_of
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.markings import common_communities
from milpart_docs.vocabulary import MARKINGS, VOCABULARIES
from milpart_docs.vocabulary.markings import rank

LABEL = "urn:nato:stanag:4774:confidentialitymetadatalabel:1:0"
"""The namespace of labels."""
FOLDER = "labels"
YEARS_TO_REVIEW = 5
"""Within so many years a marking is reviewed (Council Decision 2013/488/EU, Annex III), where the record itself names no day."""


def label_address(identifier: str) -> str:
    """Give the address of a record's label in the site."""
    return f"{FOLDER}/{identifier}.xml"


def render_label(corpus: Corpus, entry: Entry, title: str) -> bytes:
    """Render the label of a record; ``title`` is the site's, and stands in the name of the originator.

    The label is as old as the record's last change, because no marking of an older text is meant by it.
    """
    day = str(entry.fields.get("modified") or entry.fields.get("created"))
    root = Element("originatorConfidentialityLabel", {"xmlns": LABEL, "ReviewDateTime": _moment(_review(entry, day))})
    root.append(_information(entry))
    originator = corpus.by_id.get(str(entry.fields.get("originator")))
    if originator is not None:
        name = f"urn:milpart:{slug_of(title)}:{originator.id}"
        SubElement(root, "OriginatorID", {"IDType": "uniformResourceIdentifier"}).text = name
    SubElement(root, "CreationDateTime").text = _moment(day)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _information(entry: Entry) -> Element:
    term = VOCABULARIES["marking"].terms[MARKINGS[rank(protection_of(entry).marking)]]
    communities = common_communities(entry)
    information = Element("ConfidentialityInformation")
    SubElement(information, "PolicyIdentifier").text = str(term.notes["policy"])
    SubElement(information, "Classification").text = str(term.notes["classification"])
    if "distribution" in term.notes:
        _add_category(information, "RESTRICTIVE", "Distribution", (str(term.notes["distribution"]),))
    if communities is not None:
        _add_category(information, "PERMISSIVE", "Releasable To", communities)
    return information


def _add_category(information: Element, kind: str, name: str, values: tuple[str, ...]) -> None:
    category = SubElement(information, "Category", {"Type": kind, "TagName": name})
    for value in values:
        SubElement(category, "GenericValue").text = value


def _review(entry: Entry, day: str) -> str:
    """Give the day of the next review: the record's own, or five years after its last change."""
    own = entry.fields.get("review_by")
    if isinstance(own, str) and own:
        return own
    start = date.fromisoformat(day)
    last = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=start.year + YEARS_TO_REVIEW, day=last).isoformat()


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
