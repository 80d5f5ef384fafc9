"""Changing a file: its layout, and what a finding leaves nothing to choose about."""
