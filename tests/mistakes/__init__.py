"""The most likely mistakes of a first-time contributor, and the whole of what ``milpart check`` prints of each.

Each folder is laid over the base project of the golden cases, as those are. What a newcomer reads must say what is wrong, where, and what
to write instead, in words that need no knowledge of YAML; and one mistake must not drag others along.
"""
