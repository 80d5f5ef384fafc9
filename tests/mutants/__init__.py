"""Faults made on purpose, one at a time: does any test see them? (``make mutants``)."""
