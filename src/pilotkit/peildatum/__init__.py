"""What holds on a day: a pilot as it stood, its money, its dates, and the programme around it."""
