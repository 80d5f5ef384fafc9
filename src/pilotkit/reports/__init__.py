"""The reports: each module builds plain data, a template makes it text."""
