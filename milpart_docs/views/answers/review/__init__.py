"""The summary for reviewers: what a change does to records, settings and files, and how that is told in Markdown."""
