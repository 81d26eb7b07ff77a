"""The record model: each type and field declared once; schema, manual, checks, forms and templates are computed from it."""

from milpart_docs.model.record import Document, Record, Section, Source
from milpart_docs.model.types import RECORD_TYPES, record_class

__all__ = ["RECORD_TYPES", "Document", "Record", "Section", "Source", "record_class"]
