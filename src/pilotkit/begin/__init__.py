"""What somebody begins with: the text of a new pilot, and the files of a new repository."""
