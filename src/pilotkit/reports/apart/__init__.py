"""A repository's own templates, filled in by a process apart.

Such a template may come from a stranger, and Jinja2 was not made to bound what
a template takes: one expression can ask for hours or for all memory. So it runs
in a process of its own, which is stopped when it takes too much. ``proces`` is
that process as pilotkit sees it, ``werk`` what happens inside, and ``grenzen``
what it may take.
"""
