"""The data of a repository as tables, and those tables as files that other programs read."""
