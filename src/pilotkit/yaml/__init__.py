"""Reading YAML, and a text as YAML: values with their places. No file is touched here."""
