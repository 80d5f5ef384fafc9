"""The language server: what pilotkit knows, in an editor, while somebody types."""
