"""Notes as documents: from Markdown and pictures to HTML, PDF, DOCX and ODT.

``notitie.schrijf`` gives a note with its pictures beside it, ``lezen.lees`` makes
a tree of it (``boom``), and each writer turns that tree into bytes.
"""
