"""The programmes that come with pilotkit, one folder each; nothing of the core imports them."""
