"""Mistakes with one safe answer, put right in the text of files; what the answer is, the rules know."""
