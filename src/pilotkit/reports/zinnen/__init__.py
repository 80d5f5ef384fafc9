"""The sentences of the notes, one module per topic: plain Dutch, no Markdown."""
