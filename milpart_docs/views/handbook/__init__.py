"""The handbook: a doctrine publication, or a selection of records, as one document to print; corpus in, HTML or PDF out."""
