"""The only code that touches files and git: find, open, read, write."""
