"""Closing a quarter: the note that is told, its figures beside it, and what that changes later."""
