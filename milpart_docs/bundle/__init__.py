"""The bundle: a site as one file that opens without a network, and that anyone can see to be whole and genuine."""

from milpart_docs.bundle.apply import apply_update
from milpart_docs.bundle.bundle import Bundle, write_bundle
from milpart_docs.bundle.problem import BundleError, Problem
from milpart_docs.bundle.signature import Signature
from milpart_docs.bundle.ssh_keygen import SigningError
from milpart_docs.bundle.update import write_update
from milpart_docs.bundle.verify import Verdict, verify

__all__ = [
    "Bundle",
    "BundleError",
    "Problem",
    "Signature",
    "SigningError",
    "Verdict",
    "apply_update",
    "verify",
    "write_bundle",
    "write_update",
]
