"""Changing one thing in a file by a command: a value, an entry, a phase, an id. Pure: text in."""
