"""What can be said about a contributor's text: where (location), what (finding), how grave (diagnostic), and in which format."""

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity
from milpart_docs.diagnostics.finding import Finding
from milpart_docs.diagnostics.location import Location

__all__ = ["Diagnostic", "Finding", "Location", "Severity"]
