"""Reading YAML: from bytes to a text, and from a text to values with their places. No files."""
