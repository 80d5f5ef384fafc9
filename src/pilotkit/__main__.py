"""``python -m pilotkit``: the same as the command ``pilotkit``."""

from pilotkit.cli.main import main

if __name__ == "__main__":
    main()
