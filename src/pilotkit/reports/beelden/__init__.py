"""The pictures of the notes: what they show as plain data, and how Mermaid draws it."""
