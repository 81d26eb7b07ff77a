"""The words of analyses, the same on pages and in the answers of commands."""
