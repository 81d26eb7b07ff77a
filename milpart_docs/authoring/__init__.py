"""Everything that helps a person to write: new projects, new records, mending, renumbering, and the files that editors and forges read.

It stands above the rules, so that what it writes can be checked before it is written, and below views, commands and plugins.
"""
