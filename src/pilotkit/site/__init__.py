"""The site: every page on pilots, notes and rules, for Statenleden and partners.

``bladen.bladen`` says which pages there are, each page makes a tree of the kind
that notes are (``documents/boom``), and ``pagina`` builds the page around it.
"""
