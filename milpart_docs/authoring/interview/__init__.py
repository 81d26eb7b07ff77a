"""Asking for a new record: the questions, what may be chosen, and from the words of an answer or an option to a value."""
