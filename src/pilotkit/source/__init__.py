"""The only code that touches files and git: find, read, parse with positions, write."""
