"""A new project: the files that it begins with, which are data of this package, and their way to the disk, all of them or none.

The pipelines and templates of this repository are the same files, so that what other projects get is what is used here.
"""
