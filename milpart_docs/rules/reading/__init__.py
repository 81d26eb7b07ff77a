"""Reading (MP0xx): whether a file could be read at all."""
