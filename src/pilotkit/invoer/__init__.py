"""Reading tables back: from a spreadsheet to what changes in the files. Pure: bytes and values."""
