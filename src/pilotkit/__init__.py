"""pilotkit: checks and reports for public programmes of pilots, over plain YAML."""

__version__ = "0.1.0"
