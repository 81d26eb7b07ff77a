"""The command line: one command a file, and nothing in it but arguments, calls and printing."""
