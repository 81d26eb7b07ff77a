"""The files that editors and forges read, computed from the model, the vocabulary, the settings and the records.

Each module with a function ``build_files(corpus)`` gives some of them, by their paths from the project's folder; a path with an empty
text is one at which no computed file should stand any more. ``milpart configure`` writes them all. A new module is found by itself.
"""
